package org.redress.intake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.redress.input.OneLine;
import org.redress.rules.vocabulary.Kind;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A mailbox as the administrator writes it down.
 *
 * @param port       null means the usual one of the protocol
 * @param folder     null means INBOX; POP3 knows no other
 * @param addresses  under which it is written to, parted by blanks or commas: mail that claims to come from them starts no case
 * @param department code of whose mail it is; or null
 * @param language   in which its writers are answered, unless their script says another one
 * @param kind       what sort of matter comes in here
 * @param active     null means that it is looked into
 * @param emptied    whether mails are deleted there once they are kept here
 */
public record MailboxForm(
    @NotNull(message = "is missing; give it a short name") @Pattern(regexp = "[a-z][a-z0-9-]{1,38}", message = "must be small letters, digits and -, such as service") String code,
    @NotNull(message = "is missing; IMAPS is the usual one") Protocol protocol,
    @NotBlank(message = "is missing; name the mail server") @OneLine(max = 254) @Pattern(regexp = "[A-Za-z0-9._:-]*", message = "must be the name of a server") String host,
    @Min(value = 1, message = "must be 1 to 65535") @Max(value = 65_535, message = "must be 1 to 65535") Integer port,
    @NotBlank(message = "is missing; say who signs in there") @OneLine(max = 254) String userName,
    @OneLine(max = 200) String folder,
    @OneLine(max = 2_000) String addresses,
    @OneLine(max = 60) String department,
    @NotNull(message = "is missing; choose one") @Pattern(regexp = "en|zh|ru|ja", message = "must be en, zh, ru or ja") String language,
    @NotNull(message = "is missing; COMPLAINT is the usual one") Kind kind,
    Boolean active,
    Boolean emptied) implements Serializable {

    List<String> addressList() {
        return addresses == null ? List.of()
            : Arrays.stream(addresses.toLowerCase(Locale.ROOT).split("[\\s,;]+")).filter(a -> !a.isEmpty()).toList();
    }

    /** Where its password stands in the environment. */
    public String secretName() {
        return Mailboxes.secretName(code).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
