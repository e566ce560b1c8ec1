package org.redress.rulebook.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

/** What may be kept as a file of a release at all; whether it is a good rule is for the checker. */
final class FileRules {

    static final int MOST_FILES = 400;
    static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_OF_ALL = 4_000_000;
    private static final int LONGEST_PATH = 200;

    private FileRules() {
    }

    /** Lays files over others; null takes one away. One that stays as it is is not written anew. */
    static void lay(Map<String, String> overlay, Map<String, String> files) {
        overlay.forEach((path, text) -> {
            if (text == null) {
                files.remove(path);
            } else if (!text.equals(files.get(path))) {
                files.put(path, text);
            }
        });
    }

    /**
     * @param files by path; null removes one
     * @throws Refusal invalid, naming every file that cannot be kept
     */
    static void require(Map<String, String> files) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> spelled = new HashMap<>();
        long characters = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            String wrong = wrongWithPath(file.getKey());
            String twin = spelled.putIfAbsent(file.getKey().toLowerCase(Locale.ROOT), file.getKey());
            if (wrong == null && twin != null) {
                wrong = "'" + file.getKey() + "' and '" + twin + "' differ in capitals only.";
            }
            if (wrong == null && file.getValue() != null) {
                wrong = wrongWithText(file.getKey(), file.getValue());
                characters += file.getValue().length();
            }
            if (wrong != null) {
                problems.add(new FieldProblem("/files/" + file.getKey().replace("~", "~0").replace("/", "~1"), wrong));
            }
        }
        if (files.size() > MOST_FILES) {
            problems.add(new FieldProblem("/files", files.size() + " files are more than the " + MOST_FILES + " that a release may have."));
        }
        if (characters > MOST_OF_ALL) {
            problems.add(new FieldProblem("/files", "The files are longer than " + MOST_OF_ALL + " characters together."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static String wrongWithPath(String path) {
        if (path.isBlank() || path.length() > LONGEST_PATH) {
            return "A path has 1 to " + LONGEST_PATH + " characters; this one has " + path.length() + ".";
        }
        boolean leavesTheFolder = path.startsWith("/") || path.contains("\\") || path.matches("^[A-Za-z]:.*")
            || List.of(path.split("/", -1)).stream().anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (leavesTheFolder) {
            return "'" + path + "' is no path within a rule book. Write it like grading/injury.drl.";
        }
        return path.chars().anyMatch(c -> c < 0x20 || c == 0x7f) ? "A path holds a control character." : null;
    }

    private static String wrongWithText(String path, String text) {
        if (text.length() > MOST_CHARACTERS) {
            return "'" + path + "' has " + text.length() + " characters; a file may have " + MOST_CHARACTERS + ".";
        }
        return text.indexOf('\0') >= 0 ? "'" + path + "' holds a null character, so it is no text." : null;
    }
}
