package org.redress.intake;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The mail of one door on one day.
 *
 * @param received as it was counted at the door
 * @param waiting  not sorted yet
 * @param holds    whether all that was received is accounted for, and nothing waits that should not any more
 */
public record BalanceRow(LocalDate day, String mailbox, long received, long created, long appended, long quarantined, long rejected, long duplicate,
    long waiting, boolean holds) implements Serializable {
}
