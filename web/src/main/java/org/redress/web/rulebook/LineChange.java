package org.redress.web.rulebook;

/**
 * One line of a difference.
 *
 * @param sort   {@code ADDED}, {@code REMOVED}, {@code SAME}, or {@code GAP} where lines that are the same were left out
 * @param before its number in the release that decides; 0 where it is not there
 * @param after  its number in this release; 0 where it is not there
 */
public record LineChange(String sort, int before, int after, String text) {
}
