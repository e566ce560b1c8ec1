package org.redress.web.rulebook;

import java.io.Serializable;
import java.util.List;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Governance;
import org.redress.rulebook.releases.TestReport;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.Expectation;
import org.redress.rules.scenarios.ScenarioResult;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The scenarios of a release: run, they are green or red, and a red one leads to its row. */
@Named
@ViewScoped
public class ScenarioPane implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ReleasePage page;

    @Inject
    Governance governance;

    @Inject
    Refusals refusals;

    private transient TestReport report;

    public void run() {
        try {
            report = governance.test(page.getId());
            page.forget();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
    }

    public TestReport getReport() {
        return report;
    }

    /** The red ones; none where nothing could be run. */
    public List<ScenarioResult> getRed() {
        return report == null || report.report() == null ? List.of() : report.report().red();
    }

    /** What differs in a scenario. */
    public List<Expectation> differing(ScenarioResult result) {
        return result.columns().stream().filter(column -> !column.met()).toList();
    }

    /** Rows and files that cannot be understood, or rules that keep all from running. */
    public List<RuleProblem> getProblems() {
        return report == null ? List.of() : report.report() == null ? report.problems() : report.report().problems();
    }

    /** The files with scenarios. */
    public List<FileRow> getFiles() {
        return page.in("scenarios");
    }
}
