package org.redress.correspondence.outbox;

import java.util.List;

/**
 * Some mails of the outbox, the newest on top.
 *
 * @param total how many there are in all
 */
public record OutboxPage(List<OutboxRow> items, long total) {
}
