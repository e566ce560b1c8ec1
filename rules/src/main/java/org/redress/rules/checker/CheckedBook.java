package org.redress.rules.checker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * The files of a rule book after the checker saw them all.
 *
 * @param files    the rule files and decision tables that are fine
 * @param numbers  of the house
 * @param problems of all files; the book may be compiled only if there are none
 */
public record CheckedBook(List<CheckedFile> files, PolicyFacts numbers, List<RuleProblem> problems) {

    private static final String PATH = "[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9._-]{0,80}\\.(drl|csv)";

    /** Checks every file, and goes on after a problem: an author wants to hear of all of them at once. */
    public static CheckedBook of(Map<String, byte[]> contents) {
        var checking = new Checking();
        contents.forEach(checking::file);
        checking.idsAreUnique();
        return new CheckedBook(checking.files, checking.numbers, checking.problems);
    }

    private static final class Checking {

        private final List<CheckedFile> files = new ArrayList<>();
        private final List<RuleProblem> problems = new ArrayList<>();
        private PolicyFacts numbers = PolicyNumbers.STANDARD;

        void file(String path, byte[] content) {
            var found = new Problems(path);
            decoded(content, found).ifPresent(text -> text(path, text, found));
            problems.addAll(found.list());
        }

        private void text(String path, String text, Problems found) {
            String folder = path.substring(0, Math.max(0, path.indexOf('/')));
            Optional<Phase> phase = Phase.ofFolder(folder);
            if (path.equals(PolicyNumbers.FILE)) {
                numbers = new PolicyNumbers(found).read(text);
            } else if (phase.isPresent() && path.matches(PATH)) {
                CheckedFile checked = path.endsWith(".csv")
                        ? new DecisionTable(path, phase.get(), text, found).check()
                        : new DrlCheck(path, phase.get(), text, found).check();
                files.add(checked);
            } else if (!folder.equals("scenarios") || !path.matches(PATH)) {
                found.add(0, 0, "UNKNOWN_FILE", "The file has no place in a rule book.", "Rules lie in a folder per"
                        + " decision, scenarios in scenarios/, numbers in " + PolicyNumbers.FILE + "; names are in small"
                        + " letters.");
            }
        }

        private static Optional<String> decoded(byte[] content, Problems found) {
            try {
                return Optional.of(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content)).toString());
            } catch (CharacterCodingException e) {
                found.add(0, 0, "NOT_UTF8", "The file is not UTF-8.", "Save it as UTF-8.");
                return Optional.empty();
            }
        }

        /** A letter may cite an id years later, so it must mean one rule. */
        void idsAreUnique() {
            var first = new HashMap<String, CheckedRule>();
            for (CheckedFile file : files) {
                for (CheckedRule rule : file.rules()) {
                    CheckedRule other = first.putIfAbsent(rule.id(), rule);
                    if (other != null) {
                        problems.add(new RuleProblem(rule.file(), rule.line(), 1, "ID_TWICE", "The id " + rule.id()
                                + " is taken by " + other.file() + ":" + other.line() + ".", "Give it an id of its own."));
                    }
                }
            }
        }
    }
}
