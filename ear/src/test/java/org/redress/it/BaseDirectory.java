package org.redress.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A base directory for a server: what WildFly calls {@code standalone}, as fresh as after provisioning. */
public record BaseDirectory(Path path) {

    /** Whatever is at the path gives way. */
    public static BaseDirectory fresh(Path home, Path path) throws IOException {
        delete(path);
        copy(home.resolve("standalone/configuration"), path.resolve("configuration"));
        Path deployments = Files.createDirectories(path.resolve("deployments"));
        Files.copy(home.resolve("standalone/deployments/redress.ear"), deployments.resolve("redress.ear"));
        return new BaseDirectory(path);
    }

    /** Without this, an application that did not start would show as a hundred refused connections. */
    public void insistOnTheApplication() throws IOException {
        Path failed = path.resolve("deployments/redress.ear.failed");
        if (Files.exists(failed)) {
            throw new IllegalStateException("The application did not start: "
                    + Files.readString(failed).replace("\\n", "\n").replace("\\\"", "\""));
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (Path path : inReverse(paths.toList())) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> inReverse(List<Path> paths) {
        return paths.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
