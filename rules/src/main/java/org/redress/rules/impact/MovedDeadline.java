package org.redress.rules.impact;

import org.redress.rules.vocabulary.Step;

/**
 * A target that another rule book would set otherwise.
 *
 * @param before such as {@code 27 WORKING}; null when there was none
 * @param after  null when there would be none
 */
public record MovedDeadline(Step step, Move move, String before, String after) {

    public enum Move {
        SHORTENED, LENGTHENED, ADDED, DROPPED
    }
}
