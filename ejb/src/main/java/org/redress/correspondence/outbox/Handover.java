package org.redress.correspondence.outbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the mail server said to one mail, by address.
 *
 * @param taken   it answers for these
 * @param later   ask again later (4xx)
 * @param refused never (5xx)
 * @param answer  its words, where it did not take everything; else null
 * @param code    of its answer; 0 where it took everything
 */
record Handover(List<String> taken, List<String> later, List<String> refused, String answer, int code) {

    static Handover taken(List<String> all) {
        return new Handover(all, List.of(), List.of(), null, 0);
    }

    static Handover refused(List<String> all, String why, int code) {
        return new Handover(List.of(), List.of(), all, why, code);
    }

    List<String> notTaken() {
        return Stream.concat(refused.stream(), later.stream()).toList();
    }

    boolean isComplete() {
        return later.isEmpty() && refused.isEmpty();
    }
}
