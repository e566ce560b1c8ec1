package org.redress.worklists;

import java.time.Instant;
import java.util.List;

import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

/**
 * Which cases are wanted; what is null or empty does not matter.
 *
 * @param department code
 * @param owner      user name
 * @param from       received then or later
 * @param to         received before
 * @param text       words that must all be in the case, each from its beginning
 */
public record CaseFilter(List<Status> statuses, List<Grade> grades, List<Kind> kinds, String department, String owner, String category,
    Instant from, Instant to, String text, Sort sort) {

    /** In what order. */
    public enum Sort {
        URGENCY, NEWEST, OLDEST
    }

    public static final CaseFilter ALL = new CaseFilter(List.of(), List.of(), List.of(), null, null, null, null, null, null, Sort.URGENCY);

    public CaseFilter text(String words) {
        return new CaseFilter(statuses, grades, kinds, department, owner, category, from, to, words, sort);
    }

    public CaseFilter sorted(Sort by) {
        return new CaseFilter(statuses, grades, kinds, department, owner, category, from, to, text, by);
    }
}
