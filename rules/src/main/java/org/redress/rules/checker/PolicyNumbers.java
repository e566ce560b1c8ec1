package org.redress.rules.checker;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Resumption;

/** Reads {@code policy.csv}: a heading {@code name,value,why}, then a number or a word of the house per row. */
final class PolicyNumbers {

    static final String FILE = "policy.csv";

    /** What holds where a rule book says nothing. */
    static final PolicyFacts STANDARD = new PolicyFacts(new BigDecimal(10_000), new BigDecimal(5_000), 2, 10,
            Resumption.CONTINUE, Resumption.CONTINUE, Grade.MAJOR);

    private static final List<String> NAMES = List.copyOf(Vocabulary.fields(PolicyFacts.class).keySet());
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final Problems problems;
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, Enum<?>> words = new HashMap<>();

    PolicyNumbers(Problems problems) {
        this.problems = problems;
    }

    PolicyFacts read(String csv) {
        Signs.check(csv, problems);
        Separator.otherThanComma(csv).ifPresent(sign ->
                problems.add(1, 1, Message.SEPARATOR, Separator.told(sign), Separator.HINT));
        if (problems.none()) {
            try (var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get()
                    .parse(new StringReader(csv))) {
                if (rows.getHeaderNames().equals(List.of("name", "value", "why"))) {
                    rows.forEach(row -> row(row, (int) rows.getCurrentLineNumber()));
                } else {
                    problems.add(1, 1, Message.HEADING, "The heading is not name,value,why.", "Write it as the first row.");
                }
            } catch (IOException | RuntimeException e) {
                problems.add(1, 1, Message.TABLE, "The table cannot be read: a quote has no pair, or a heading stands twice.",
                        "Put the whole cell in double quotes, and write a quote within it twice.");
            }
        }
        return new PolicyFacts(
                numbers.getOrDefault("largeLoss", STANDARD.largeLoss()),
                numbers.getOrDefault("compensationLimit", STANDARD.compensationLimit()),
                numbers.getOrDefault("raisedTooOften", BigDecimal.valueOf(STANDARD.raisedTooOften())).intValue(),
                numbers.getOrDefault("silenceWorkingDays", BigDecimal.valueOf(STANDARD.silenceWorkingDays())).intValue(),
                word(Resumption.class, "overallClock", STANDARD.overallClock()),
                word(Resumption.class, "responseClock", STANDARD.responseClock()),
                word(Grade.class, "wakesFrom", STANDARD.wakesFrom()));
    }

    private void row(CSVRecord row, int line) {
        if (row.size() != 3) {
            problems.add(line, 1, Message.ROW, "A row has three columns: name, value, why.", "");
            return;
        }
        String name = row.get(0);
        if (!NAMES.contains(name)) {
            problems.add(line, 1, Message.UNKNOWN_NUMBER, "There is no number '" + name + "'.",
                    Problems.didYouMean(name, NAMES));
            return;
        }
        Class<?> type = Vocabulary.fields(PolicyFacts.class).get(name);
        if (type.isEnum()) {
            word(row, type, line);
        } else {
            number(row, type == int.class, line);
        }
    }

    private <E extends Enum<E>> E word(Class<E> type, String name, E standard) {
        return type.cast(words.getOrDefault(name, standard));
    }

    private void word(CSVRecord row, Class<?> type, int line) {
        List<String> known = Vocabulary.constants(type);
        int index = known.indexOf(row.get(1));
        if (index < 0) {
            problems.add(line, 2, Message.WORD, "'" + row.get(1) + "' is none of " + String.join(", ", known) + ".",
                    Problems.didYouMean(row.get(1), known));
        } else if (words.put(row.get(0), (Enum<?>) type.getEnumConstants()[index]) != null) {
            twice(row.get(0), line);
        }
    }

    private void number(CSVRecord row, boolean whole, int line) {
        String name = row.get(0);
        BigDecimal value = row.get(1).matches("[0-9]{1,12}(\\.[0-9]{1,4})?") ? new BigDecimal(row.get(1)) : null;
        if (value == null || value.compareTo(MOST) > 0 || whole && (value.scale() > 0 || value.intValue() > 1_000)) {
            problems.add(line, 2, Message.NUMBER, "'" + row.get(1) + "' is no " + (whole ? "whole number up to 1000" : "number")
                    + ".", "Write digits and a point, such as 10000 or 99.50.");
        } else if (numbers.put(name, value) != null) {
            twice(name, line);
        }
    }

    private void twice(String name, int line) {
        problems.add(line, 1, Message.TWICE, "'" + name + "' is given twice.", "Delete one.");
    }
}
