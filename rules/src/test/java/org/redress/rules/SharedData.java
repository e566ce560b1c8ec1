package org.redress.rules;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that lies beside the repository and is never shipped; tests that need it are skipped where it is not. */
public final class SharedData {

    private SharedData() {
    }

    /** {@code ../shared/data/name} seen from the top of the repository, or of the folder that holds several clones. */
    public static Path path(String name) {
        Path top = Path.of("").toAbsolutePath();
        while (top.getParent() != null && !Files.exists(top.resolve("../shared/data").normalize())) {
            top = top.getParent();
        }
        return top.resolve("../shared/data").resolve(name).normalize();
    }
}
