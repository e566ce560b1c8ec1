package org.redress.rules.scenarios;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.redress.rules.book.Decision;
import org.redress.rules.book.Fields;
import org.redress.rules.book.RuleBook;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Grade;

/**
 * A real case made into a row of a scenario file. What could tell whose case it was stays behind: the row has the fields
 * that rules look at, without what people wrote in their own words, and without names of things and places.
 *
 * @param cells        by heading, in the order of a file
 * @param decidedAlike whether what was left behind made no difference; if it did, the row says what holds without it
 */
public record KeptCase(Map<String, String> cells, boolean decidedAlike) {

    /** In the words of a person, or near to it. */
    private static final Set<String> LEFT_BEHIND = Set.of("title", "description", "product", "project", "city");

    /** What is worth expecting of every kept case; the hours of each step are for scenarios of their own. */
    private static final List<String> EXPECTED = List.of("grade", "department", "approvals", "measures", "priority",
            "written");

    public KeptCase {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * @param given the grade that a person gave; null where the rules graded
     * @param why   for whoever reads the file later
     */
    public static KeptCase of(RuleBook book, CaseFacts facts, Grade given, String why) {
        Map<String, String> fields = fields(book, facts, given);
        Decision decision = book.decide(GivenFacts.of(fields).facts(), given);
        Answers answers = Answers.of(decision);
        var cells = new LinkedHashMap<>(fields);
        for (String column : EXPECTED) {
            if (given == null || !column.equals("grade")) {
                cells.put(Column.EXPECT + column, answers.answer(column));
            }
        }
        String grading = decision.fired().stream()
                .filter(fired -> fired.file().startsWith(Phase.GRADING.folder() + "/"))
                .map(fired -> fired.rule()).distinct().collect(Collectors.joining(" "));
        if (!grading.isEmpty()) {
            cells.put(Column.EXPECT + "fires", grading);
        }
        cells.put(Column.WHY, harmless(why));
        Answers asItWas = Answers.of(book.decide(facts, given));
        return new KeptCase(cells, EXPECTED.stream()
                .allMatch(column -> answers.answer(column).equals(asItWas.answer(column))));
    }

    /** Whoever changes the rules later would not know why it has to stay so. */
    public boolean isWithoutReason() {
        return cells.get(Column.WHY).isEmpty();
    }

    /** What rules look at, where it is other than in a plain case. */
    private static Map<String, String> fields(RuleBook book, CaseFacts facts, Grade given) {
        Set<String> seen = new TreeSet<>();
        book.rules().values().forEach(rules -> rules.forEach(rule ->
                seen.addAll(rule.looksAt().getOrDefault(CaseFacts.class.getSimpleName(), Set.of()))));
        seen.removeAll(LEFT_BEHIND);
        CaseFacts graded = facts.graded(given);
        var fields = new LinkedHashMap<String, String>();
        for (String name : Vocabulary.fields(CaseFacts.class).keySet()) {
            Object value = Fields.read(graded, name);
            if (seen.contains(name) && value != null && !value.equals(Fields.read(GivenFacts.plain(), name))) {
                fields.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
        }
        if (given != null) {
            fields.put("grade", given.name());
        }
        return fields;
    }

    /** One line, which no spreadsheet takes for a formula. */
    private static String harmless(String why) {
        return why.replaceAll("\\s+", " ").replaceFirst("^[=+@\\-\\s]+", "").strip();
    }

    /** The file with this row at its end and the columns it needs; an empty text is a new file. */
    public String addedTo(String csv) {
        try (var rows = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).setHeader()
                .setSkipHeaderRecord(true).get().parse(new StringReader(csv))) {
            var headings = new ArrayList<String>();
            for (Column.Sort sort : Column.Sort.values()) {
                rows.getHeaderNames().stream().filter(heading -> sortOf(heading) == sort).forEach(headings::add);
                cells.keySet().stream().filter(heading -> sortOf(heading) == sort && !headings.contains(heading))
                        .forEach(headings::add);
            }
            var text = new StringBuilder();
            try (var printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
                printer.printRecord(headings);
                for (CSVRecord row : rows) {
                    printer.printRecord(headings.stream().map(heading -> row.isSet(heading) ? row.get(heading) : ""));
                }
                printer.printRecord(headings.stream().map(heading -> cells.getOrDefault(heading, "")));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column.Sort sortOf(String heading) {
        if (heading.equals(Column.WHY)) {
            return Column.Sort.WHY;
        }
        return heading.startsWith(Column.EXPECT) ? Column.Sort.EXPECTED : Column.Sort.GIVEN;
    }
}
