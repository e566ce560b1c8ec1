package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong with one file. */
public final class Problems {

    /** Nobody reads more; and whoever sends a flood shall not make the answer one. */
    private static final int MOST = 200;

    private final String file;
    private final List<RuleProblem> found = new ArrayList<>();
    private int errors;

    Problems(String file) {
        this.file = file;
    }

    void add(int line, int column, Message code, String message, String hint) {
        add(new RuleProblem(file, line, column, code, message, hint));
    }

    void add(RuleProblem problem) {
        errors += problem.severity() == Severity.ERROR ? 1 : 0;
        boolean told = problem.code().equals(Message.SYNTAX.name()) && found.stream()
                .anyMatch(other -> other.line() == problem.line() && other.column() == problem.column());
        if (found.size() < MOST && !told && !found.contains(problem)) {
            found.add(problem);
        }
    }

    void add(Place place, Message code, String message, String hint) {
        add(place.line(), place.column(), code, message, hint);
    }

    /** Whether nothing was found that keeps the file from being used. */
    boolean none() {
        return errors == 0;
    }

    int count() {
        return found.size();
    }

    /** In the order of the text. */
    List<RuleProblem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column)).toList();
    }

    /** A hint that offers the word meant, if one is near, else the words there are. */
    public static String didYouMean(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / 3))
                .or(() -> known.stream().filter(candidate -> hasPartLike(word, candidate)).findFirst())
                .map(candidate -> "Did you mean '" + candidate + "'?")
                .orElseGet(() -> oneOf(known));
    }

    /** An author who looks for the injury writes {@code injury}, and the field is called {@code personalInjury}. */
    private static boolean hasPartLike(String word, String candidate) {
        return word.length() > 3 && Stream.of(candidate.split("(?<=[a-z])(?=[A-Z])|_|\\."))
                .anyMatch(part -> part.length() > 3 && distance(word, part) <= word.length() / 4);
    }

    static String oneOf(Collection<String> known) {
        return "There is: " + String.join(", ", known) + ".";
    }

    /** How many letters must be changed, put in or left out to turn one word into the other, whatever their case. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            previous = row;
        }
        return previous[to.length()];
    }
}
