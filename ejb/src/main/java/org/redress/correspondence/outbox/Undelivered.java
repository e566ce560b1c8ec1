package org.redress.correspondence.outbox;

/**
 * A mail of ours about a case reached nobody. Whoever keeps the case writes it there and tells its people, in the same
 * transaction.
 *
 * @param cameBack whether it had left; otherwise the mail server refused it
 * @param reason   in the words of a mail server
 */
public record Undelivered(Long caseId, Long mailId, String recipient, boolean cameBack, String reason) {
}
