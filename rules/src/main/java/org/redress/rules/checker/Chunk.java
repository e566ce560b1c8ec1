package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;

/** The signs of one rule, from its word {@code rule} to the next; the first chunk of a file is what stands before them. */
record Chunk(String file, List<Sign> signs) {

    static List<Chunk> all(String file) {
        List<Sign> signs = Sign.all(file);
        var chunks = new ArrayList<Chunk>();
        int from = 0;
        for (int i = 1; i <= signs.size(); i++) {
            if (i == signs.size() || beginsRule(file, signs, i)) {
                chunks.add(new Chunk(file, signs.subList(from, i)));
                from = i;
            }
        }
        return chunks;
    }

    /** {@code rule} and a name, or {@code rule} as the first word of a line. */
    private static boolean beginsRule(String file, List<Sign> signs, int i) {
        return signs.get(i).is("rule") && (i + 1 < signs.size() && signs.get(i + 1).is(Sign.TEXT)
                || file.substring(signs.get(i - 1).end(), signs.get(i).begin()).indexOf('\n') >= 0);
    }

    boolean isRule() {
        return signs.get(0).is("rule");
    }

    Place place(Sign sign) {
        return Place.START.of(file, sign.begin());
    }

    int begin() {
        return signs.get(0).begin();
    }

    int end() {
        return signs.get(signs.size() - 1).end();
    }

    /** The text alone, where it stands in the file: nothing but blank lines before it. */
    String alone() {
        Place place = place(signs.get(0));
        return "\n".repeat(place.line() - 1) + " ".repeat(place.column() - 1) + file.substring(begin(), end());
    }

    /** Index of the first such word from there on; -1 when there is none. */
    int find(String word, int from) {
        for (int i = from; i < signs.size(); i++) {
            if (signs.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }
}
