package org.redress.intake.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header of a mail, decoded, each value on one line and cut to a sane length. What stands there, anybody may have written. */
public final class MailHeaders {

    /** Values by name in small letters, in the order in which they stand. */
    private final Map<String, List<String>> values;

    MailHeaders(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(all)));
        this.values = copy;
    }

    /** Of several values of one name the first. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value in small letters, without what follows a semicolon or a blank; empty where the header is not there. */
    public String word(String name) {
        return first(name).map(v -> v.strip().toLowerCase(Locale.ROOT).split("[;\\s]", 2)[0]).orElse("");
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Name and value, as they stand; for a person who looks at the mail. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> lines.add(name + ": " + value)));
        return lines;
    }
}
