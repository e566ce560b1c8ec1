package org.redress.rulebook.releases;

import java.time.Instant;

/**
 * That somebody had a release looked at.
 *
 * @param hash   of the files that were looked at; other files make it worthless
 * @param passed whether nothing was found that keeps the release from being submitted
 */
public record ReportRow(ReportKind kind, String hash, Instant at, String actor, boolean passed) {
}
