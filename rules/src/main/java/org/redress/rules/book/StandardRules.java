package org.redress.rules.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * The rule book that comes with the product. Its files are read by the names in an index, because a class path cannot
 * be listed everywhere: WildFly keeps it in a file system of its own.
 */
public final class StandardRules {

    static final String RELEASE = "1.0.0";
    private static final String FOLDER = "/rulebook/";
    private static final String INDEX = "index";

    private StandardRules() {
    }

    public static RuleSources read() {
        var files = new TreeMap<String, byte[]>();
        paths().forEach(path -> files.put(path, bytes(path)));
        return new RuleSources(RELEASE, files);
    }

    static List<String> paths() {
        return new String(bytes(INDEX), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    }

    private static byte[] bytes(String path) {
        try (InputStream stream = StandardRules.class.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                throw new IllegalStateException("The product lacks " + FOLDER + path + ", which its index names.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER + path + ".", e);
        }
    }
}
