package org.redress.web.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A worked example: a real file of rules, which a test passes through the checker and the compiler.
 *
 * @param number from 1
 * @param path   where it would lie in a rule book
 */
public record Example(int number, String path, String text) {

    /** The decision of each, by which its folder is called. */
    private static final List<String> PATHS = List.of("grading/01-one-tick.drl", "grading/02-both-must-hold.drl",
        "grading/03-one-of-two.drl", "grading/04-more-than-a-number.drl", "grading/05-a-number-of-the-house.drl",
        "approval/06-one-of-several.drl", "suggestions/07-a-word-in-the-text.drl", "routing/08-a-department.drl",
        "deadlines/09-a-table-of-deadlines.csv", "escalation/10-an-event.drl");

    /** All of them, in the order in which they are read. */
    public static List<Example> all() {
        return IntStream.range(0, PATHS.size()).mapToObj(at -> new Example(at + 1, PATHS.get(at), read(PATHS.get(at)))).toList();
    }

    private static String read(String path) {
        String file = "examples/" + path.substring(path.indexOf('/') + 1);
        try (InputStream stream = Objects.requireNonNull(Example.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read.", e);
        }
    }
}
