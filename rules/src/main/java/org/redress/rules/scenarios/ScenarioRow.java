package org.redress.rules.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.rules.checker.Message;
import org.redress.rules.checker.Problems;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.checker.Signs;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;

/** One row of a file of scenarios, with as many cells as its heading has. */
final class ScenarioRow {

    private static final Set<String> ANSWERS_OF_EVENTS = Set.of("levels", "regrade");
    private static final Set<String> ANSWERS_OF_BOTH = Set.of("fires", "silent");

    private record Said(int cell, Message code, String message, String hint) {
    }

    private final List<Column> columns;
    private final int line;
    private final ScenarioWords words;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<RuleProblem> unknownCodes = new ArrayList<>();
    private String why = "";
    private boolean understood = true;

    /** @param columns null where a heading was not understood */
    ScenarioRow(List<Column> columns, int line, ScenarioWords words) {
        this.columns = columns;
        this.line = line;
        this.words = words;
    }

    void cells(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            if (column == null) {
                understood = false;
            } else {
                cell(column, cells.get(i), i + 1);
            }
        }
        fits();
        says();
    }

    private void cell(Column column, String cell, int number) {
        Optional<String> hidden = Signs.hiddenIn(cell);
        if (hidden.isPresent()) {
            misread(number, Message.INVISIBLE_CHARACTER, "There is an invisible or broken character here (" + hidden.get() + ").",
                    "Delete it.");
        } else if (column.sort() == Column.Sort.WHY) {
            why = cell;
        } else if (!cell.isEmpty()) {
            try {
                column.check(cell);
            } catch (Misread e) {
                misread(number, e.code(), e.getMessage(), e.hint());
            }
            (column.sort() == Column.Sort.GIVEN ? given : expected).put(column.name(), cell);
            if (!cell.equals(Cells.NOTHING)) {
                words.house().about("", line, number, column.name(), cell).ifPresent(unknownCodes::add);
            }
        }
    }

    private void misread(int cell, Message code, String message, String hint) {
        understood = false;
        said.add(new Said(cell, code, message, hint));
    }

    /** A case has other answers than an event, and without an event nothing of it means anything. */
    private void fits() {
        boolean event = given.containsKey("event");
        for (String name : expected.keySet()) {
            if (!ANSWERS_OF_BOTH.contains(name) && ANSWERS_OF_EVENTS.contains(name) != event) {
                misread(number(Column.Sort.EXPECTED, name), Message.OTHER_DECISION, event
                        ? "An event has no '" + name + "' to expect." : "Without an event, no '" + name + "' can be expected.",
                        event ? "Expect levels or regrade." : "Give an event, such as BREACHED.");
            }
        }
        given.keySet().stream().filter(name -> !event && isOfEventsOnly(name)).forEach(name ->
                misread(number(Column.Sort.GIVEN, name), Message.OTHER_DECISION, "Without an event, '" + name + "' is not looked at.",
                        "Give an event, such as BREACHED, or leave the cell empty."));
        if (!event && given.containsKey("grade") && expected.containsKey("grade")) {
            said.add(new Said(number(Column.Sort.EXPECTED, "grade"), Message.GIVEN_ALREADY,
                    "The grade is given, so it comes out whatever the rules say.", "Leave one of the two empty."));
        }
    }

    private static boolean isOfEventsOnly(String field) {
        return Vocabulary.fields(ClockFacts.class).containsKey(field) && !Vocabulary.fields(CaseFacts.class).containsKey(field);
    }

    private void says() {
        columns.stream().filter(column -> column != null && column.sort() == Column.Sort.EXPECTED).findFirst()
                .filter(first -> expected.isEmpty()).ifPresent(first -> misread(columns.indexOf(first) + 1,
                        Message.NOTHING_EXPECTED, "The row expects nothing, so it can never be red.",
                        "Fill in one column that begins with expect; - expects that there is none."));
        int ofWhy = columns.indexOf(new Column(Column.Sort.WHY, Column.WHY)) + 1;
        if (why.isEmpty() && ofWhy > 0 && said.stream().noneMatch(each -> each.cell() == ofWhy)) {
            said.add(new Said(ofWhy, Message.NO_WHY, "The row does not say why.", "Say in a sentence why this is right."));
        }
        for (String column : ANSWERS_OF_BOTH) {
            Stream.of(expected.getOrDefault(column, "").split(" ")).filter(id -> !id.isEmpty() && words.lacks(id)).forEach(id ->
                    said.add(new Said(number(Column.Sort.EXPECTED, column), Message.UNKNOWN_RULE, "There is no rule " + id + ".",
                            Problems.didYouMean(id, words.rules()))));
        }
    }

    private int number(Column.Sort sort, String name) {
        return columns.indexOf(new Column(sort, name)) + 1;
    }

    List<RuleProblem> problems(String path) {
        return Stream.concat(said.stream().map(each -> new RuleProblem(path, line, each.cell(), each.code(), each.message(), each.hint())),
                unknownCodes.stream().map(code -> new RuleProblem(path, line, code.column(), code.code(), code.message(), code.hint())))
                .toList();
    }

    /** What can be tried; nothing where a cell was not understood. */
    Optional<Scenario> scenario(String path) {
        return understood ? Optional.of(new Scenario(path, line, GivenFacts.of(given), given, expected, why)) : Optional.empty();
    }
}
