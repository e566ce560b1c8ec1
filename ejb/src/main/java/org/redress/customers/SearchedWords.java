package org.redress.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody typed to find a customer, cut as the customers' texts are cut.
 *
 * @param folded the whole of it
 * @param runs   its words; each must be there
 * @param digits the telephone number that it could be, or null
 */
record SearchedWords(String folded, List<String> runs, String digits) {

    private static final int MOST_RUNS = 8;
    private static final int FEWEST_DIGITS = 4;

    static SearchedWords of(String typed) {
        String folded = Folding.fold(typed);
        List<String> runs = Grams.runs(folded).stream().distinct().sorted(Comparator.comparing(String::length).reversed()).limit(MOST_RUNS)
            .toList();
        return new SearchedWords(folded, runs, phone(folded));
    }

    /** One writes +49 30 123, another 030 123: what both have is the end. */
    private static String phone(String folded) {
        if (!folded.matches("[+0-9 ()./-]+")) {
            return null;
        }
        String digits = Folding.digits(folded).replaceFirst("^0+", "");
        return digits.length() < FEWEST_DIGITS ? null : digits.substring(Math.max(0, digits.length() - 8));
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** For PostgreSQL: every gram of every word, or every gram of the telephone number. */
    String tsquery() {
        String words = all(runs);
        return digits == null ? words : "(" + words + ") | (" + all(List.of(digits)) + ")";
    }

    private static String all(List<String> runs) {
        return runs.stream().flatMap(run -> Grams.wanted(run).stream()).distinct().map(gram -> "'" + gram + "'")
            .collect(Collectors.joining(" & "));
    }

    /** Patterns for the folded text; the short words have none, being found by their gram alone. */
    List<String> patterns() {
        return runs.stream().filter(run -> !Grams.onlyBegins(run)).map(run -> "%" + run + "%").toList();
    }

    /** Patterns for the grams with a blank around them. */
    List<String> beginnings() {
        List<String> beginnings = new ArrayList<>();
        runs.stream().filter(Grams::onlyBegins).forEach(run -> beginnings.add("% " + Grams.wanted(run).get(0) + " %"));
        return beginnings;
    }

    /** Whether it is somebody's own words. */
    boolean tells(ContactForm person) {
        String own = Folding.fold(person.name()) + " " + Folding.fold(person.email());
        return runs.stream().anyMatch(own::contains);
    }

    /** How well a row answers: the smaller the better. */
    int rank(CustomerRow row) {
        String number = Folding.squeezed(row.number());
        String name = Folding.fold(row.name());
        if (number.equals(Folding.squeezed(folded)) || name.equals(folded)) {
            return 0;
        }
        if (name.startsWith(folded)) {
            return 1;
        }
        if (number.startsWith(Folding.squeezed(folded)) || Folding.fold(row.company()).startsWith(folded)) {
            return 2;
        }
        return name.contains(folded) ? 3 : 4;
    }
}
