package org.redress.impacts;

import java.time.Instant;

/**
 * What a draft would do to the cases there are, or how far the looking is.
 *
 * @param release the draft
 * @param hash    of the files that were tried
 * @param days    closed cases of so many days are among them
 * @param done    cases that were looked at
 * @param total   cases that there are to look at; 0 while nobody has counted
 * @param failure why there is no report, in words for an author; null otherwise
 * @param report  the figures; of case numbers only those that the reader may see. Null before it is done
 */
public record ImpactView(long id, long release, String hash, int days, ImpactState state, String askedBy, Instant askedAt,
    Instant finishedAt, long done, long total, String failure, Object report) {
}
