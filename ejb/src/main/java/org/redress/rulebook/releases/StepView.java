package org.redress.rulebook.releases;

import java.time.Instant;

/**
 * One entry in the history of a release.
 *
 * @param hash   of the files at that time
 * @param epoch  which it is about; null where it is about none
 * @param detail in words; null where the step says it all
 */
public record StepView(Instant at, String actor, ReleaseStep step, String hash, Long epoch, String detail) {
}
