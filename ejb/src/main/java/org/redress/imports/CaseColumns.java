package org.redress.imports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The headings of an import: the JSON names with dots, and the past. Brings the cells of a row into JSON. */
final class CaseColumns {

    private enum Type {
        TEXT, FLAG, NUMBER, COUNT, LIST
    }

    private static final Set<String> PAST = Set.of("repliedAt", "closedAt", "outcome", "department");
    private static final Map<String, Type> SAID = new TreeMap<>();

    static {
        for (String name : List.of("kind", "channel", "form", "language", "receivedAt", "category", "title", "description",
            "remedySought", "occurredOn", "product", "project", "city", "externalReference", "complainant.name",
            "complainant.company", "complainant.email", "complainant.phone", "complainant.city", "complainant.customerNumber",
            "circumstances.economicLoss.currency")) {
            SAID.put(name, Type.TEXT);
        }
        for (String name : List.of("confidential", "circumstances.personalInjury", "circumstances.safetyHazard", "circumstances.discourtesy",
            "circumstances.belowPromise", "circumstances.unmetInTime", "circumstances.unauthorisedCharge", "circumstances.outageOrLeak",
            "circumstances.promiseNotKept", "circumstances.personalData", "circumstances.companyAtFault")) {
            SAID.put(name, Type.FLAG);
        }
        SAID.put("circumstances.raisedBefore", Type.COUNT);
        SAID.put("circumstances.economicLoss.amount", Type.NUMBER);
        SAID.put("concerns", Type.LIST);
    }

    /** Of a file that is something else altogether, its first headings say enough. */
    private static final int MOST_NAMED = 20;

    private CaseColumns() {
    }

    /** @throws Refusal invalid, naming every heading that is not known */
    static void require(List<String> headings) {
        List<FieldProblem> problems = new ArrayList<>();
        List<String> unknown = headings.stream().filter(heading -> !SAID.containsKey(heading) && !PAST.contains(heading)).toList();
        unknown.stream().limit(MOST_NAMED).forEach(heading -> problems.add(new FieldProblem("/" + heading, "There is no column '" + heading
            + "'.")));
        if (!unknown.isEmpty()) {
            problems.add(new FieldProblem("", unknown.size() + " columns are not known. Known are: " + String.join(", ", SAID.keySet())
                + ", closedAt, department, outcome, repliedAt."));
        }
        for (String needed : List.of("externalReference", "kind", "channel", "description")) {
            if (!headings.contains(needed)) {
                problems.add(new FieldProblem("/" + needed, "The column '" + needed + "' is missing."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** What was said, as the JSON of a case; empty cells are absent. */
    static ObjectNode said(Map<String, String> cells) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        cells.forEach((heading, cell) -> {
            Type type = SAID.get(heading);
            if (type != null && cell != null && !cell.isBlank()) {
                put(tree, heading.split("\\."), cell, type, heading);
            }
        });
        return tree;
    }

    private static void put(ObjectNode tree, String[] path, String cell, Type type, String heading) {
        ObjectNode at = tree;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.withObjectProperty(path[i]);
        }
        String name = path[path.length - 1];
        switch (type) {
            case TEXT -> at.put(name, cell);
            case FLAG -> at.put(name, flag(cell.strip(), heading));
            case NUMBER -> at.put(name, number(cell.strip(), heading));
            case COUNT -> at.put(name, count(cell.strip(), heading));
            case LIST -> Arrays.stream(cell.split("[;\\s]+")).forEach(at.withArrayProperty(name)::add);
        }
    }

    private static boolean flag(String cell, String heading) {
        return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw Refusal.invalid("/" + heading.replace('.', '/'), heading + " cannot be '" + cell + "'. Write true or false.");
        };
    }

    private static BigDecimal number(String cell, String heading) {
        try {
            BigDecimal number = new BigDecimal(cell);
            if (Math.abs((long) number.scale()) > 30) {
                throw new NumberFormatException("beyond measure");
            }
            return number;
        } catch (NumberFormatException e) {
            throw Refusal.invalid("/" + heading.replace('.', '/'), heading + " cannot be '" + cell + "'. Write a number, such as 1200.50.");
        }
    }

    private static BigInteger count(String cell, String heading) {
        try {
            return number(cell, heading).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw Refusal.invalid("/" + heading.replace('.', '/'), heading + " cannot be '" + cell + "'. Write a whole number, such as 2.");
        }
    }
}
