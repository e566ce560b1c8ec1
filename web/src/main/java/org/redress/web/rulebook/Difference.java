package org.redress.web.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** What differs between two releases, file by file and line by line, each change with a few lines around it. */
public final class Difference {

    private static final int AROUND = 3;

    private Difference() {
    }

    /** By path; what is the same in both is left out. */
    public static List<FileChange> between(Map<String, String> before, Map<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream().filter(path -> !sort(path, before, after).equals("SAME"))
            .map(path -> new FileChange(path, sort(path, before, after), lines(linesOf(before.get(path)), linesOf(after.get(path))))).toList();
    }

    /** {@code ADDED}, {@code CHANGED}, {@code REMOVED} or {@code SAME}. */
    static String sort(String path, Map<String, String> before, Map<String, String> after) {
        if (!before.containsKey(path)) {
            return "ADDED";
        }
        if (!after.containsKey(path)) {
            return "REMOVED";
        }
        return before.get(path).equals(after.get(path)) ? "SAME" : "CHANGED";
    }

    private static List<String> linesOf(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static List<LineChange> lines(List<String> before, List<String> after) {
        List<LineChange> all = new ArrayList<>();
        int at = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int begins = delta.getSource().getPosition();
            same(all, before, at, begins, shift, at == 0 && all.isEmpty() ? 0 : AROUND, AROUND);
            for (int i = 0; i < delta.getSource().size(); i++) {
                all.add(new LineChange("REMOVED", begins + i + 1, 0, delta.getSource().getLines().get(i)));
            }
            for (int i = 0; i < delta.getTarget().size(); i++) {
                all.add(new LineChange("ADDED", 0, delta.getTarget().getPosition() + i + 1, delta.getTarget().getLines().get(i)));
            }
            at = begins + delta.getSource().size();
            shift = delta.getTarget().getPosition() + delta.getTarget().size() - at;
        }
        same(all, before, at, before.size(), shift, AROUND, 0);
        return all;
    }

    /** The lines from {@code from} to {@code to}: of many only the first and the last few. */
    private static void same(List<LineChange> all, List<String> lines, int from, int to, int shift, int first, int last) {
        boolean cut = to - from > first + last;
        for (int i = from; i < to; i++) {
            if (!cut || i < from + first || i >= to - last) {
                all.add(new LineChange("SAME", i + 1, i + 1 + shift, lines.get(i)));
            } else if (i == from + first) {
                all.add(new LineChange("GAP", 0, 0, ""));
            }
        }
    }
}
