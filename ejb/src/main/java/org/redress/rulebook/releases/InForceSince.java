package org.redress.rulebook.releases;

import java.time.Instant;

/** The last epoch in which a release decided, and when that began. */
public record InForceSince(long epoch, Instant at) {
}
