package org.redress.rules.checker;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Codes that the house knows at the moment. They are no part of a rule book, so a rule that names another one works, and may
 * have to: a category can be added tomorrow. It is worth a warning.
 */
public final class KnownWords {

    /** Nothing is known, so nothing is warned of. */
    public static final KnownWords NONE = new KnownWords(Map.of());

    private static final String CATEGORY = "category";
    private static final String DEPARTMENT = "department";

    private final Map<String, Set<String>> byName;

    private KnownWords(Map<String, Set<String>> byName) {
        this.byName = byName;
    }

    /** The codes of the categories and of the departments there are. */
    public static KnownWords of(Collection<String> categories, Collection<String> departments) {
        return new KnownWords(Map.of(CATEGORY, new TreeSet<>(categories), DEPARTMENT, new TreeSet<>(departments)));
    }

    /** Warns of a text that is compared with such a field, or proposed, and that nobody knows; empty text is no code. */
    void look(String name, String text, Place place, Problems problems) {
        about("", place.line(), place.column(), name, text).ifPresent(problem ->
                problems.add(place, Message.UNKNOWN_WORD, problem.message(), problem.hint()));
    }

    /** What is to be told of a text that stands for such a code; nothing where it is known, or nobody knows. */
    public Optional<RuleProblem> about(String file, int line, int column, String name, String text) {
        return text.isEmpty() || !isUnknown(name, text) ? Optional.empty() : Optional.of(new RuleProblem(file, line, column,
                Message.UNKNOWN_WORD, "There is no " + name + " '" + text + "'.", Problems.didYouMean(text, byName.get(name))));
    }

    private boolean isUnknown(String name, String text) {
        return Optional.ofNullable(byName.get(name)).filter(words -> !words.contains(text)).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownWords words && byName.equals(words.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }
}
