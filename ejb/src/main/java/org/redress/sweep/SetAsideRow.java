package org.redress.sweep;

import java.time.Instant;

/**
 * A case whose due work fails, for the administrator, who need not see the case for that.
 *
 * @param caseNumber of the case
 * @param reference  stands in the log beside what happened
 * @param failure    in a few words
 * @param since      when it failed first
 * @param attempts   so often it was tried
 * @param nextTryAt  when the sweep tries again by itself
 */
public record SetAsideRow(String caseNumber, String reference, String failure, Instant since, int attempts, Instant nextTryAt) {
}
