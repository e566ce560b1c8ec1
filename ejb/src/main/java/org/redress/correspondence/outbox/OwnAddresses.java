package org.redress.correspondence.outbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Which addresses are ours: the one under which we write, with or without a token, those of the mailboxes that we read, and those that
 * the operator names in {@code redress.mail.own}, parted by commas. We write to none of them, or we would talk to ourselves.
 */
@ApplicationScoped
public class OwnAddresses {

    /** Whoever reads mailboxes knows under which addresses we are written to. */
    public interface Mailboxes {

        /** @param address in small letters, without name and token */
        boolean areReadUnder(String address);
    }

    @Inject
    SmtpRelay relay;

    @Inject
    @Any
    Instance<Mailboxes> mailboxes;

    @Inject
    Settings settings;

    /** @param address with or without a name */
    public boolean isOurs(String address) {
        String plain = address == null ? "" : withoutToken(bare(address));
        return all().contains(plain) || mailboxes.stream().anyMatch(m -> m.areReadUnder(plain));
    }

    /**
     * Who gets a copy: everybody once, neither we ourselves nor whom the mail goes to.
     *
     * @param recipient null where there is none
     */
    public List<String> copies(List<String> addresses, String recipient) {
        return copies(addresses, recipient, this::isOurs);
    }

    static List<String> copies(List<String> addresses, String recipient, Predicate<String> ours) {
        Map<String, String> once = new LinkedHashMap<>();
        addresses.stream().map(OwnAddresses::bare).filter(address -> address.contains("@") && !address.equalsIgnoreCase(recipient) && !ours.test(address))
            .forEach(address -> once.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(once.values());
    }

    private Set<String> all() {
        Set<String> all = settings.text("redress.mail.own").map(list -> Arrays.stream(list.split("\\s*,\\s*")).map(OwnAddresses::withoutToken)
            .collect(Collectors.toSet())).orElseGet(java.util.HashSet::new);
        all.add(withoutToken(relay.route().from()));
        return all;
    }

    /** Of {@code A. Customer <a@example.com>} the address. */
    public static String bare(String address) {
        int open = address.lastIndexOf('<');
        int close = address.indexOf('>', Math.max(open, 0));
        return (open >= 0 && close > open ? address.substring(open + 1, close) : address).strip();
    }

    private static String withoutToken(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceAll("\\+[^@]*@", "@");
    }
}
