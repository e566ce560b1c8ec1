package org.redress.rulebook.releases;

/**
 * A release was put forward, and somebody else is to look at it now.
 *
 * @param hash of its files
 */
public record Submitted(long release, String hash) {
}
