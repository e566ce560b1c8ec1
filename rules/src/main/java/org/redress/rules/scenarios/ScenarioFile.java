package org.redress.rules.scenarios;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.checker.Severity;

/**
 * Scenarios of rule authors: a table whose columns are given fields, then expected answers, then why.
 *
 * <pre>
 * personalInjury,companyAtFault,expect grade,expect fires,expect silent,why
 * true,UNKNOWN,MAJOR,GR-10,GR-20,Nobody knows yet whose fault it was
 * </pre>
 *
 * An empty given cell is the plain case, an empty expected cell is not looked at, and {@code -} expects nothing.
 *
 * @param scenarios the rows that were understood
 * @param problems  with the line in the file and the number of the cell in it, both from 1; warnings among them
 */
public record ScenarioFile(String path, List<Scenario> scenarios, List<RuleProblem> problems) {

    /** Every file with scenarios lies in this folder. */
    public static final String FOLDER = "scenarios/";

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }

    /** Understands what can be understood, and says all that cannot. */
    public static ScenarioFile of(String path, String csv) {
        return of(path, csv, ScenarioWords.NONE);
    }

    /** The same, and looks for the rules and the codes that it names. */
    public static ScenarioFile of(String path, String csv, ScenarioWords words) {
        return new ScenarioReading(path, csv, words).read();
    }

    /** What keeps the file from being used. */
    public List<RuleProblem> errors() {
        return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    /** @throws IllegalArgumentException naming file, line and cell of all that cannot be understood */
    public static List<Scenario> read(String path, String csv) {
        ScenarioFile file = of(path, csv);
        if (!file.errors().isEmpty()) {
            throw new IllegalArgumentException(file.errors().stream().map(RuleProblem::toString)
                    .collect(Collectors.joining("\n")));
        }
        return file.scenarios;
    }
}
