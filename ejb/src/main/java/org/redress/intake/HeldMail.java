package org.redress.intake;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mail that waits for a person, as one of many.
 *
 * @param sender    an address that anybody may have written; or null
 * @param suggested number of the case that it may belong to; or null
 */
public record HeldMail(long id, String mailbox, Instant arrivedAt, String sender, String senderName, String subject, MailReason reason,
    MailNature nature, String suggested, long size) implements Serializable {

    static HeldMail of(ReceivedMail m) {
        return new HeldMail(m.id(), m.mailbox(), m.arrivedAt(), m.sender(), m.senderName(), m.subject(), m.reason(), m.nature(),
            m.suggestedNumber(), m.size());
    }

    /** Whether it can be taken apart; otherwise it is only kept, and neither a case is made of it nor does it join one. */
    public boolean readable() {
        return reason != MailReason.TOO_LARGE && reason != MailReason.UNREADABLE;
    }

    /** Whether there is a person to tell that it was turned away; no machine and no list is. */
    public boolean tellable() {
        return sender != null && nature == MailNature.PERSON;
    }
}
