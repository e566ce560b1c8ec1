package org.redress.rules.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.KnownWords;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.checker.Severity;

/**
 * A draft as far as it can be judged without asking its rules anything: rules, tables and numbers by the checker, and the
 * scenarios that travel with them. A release decides without its scenarios, so what is wrong with those keeps a draft from
 * being put forward, and no release from being used.
 *
 * @param problems file by file, in the order of the text
 * @param warnings the same; they keep nothing from happening
 */
public record CheckedDraft(List<RuleProblem> problems, List<RuleProblem> warnings) {

    private static final Comparator<RuleProblem> IN_ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column);

    public static CheckedDraft of(Map<String, byte[]> files, KnownWords house) {
        CheckedBook book = CheckedBook.of(files, house);
        Set<String> refused = book.problems().stream().map(RuleProblem::file).collect(Collectors.toSet());
        // Of a file that cannot be read nobody knows which rules it has.
        boolean rulesKnown = refused.stream().allMatch(path -> path.startsWith(ScenarioFile.FOLDER));
        var words = new ScenarioWords(rulesKnown ? ids(book) : Set.of(), house);
        var found = new ArrayList<>(book.findings());
        new TreeMap<>(files).forEach((path, bytes) -> {
            if (path.startsWith(ScenarioFile.FOLDER) && !refused.contains(path)) {
                found.addAll(ScenarioFile.of(path, new String(bytes, StandardCharsets.UTF_8), words).problems());
            }
        });
        found.sort(IN_ORDER);
        Map<Boolean, List<RuleProblem>> parted = found.stream()
                .collect(Collectors.partitioningBy(problem -> problem.severity() == Severity.ERROR));
        return new CheckedDraft(parted.get(true), parted.get(false));
    }

    private static Set<String> ids(CheckedBook book) {
        return book.files().stream().flatMap(file -> file.rules().stream()).map(rule -> rule.id()).collect(Collectors.toSet());
    }

    /** Problems and warnings together. */
    public List<RuleProblem> findings() {
        return Stream.concat(problems.stream(), warnings.stream()).sorted(IN_ORDER).toList();
    }
}
