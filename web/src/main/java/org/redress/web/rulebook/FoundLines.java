package org.redress.web.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Where words stand in a file: path and line, from 1. */
final class FoundLines {

    private FoundLines() {
    }

    static List<Map.Entry<String, Integer>> in(String path, String text, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size()).filter(at -> lines.get(at).toLowerCase(Locale.ROOT).contains(wanted))
            .mapToObj(at -> Map.entry(path, at + 1)).toList();
    }
}
