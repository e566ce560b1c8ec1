package org.redress.intake;

import java.util.Locale;

/** By which a mailbox is read. */
public enum Protocol {
    IMAP(143), IMAPS(993), POP3(110), POP3S(995);

    private final int usualPort;

    Protocol(int usualPort) {
        this.usualPort = usualPort;
    }

    public int usualPort() {
        return usualPort;
    }

    boolean isImap() {
        return this == IMAP || this == IMAPS;
    }

    /** TLS from the first byte; the others begin it by a command. */
    boolean isWrapped() {
        return this == IMAPS || this == POP3S;
    }

    /** As the mail client calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
