package org.redress.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.rules.book.Decision;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.Fired;
import org.redress.rules.book.Reason;
import org.redress.rules.book.RuleBook;

/** The rule book of the product, compiled once for all tests. */
public final class StandardBook {

    public static final RuleBook BOOK = RuleBook.standard();

    private StandardBook() {
    }

    /** Ids of the rules of one decision that fired: {@code GR} for grading. */
    public static Set<String> fired(Decision decision, String prefix) {
        return decision.fired().stream().map(Fired::rule).filter(id -> id.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<String> fired(EscalationDecision decision) {
        return decision.reasons().stream().map(Reason::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
