package org.redress.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts folded text into the pieces by which any part of it is found: of a word its beginning and every three letters in
 * a row, of a script without gaps between words (Chinese, Japanese) every character and every pair. See docs/adr/115.
 */
final class Grams {

    /** Stands before what begins a word; no word has it in it. */
    private static final char BEGINS = '<';
    private static final int MOST = 4_000;

    private Grams() {
    }

    /** All pieces of the texts, each once, parted by blanks. */
    static String of(Iterable<String> texts) {
        Set<String> grams = new LinkedHashSet<>();
        for (String text : texts) {
            for (String run : runs(text)) {
                if (grams.size() < MOST) {
                    grams.addAll(isUnparted(run.codePointAt(0)) ? pairs(run) : threes(run));
                }
            }
        }
        return grams.stream().limit(MOST).collect(Collectors.joining(" "));
    }

    /** What must be there for a run to be there: fewer than are kept, as the longer ones say more. */
    static List<String> wanted(String run) {
        int[] points = run.codePoints().toArray();
        if (isUnparted(points[0])) {
            return points.length == 1 ? List.of(run) : sequences(points, 2);
        }
        return points.length < 3 ? List.of(BEGINS + run) : sequences(points, 3);
    }

    /** Words, and stretches of a script that parts no words; signs are gaps. */
    static List<String> runs(String folded) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean unparted = false;
        for (int point : folded.codePoints().toArray()) {
            boolean belongs = Character.isLetterOrDigit(point) || isUnparted(point);
            if (!run.isEmpty() && (!belongs || isUnparted(point) != unparted)) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (belongs) {
                unparted = isUnparted(point);
                run.appendCodePoint(point);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    /** Whether a run is found only where a word begins, being too short for anything else. */
    static boolean onlyBegins(String run) {
        return wanted(run).get(0).charAt(0) == BEGINS;
    }

    private static List<String> threes(String word) {
        int[] points = word.codePoints().toArray();
        List<String> grams = new ArrayList<>();
        grams.add(BEGINS + new String(points, 0, 1));
        if (points.length > 1) {
            grams.add(BEGINS + new String(points, 0, 2));
        }
        grams.addAll(sequences(points, 3));
        return grams;
    }

    private static List<String> pairs(String run) {
        int[] points = run.codePoints().toArray();
        List<String> grams = new ArrayList<>(sequences(points, 1));
        grams.addAll(sequences(points, 2));
        return grams;
    }

    private static List<String> sequences(int[] points, int length) {
        List<String> sequences = new ArrayList<>();
        for (int i = 0; i + length <= points.length; i++) {
            sequences.add(new String(points, i, length));
        }
        return sequences;
    }

    private static boolean isUnparted(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA || point == 'ー';
    }
}
