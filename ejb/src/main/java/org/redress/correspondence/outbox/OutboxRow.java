package org.redress.correspondence.outbox;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.redress.correspondence.OutboxMail;

/**
 * A mail as the administrator sees it: how it fares, and nothing of what it says.
 *
 * @param caseNumber   null where it is about none
 * @param kind         {@code ACKNOWLEDGEMENT}, {@code REPLY} or {@code NOTICE}
 * @param cc           who else it goes to
 * @param nextActionAt when it is tried (again); null unless it waits
 * @param lastError    in the words of the mail server; null where there was none
 * @param doubts       how often it may have left although nobody knows
 */
public record OutboxRow(Long id, String caseNumber, String kind, OutboxMail.State state, boolean automatic, String recipient, List<String> cc,
    Instant writtenAt, Instant nextActionAt, Instant sentAt, int attempts, int doubts, String lastError) implements Serializable {

    /** Whether sending it again would make sense: one that waits for its first try needs nobody. */
    public boolean mayGoAgain() {
        return state != OutboxMail.State.SENT && state != OutboxMail.State.SENDING && (state != OutboxMail.State.WAITING || attempts > 0);
    }
}
