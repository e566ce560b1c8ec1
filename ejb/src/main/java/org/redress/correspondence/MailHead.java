package org.redress.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * From whom a mail came, to whom it went, and under which id. As its sender wrote it: nothing in here proves who that was. Of a
 * mail of ours it is to whom we sent it, and nothing else.
 */
@Embeddable
public class MailHead {

    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_LIST = 4000;
    private static final String BETWEEN = "\n";

    @Column(name = "mail_from")
    private String from;

    @Column(name = "mail_to")
    private String to;

    @Column(name = "mail_cc")
    private String cc;

    @Column(name = "mail_id")
    private String messageId;

    protected MailHead() {
    }

    /**
     * What is too long for a row is left out from the end; the original has it.
     *
     * @param from      an address, with or without a name; or null
     * @param messageId with or without its angle brackets; or null where the mail had none, or one that no mail may have
     */
    public MailHead(String from, List<String> to, List<String> cc, String messageId) {
        this.from = from == null ? null : cut(from);
        this.to = joined(to);
        this.cc = joined(cc);
        this.messageId = messageId == null || messageId.isBlank() || messageId.length() > LONGEST_ADDRESS ? null : messageId.strip().replaceAll("^<|>$", "");
    }

    private static String joined(List<String> addresses) {
        StringBuilder joined = new StringBuilder();
        if (addresses != null) {
            addresses.stream().filter(Objects::nonNull).map(MailHead::cut).filter(address -> !address.isEmpty()).forEach(address -> {
                if (joined.length() + address.length() < LONGEST_LIST) {
                    joined.append(joined.isEmpty() ? "" : BETWEEN).append(address);
                }
            });
        }
        return joined.isEmpty() ? null : joined.toString();
    }

    /** A line break in an address would make two of it. */
    private static String cut(String address) {
        String line = address.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_ADDRESS ? line : line.substring(0, LONGEST_ADDRESS);
    }

    private static List<String> parted(String addresses) {
        return addresses == null ? List.of() : Arrays.asList(addresses.split(BETWEEN));
    }

    /** Null where the mail had none. */
    public String from() {
        return from;
    }

    public List<String> to() {
        return parted(to);
    }

    public List<String> cc() {
        return parted(cc);
    }

    /** Without its angle brackets. */
    public String messageId() {
        return messageId;
    }
}
