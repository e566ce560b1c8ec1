package org.redress.correspondence.outbox;

import java.time.Instant;
import java.util.Map;

import org.redress.correspondence.OutboxMail;

/**
 * How the outbox stands.
 *
 * @param server               through which mail server mails leave; null where none is set, and everything waits
 * @param blockedSince         since when no mail gets out from the answering node, or null
 * @param blockedBecause       in the words of the mail server, or null
 * @param states               how many mails are in each state; those with none are left out
 * @param oldestWaitingSeconds for how long the oldest mail waits that is to leave; 0 where none does
 * @param lastSentAt           or null
 * @param doubts               how often a mail went once more because nobody knew whether it had left
 */
public record OutboxSummary(String server, Instant blockedSince, String blockedBecause, Map<OutboxMail.State, Long> states,
    long oldestWaitingSeconds, Instant lastSentAt, long doubts) {
}
