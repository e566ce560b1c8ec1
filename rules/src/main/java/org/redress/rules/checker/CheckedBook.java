package org.redress.rules.checker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * The files of a rule book after the checker saw them all.
 *
 * @param files    the rule files and decision tables that are fine
 * @param numbers  of the house
 * @param problems of all files; the book may be compiled only if there are none
 * @param warnings of what is allowed and can hardly be meant; they keep nothing from happening
 */
public record CheckedBook(List<CheckedFile> files, PolicyFacts numbers, List<RuleProblem> problems,
        List<RuleProblem> warnings) {

    private static final String PATH = "[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9._-]{0,80}\\.(drl|csv)";

    /** Of one folder, in all its files: far above any honest book. The engine compiles a folder as one, and not much more than twice as many. */
    private static final int MOST_RULES_IN_A_FOLDER = 300;

    /** Checks every file, and goes on after a problem: an author wants to hear of all of them at once. */
    public static CheckedBook of(Map<String, byte[]> contents) {
        return of(contents, KnownWords.NONE);
    }

    /** The same, and warns of codes that the house does not know. */
    public static CheckedBook of(Map<String, byte[]> contents, KnownWords words) {
        var checking = new Checking(words);
        new TreeMap<>(contents).forEach(checking::file);
        return new CheckedBook(List.copyOf(checking.files), checking.numbers, List.copyOf(checking.errors),
                List.copyOf(checking.warnings));
    }

    /** Problems and warnings, as an author wants to see them: file by file, in the order of the text. */
    public List<RuleProblem> findings() {
        return Stream.concat(problems.stream(), warnings.stream()).sorted(Comparator.comparing(RuleProblem::file)
                .thenComparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column)).toList();
    }

    private static final class Checking {

        private final KnownWords words;
        private final List<CheckedFile> files = new ArrayList<>();
        private final List<RuleProblem> errors = new ArrayList<>();
        private final List<RuleProblem> warnings = new ArrayList<>();
        private final Repetitions repetitions = new Repetitions(errors, warnings);
        private final Map<Phase, Integer> counted = new EnumMap<>(Phase.class);
        private PolicyFacts numbers = PolicyNumbers.STANDARD;

        Checking(KnownWords words) {
            this.words = words;
        }

        void file(String path, byte[] content) {
            var found = new Problems(path);
            Optional<ReadFile> read = decoded(content, found).flatMap(text -> text(path, text, found));
            found.list().forEach(problem -> (problem.severity() == Severity.ERROR ? errors : warnings).add(problem));
            read.ifPresent(file -> {
                files.add(file.file());
                file.rules().forEach(repetitions::look);
            });
        }

        private Optional<ReadFile> text(String path, String text, Problems found) {
            String folder = path.substring(0, Math.max(0, path.indexOf('/')));
            Optional<Phase> phase = Phase.ofFolder(folder);
            if (path.equals(PolicyNumbers.FILE)) {
                numbers = new PolicyNumbers(found).read(text);
            } else if (phase.isPresent() && path.matches(PATH)) {
                if (tooMany(phase.get(), path, text)) {
                    found.add(1, 1, Message.TOO_MANY_RULES, "With this file the folder has more than " + MOST_RULES_IN_A_FOLDER + " rules.",
                            "Put what differs only in its values into a table, and delete what no longer holds.");
                    return Optional.empty();
                }
                var within = new Within(phase.get(), words, found);
                return Optional.of(path.endsWith(".csv") ? new DecisionTable(path, within, text).check()
                        : new DrlCheck(path, within, text).check());
            } else if (!folder.equals("scenarios") || !path.matches(PATH)) {
                found.add(1, 1, Message.UNKNOWN_FILE, "The file has no place in a rule book.", "Rules lie in a folder per"
                        + " decision, scenarios in scenarios/, numbers in " + PolicyNumbers.FILE + "; names are in small"
                        + " letters.");
            }
            return Optional.empty();
        }

        /** Counted before they are understood, because that takes long where they are many; each row of a table is a rule. A file that is too long is refused for that. */
        private boolean tooMany(Phase phase, String path, String text) {
            if (text.length() > Signs.LONGEST_FILE) {
                return false;
            }
            long rules = path.endsWith(".csv") ? text.lines().count() : Chunk.all(text).stream().filter(Chunk::isRule).count();
            return counted.merge(phase, (int) rules, Integer::sum) > MOST_RULES_IN_A_FOLDER;
        }

        private static Optional<String> decoded(byte[] content, Problems found) {
            try {
                return Optional.of(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content)).toString());
            } catch (CharacterCodingException e) {
                found.add(1, 1, Message.NOT_UTF8, "The file is not UTF-8.", "Save it as UTF-8.");
                return Optional.empty();
            }
        }
    }
}
