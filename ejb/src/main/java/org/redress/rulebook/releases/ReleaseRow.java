package org.redress.rulebook.releases;

import java.time.Instant;
import java.util.List;

/**
 * A release in a list.
 *
 * @param id          its number, from 1
 * @param ofProduct   whether the product brought it
 * @param basedOn     the release that it was made from; null for the first
 * @param author      who began it
 * @param authors     everybody who changed it
 * @param epoch       the last one in which it decided; null where it never did
 * @param activeSince when that epoch began; null where it never did
 * @param unconfirmedBy who went back to it alone, while no second person has confirmed that; null otherwise
 * @param decisions   how many it took
 */
public record ReleaseRow(long id, ReleaseState state, String hash, String comment, boolean ofProduct, Long basedOn, String author,
    List<String> authors, Instant createdAt, String changedBy, Instant changedAt, String submittedBy, Instant submittedAt, String approvedBy,
    Instant approvedAt, Long epoch, Instant activeSince, String unconfirmedBy, long decisions) {
}
