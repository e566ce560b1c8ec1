package org.redress.rulebook.replays;

import java.util.List;

/**
 * A decision asked for once more: the same facts, the same release.
 *
 * @param same        whether the answer is the same
 * @param differences in what it is not
 * @param gone        what is no longer there, release or engine; null where all is
 * @param message     in words
 */
public record Replay(long id, String release, String hash, long epoch, String engine, boolean same, List<String> differences, String gone,
    String message) {
}
