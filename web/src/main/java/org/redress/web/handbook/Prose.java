package org.redress.web.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a paragraph.
 *
 * @param sort {@code plain}, {@code code} for what is typed, {@code strong} for what is pressed or meant especially
 */
public record Prose(String sort, String text) {

    private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*([^*]+)\\*");

    /** The pieces of a paragraph that was written with {@code `code`} and {@code *stress*}. */
    public static List<Prose> of(String paragraph) {
        List<Prose> pieces = new ArrayList<>();
        Matcher marked = MARKED.matcher(paragraph);
        int at = 0;
        while (marked.find()) {
            plain(pieces, paragraph.substring(at, marked.start()));
            pieces.add(marked.group(1) == null ? new Prose("strong", marked.group(2)) : new Prose("code", marked.group(1)));
            at = marked.end();
        }
        plain(pieces, paragraph.substring(at));
        return pieces;
    }

    private static void plain(List<Prose> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Prose("plain", text));
        }
    }
}
