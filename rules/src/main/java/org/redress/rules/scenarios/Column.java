package org.redress.rules.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.rules.checker.Message;
import org.redress.rules.checker.Problems;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.Step;

/** A column of a scenario file: a field that is given, an answer that is expected, or the reason. */
record Column(Sort sort, String name) {

    enum Sort { GIVEN, EXPECTED, WHY }

    static final String EXPECT = "expect ";
    static final String WHY = "why";

    /** Expected besides the steps. */
    private static final List<String> ANSWERS = List.of("grade", "department", "approvals", "measures", "priority",
            "suggestions", "written", "levels", "regrade", "fires", "silent");

    /** @throws Misread when a heading stands for nothing */
    static Column of(String heading) {
        if (heading.equals(WHY)) {
            return new Column(Sort.WHY, WHY);
        }
        boolean expected = heading.startsWith(EXPECT);
        String name = expected ? heading.substring(EXPECT.length()) : heading;
        List<String> known = expected ? answers() : List.copyOf(fields().keySet());
        if (heading.isEmpty()) {
            throw new Misread(Message.UNKNOWN_COLUMN, "The column has no heading.", "Name it, or delete it.");
        }
        if (!known.contains(name)) {
            throw new Misread(Message.UNKNOWN_COLUMN, expected
                    ? "Nothing called '" + name + "' can be expected." : "There is no field '" + name + "'.",
                    expected ? Problems.didYouMean(name, known) : nearest(name));
        }
        return new Column(expected ? Sort.EXPECTED : Sort.GIVEN, name);
    }

    /** Whoever forgets {@code expect}, or writes it otherwise, means an answer. */
    private static String nearest(String heading) {
        if (answers().contains(heading)) {
            return "Did you mean '" + EXPECT + heading + "'?";
        }
        var all = new ArrayList<>(fields().keySet());
        String near = Problems.didYouMean(heading, all);
        all.add(WHY);
        answers().forEach(answer -> all.add(EXPECT + answer));
        String nearer = Problems.didYouMean(heading, all);
        return nearer.startsWith("Did") ? nearer : near;
    }

    /** The fields that can be given, with their types; what happened to the case comes after the case. */
    static Map<String, Class<?>> fields() {
        var fields = new LinkedHashMap<String, Class<?>>(Vocabulary.fields(CaseFacts.class));
        fields.putAll(Vocabulary.fields(ClockFacts.class));
        return fields;
    }

    /** Of the case, or of what happened to it. */
    private int[] range() {
        Class<? extends Record> facts = Vocabulary.fields(CaseFacts.class).containsKey(name) ? CaseFacts.class : ClockFacts.class;
        return Vocabulary.range(facts.getSimpleName(), name);
    }

    private static List<String> answers() {
        var names = new ArrayList<>(ANSWERS);
        Stream.of(Step.values()).map(Step::name).forEach(names::add);
        return names;
    }

    /** @throws Misread when the cell says nothing, or what no case has */
    void check(String cell) {
        if (sort == Sort.GIVEN) {
            Cells.within(name, range(), Cells.given(name, fields().get(name), cell));
        } else if (sort == Sort.EXPECTED) {
            Cells.expected(name, cell);
        }
    }
}
