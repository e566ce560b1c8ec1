package org.redress.rules.analysis;

import java.util.List;

/**
 * A rule that did not fire and would have, had one field been otherwise.
 *
 * @param rule  id
 * @param name  its policy sentence
 * @param field of the case, or of what happened to it
 * @param has   its value; {@code unknown} where nothing is known
 * @param how   what it would need to be, with {@code needs}
 */
public record NearMiss(String rule, String name, String file, int line, String field, String has, How how,
        List<String> needs) {

    public enum How {
        /** One of these. */
        IS,
        /** None of these, and not what it has. */
        IS_NOT,
        AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN
    }

    public NearMiss {
        needs = List.copyOf(needs);
    }

    /** Such as: {@code GR-11 would need economicLoss of at least 10000; it is 9000}. */
    public String words() {
        String values = String.join(" or ", needs);
        return rule + " would need " + field + switch (how) {
            case IS -> " to be " + values;
            case IS_NOT -> " to be other than " + values;
            case AT_LEAST -> " of at least " + values;
            case MORE_THAN -> " of more than " + values;
            case AT_MOST -> " of at most " + values;
            case LESS_THAN -> " of less than " + values;
        } + "; it is " + has;
    }
}
