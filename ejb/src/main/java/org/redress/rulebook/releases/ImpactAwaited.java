package org.redress.rulebook.releases;

/**
 * Somebody waits for what is known of a release's impact; whoever counts it says at once where that waiting is in vain.
 *
 * @param hash of its files
 */
public record ImpactAwaited(long release, String hash) {
}
