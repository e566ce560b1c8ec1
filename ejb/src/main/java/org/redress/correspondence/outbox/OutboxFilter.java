package org.redress.correspondence.outbox;

import org.redress.correspondence.OutboxMail;

/**
 * Which mails of the outbox somebody wants to see; null means any.
 *
 * @param text part of the recipient's address, or of the number of the case
 */
public record OutboxFilter(OutboxMail.State state, OutboxMail.Kind kind, String text) {

    public static final OutboxFilter ALL = new OutboxFilter(null, null, null);
}
