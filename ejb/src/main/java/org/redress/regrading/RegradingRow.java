package org.redress.regrading;

import java.time.Instant;

/**
 * How far the deciding again of open cases is.
 *
 * @param done       cases that were decided again
 * @param changed    of those, about how many something changed
 * @param failed     cases that could not be decided again and keep what they had
 * @param finishedAt null before the end
 */
public record RegradingRow(long epoch, long done, long changed, long failed, Instant begunAt, Instant finishedAt) {
}
