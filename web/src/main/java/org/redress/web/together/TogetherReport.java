package org.redress.web.together;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one thing done to several cases: each went through or did not, for itself.
 *
 * @param word    the action's name in addresses and bundles
 * @param done    numbers of the cases that went through
 * @param refused those that did not, each with its reason
 */
public record TogetherReport(String word, List<String> done, List<Refused> refused) implements Serializable {

    /**
     * One case that did not go through.
     *
     * @param why as the use case said it, with the way out
     */
    public record Refused(String number, String why) implements Serializable {
    }

    static TogetherReport of(String word) {
        return new TogetherReport(word, new ArrayList<>(), new ArrayList<>());
    }
}
