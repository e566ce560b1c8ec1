package org.redress.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule file that tries to do more than propose. Those of the folder {@code foreign} name a class that rules must not see,
 * so each wall has to stop them alone; those of {@code inside} use only what is there, so they are the checker's.
 */
public record Attack(String name, String drl) {

    /** Attacks that name a class outside the list. */
    public static List<Attack> foreign() {
        return in(Path.of("src/test/resources/hostile/foreign"));
    }

    /** Attacks with what is there. */
    public static List<Attack> inside() {
        return in(Path.of("src/test/resources/hostile/inside"));
    }

    /** Those that came from outside; none where they do not lie beside the repository. */
    public static List<Attack> shared() {
        Path folder = SharedData.path("hostile-rules");
        return Files.exists(folder) ? in(folder) : List.of();
    }

    public static List<Attack> all() {
        var all = new ArrayList<>(foreign());
        all.addAll(inside());
        all.addAll(shared());
        return all;
    }

    private static List<Attack> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Attack::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack read(Path file) {
        try {
            return new Attack(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
