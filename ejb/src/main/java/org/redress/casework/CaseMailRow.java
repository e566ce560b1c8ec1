package org.redress.casework;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.redress.correspondence.OutboxMail;

/**
 * How a mail about a case fares, for whoever may see the case.
 *
 * @param kind      {@code ACKNOWLEDGEMENT}, {@code REPLY} or {@code NOTICE}
 * @param cc        who else it goes to
 * @param lastError in the words of the mail server; null where there was none
 */
public record CaseMailRow(String kind, OutboxMail.State state, String recipient, List<String> cc, Instant writtenAt, Instant sentAt, String lastError) implements Serializable {

    /** Whether somebody should do something about it. */
    public boolean isAmiss() {
        return state == OutboxMail.State.FAILED || state == OutboxMail.State.BOUNCED || state == OutboxMail.State.SUPPRESSED;
    }
}
