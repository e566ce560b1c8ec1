package org.redress.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.rules.book.Decision;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.Fired;
import org.redress.rules.book.Reason;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;

/** The rule book of the product, compiled once for all tests. */
public final class StandardBook {

    public static final RuleBook BOOK = RuleBook.standard();

    private StandardBook() {
    }

    /** Its files as text, by path. */
    public static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        RuleSources.standard().files().forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return files;
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
