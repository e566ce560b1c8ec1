package org.redress.web.api.input;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

/** Reads the values of query parameters; what cannot be read is named with what would do. */
public final class QueryValues {

    private QueryValues() {
    }

    /** Several values, as several parameters or parted by commas; in any case. */
    public static <E extends Enum<E>> List<E> constants(String name, List<String> values, Class<E> type) {
        List<E> constants = new ArrayList<>();
        for (String value : values) {
            for (String one : value.split(",")) {
                if (!one.isBlank()) {
                    constants.add(constant(name, one.strip(), type));
                }
            }
        }
        return constants;
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw wrong(name, value, "one of " + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    public static int limit(String value) {
        if (value == null || value.isBlank()) {
            return 50;
        }
        try {
            int limit = Integer.parseInt(value.strip());
            if (limit >= 1 && limit <= 200) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below like a number that is out of range.
        }
        throw wrong("limit", value, "a whole number from 1 to 200");
    }

    /** A time with its offset; null where it is not given. */
    public static Instant time(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(plus(value)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, value, "a time with its offset, such as 2026-03-02T10:15:00%2B09:00 or 2026-03-02T01:15:00Z");
        }
    }

    /** True or false; false where it is not given. */
    public static boolean isTrue(String name, String value) {
        if (value == null || value.isBlank() || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw wrong(name, value, "true or false");
    }

    public static Instant requiredTime(String name, String value) {
        Instant time = time(name, value);
        if (time == null) {
            throw missing(name);
        }
        return time;
    }

    public static Duration requiredDuration(String name, String value) {
        if (value == null || value.isBlank()) {
            throw missing(name);
        }
        try {
            return Duration.parse(value.strip());
        } catch (DateTimeException e) {
            throw wrong(name, value, "a duration, such as PT4H or PT90M");
        }
    }

    /** A time with its offset, or a date: then its beginning. */
    public static Instant from(String name, String value, ZoneId zone) {
        return isDate(value) ? date(name, value).atStartOfDay(zone).toInstant() : time(name, value);
    }

    /** A time with its offset, or a date: then its end, as who says "until the 31st" means that day, too. */
    public static Instant until(String name, String value, ZoneId zone) {
        return isDate(value) ? date(name, value).plusDays(1).atStartOfDay(zone).toInstant() : time(name, value);
    }

    /** A text that can be compared with what is stored; null where it is not given. */
    public static String text(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > 500) {
            throw wrong(name, value.substring(0, 20) + "…", "at most 500 characters");
        }
        for (int i = 0; i < value.length(); i++) {
            boolean paired = Character.isHighSurrogate(value.charAt(i)) && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
            if (paired) {
                i++;
            } else if (Character.isISOControl(value.charAt(i)) || Character.isSurrogate(value.charAt(i))) {
                throw wrong(name, "a text with a control character", "a text without one");
            }
        }
        return value.strip();
    }

    public static Refusal wrong(String name, String value, String expected) {
        String message = name + " cannot be '" + value + "'; give " + expected + ".";
        return new Refusal(Refusal.Kind.BAD_REQUEST, message, null, List.of(new FieldProblem(name, message)), Map.of());
    }

    private static Refusal missing(String name) {
        String message = name + " is missing in the query.";
        return new Refusal(Refusal.Kind.BAD_REQUEST, message, null, List.of(new FieldProblem(name, message)), Map.of());
    }

    private static boolean isDate(String value) {
        return value != null && value.strip().length() == 10;
    }

    private static LocalDate date(String name, String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException e) {
            throw wrong(name, value, "a date, such as 2026-03-02, or a time with its offset");
        }
    }

    /** A plus sign that was not encoded arrives as a space. */
    private static String plus(String value) {
        return value.strip().replace(' ', '+');
    }
}
