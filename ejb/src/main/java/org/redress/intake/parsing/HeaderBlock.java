package org.redress.intake.parsing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The header of one part as its bytes; they become characters when the charset of the body is known. */
final class HeaderBlock {

    static final int LONGEST_VALUE = 4_000;
    private static final int MOST_KEPT = 300;
    private static final int MOST_JOINED = 10;

    /** Each byte one character, line ends as they are. */
    private final Map<String, List<String>> bytes = new LinkedHashMap<>();
    private int kept;

    /** @param body the bytes behind the colon, each as one character */
    void add(String name, String body) {
        if (kept < MOST_KEPT) {
            kept++;
            bytes.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>()).add(body);
        }
    }

    /** The first of that name, bytes as characters. */
    Optional<String> raw(String name) {
        return Optional.ofNullable(bytes.get(name)).map(all -> all.get(0));
    }

    FieldParameters parameters(String name) {
        return new FieldParameters(raw(name).orElse(""));
    }

    /**
     * Characters, encoded words as they stand.
     *
     * @param charset of the body, which bare bytes in a header are mostly written in; or null
     */
    String text(String name, String charset) {
        return raw(name).map(raw -> characters(raw, charset)).orElse("");
    }

    /** All of that name as one list. */
    String texts(String name, String charset) {
        return bytes.getOrDefault(name, List.of()).stream().limit(MOST_JOINED).map(raw -> characters(raw, charset)).collect(Collectors.joining(", "));
    }

    private static String characters(String raw, String charset) {
        String some = PlainText.cut(raw, LONGEST_VALUE * 8).replaceAll("\\r?\\n[ \\t]*", " ").strip();
        byte[] of = some.getBytes(StandardCharsets.ISO_8859_1);
        boolean bare = Charsets.hasHighBytes(of);
        boolean escapes = Charsets.indexOfEscape(of) >= 0;
        return bare || escapes ? Charsets.decode(of, charset) : some;
    }

    MailHeaders decoded(String charset) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        bytes.forEach((name, all) -> values.put(name, all.stream()
            .map(raw -> PlainText.line(EncodedWords.decode(characters(raw, charset)), LONGEST_VALUE)).toList()));
        return new MailHeaders(values);
    }
}
