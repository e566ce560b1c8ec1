package org.redress.rules.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one release, by their path within it ({@code grading/injury.drl}).
 *
 * @param files must not be changed afterwards: the hash is taken over their bytes
 */
public record RuleSources(String release, SortedMap<String, byte[]> files) {

    public RuleSources {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The rule book that comes with the product. */
    public static RuleSources standard() {
        return StandardRules.read();
    }

    /** A release from texts, in UTF-8. */
    public static RuleSources of(String release, Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new RuleSources(release, files);
    }

    /** SHA-256 over the sorted files, paths and lengths included, in hexadecimal: the identity of a release. */
    public String hash() {
        MessageDigest digest = sha256();
        files.forEach((path, content) -> {
            digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
