package org.redress.correspondence;

import java.time.Instant;

/**
 * Who is to read a notice.
 *
 * @param inPlaceOfId whose deputy they are in this, or null
 * @param visibleFrom from when on it shows to them
 */
public record Reader(Long personId, Long inPlaceOfId, Instant visibleFrom) {
}
