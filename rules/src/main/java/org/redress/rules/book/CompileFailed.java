package org.redress.rules.book;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.rules.checker.RuleProblem;

/** A rule book cannot be used; says all that is wrong with it. */
public final class CompileFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String release;
    private final transient List<RuleProblem> problems;

    public CompileFailed(String release, List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString)
                .collect(Collectors.joining("\n", "Rule book " + release + " cannot be used:\n", "")));
        this.release = release;
        this.problems = List.copyOf(problems);
    }

    public String release() {
        return release;
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
