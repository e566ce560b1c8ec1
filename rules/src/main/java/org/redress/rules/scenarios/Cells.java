package org.redress.rules.scenarios;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.redress.rules.checker.Message;
import org.redress.rules.checker.Problems;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Role;

/** Understands what stands in a cell. */
final class Cells {

    /** Expects that there is none. */
    static final String NOTHING = "-";

    private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";

    private Cells() {
    }

    /**
     * The value of a given cell.
     *
     * @throws Misread when it is none of that type
     */
    static Object given(String column, Class<?> type, String cell) {
        if (type == String.class) {
            return cell;
        }
        if (type == boolean.class) {
            return tick(column, cell);
        }
        if (type == BigDecimal.class) {
            return number(column, cell);
        }
        return type.isEnum() ? word(column, type, cell) : whole(column, cell);
    }

    /** @throws Misread when a number is smaller or larger than it ever is */
    static void within(String column, int[] range, Object value) {
        boolean endless = range[1] == Integer.MAX_VALUE;
        if (value instanceof Number number && (number.doubleValue() < range[0] || !endless && number.doubleValue() > range[1])) {
            throw new Misread(Message.NUMBER_OUT_OF_RANGE, column + " cannot be " + value + ".",
                    endless ? "It is " + range[0] + " or more." : "It is " + range[0] + " to " + range[1] + ".");
        }
    }

    /** @throws Misread when a rule book can say no such thing */
    static void expected(String column, String cell) {
        if (cell.equals(NOTHING) && !List.of("grade", "priority", "written", "fires", "silent").contains(column)) {
            return;
        }
        switch (column) {
            case "grade", "regrade" -> word(column, Grade.class, cell);
            case "approvals" -> words(column, Role.class, cell);
            case "measures" -> words(column, MeasureType.class, cell);
            case "suggestions" -> words(column, Circumstance.class, cell);
            case "levels" -> words(column, EscalationLevel.class, cell);
            case "priority" -> whole(column, cell);
            case "written" -> tick(column, cell);
            case "department", "fires", "silent" -> {
                // A code or ids; whether there are such rules, the rule book knows.
            }
            default -> target(column, cell);
        }
    }

    private static void target(String column, String cell) {
        String[] parts = cell.split(" ");
        if (parts.length != 2) {
            throw new Misread(Message.TARGET, "'" + cell + "' is no target of " + column + ".",
                    "Write hours and how they count, such as 27 WORKING, or - where there is no target.");
        }
        number(column, parts[0]);
        word(column, CountedIn.class, parts[1]);
    }

    private static void words(String column, Class<? extends Enum<?>> type, String cell) {
        Stream.of(cell.split(" ")).forEach(word -> word(column, type, word));
    }

    private static Object word(String column, Class<?> type, String cell) {
        List<String> known = Vocabulary.constants(type);
        int index = known.indexOf(cell);
        if (index < 0) {
            throw new Misread(Message.UNKNOWN_VALUE, column + " cannot be '" + cell + "'.", Problems.didYouMean(cell, known));
        }
        return type.getEnumConstants()[index];
    }

    private static boolean tick(String column, String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Misread(Message.TICK, column + " is true or false, not '" + cell + "'.", "");
        };
    }

    private static BigDecimal number(String column, String cell) {
        if (!cell.matches(NUMBER)) {
            throw new Misread(Message.NUMBER, column + " is no number: '" + cell + "'.",
                    "Write digits and a point, such as 10000 or 99.50.");
        }
        return new BigDecimal(cell);
    }

    private static int whole(String column, String cell) {
        if (!cell.matches("-?[0-9]{1,9}")) {
            throw new Misread(Message.NUMBER, column + " is no whole number: '" + cell + "'.", "Write digits only.");
        }
        return Integer.parseInt(cell);
    }
}
