package org.redress.web.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A line that holds the words. line: from 1. */
public record FoundLine(String path, int line, String text) {

    static List<FoundLine> in(String path, String text, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size()).filter(at -> lines.get(at).toLowerCase(Locale.ROOT).contains(wanted))
            .mapToObj(at -> new FoundLine(path, at + 1, lines.get(at).strip())).toList();
    }
}
