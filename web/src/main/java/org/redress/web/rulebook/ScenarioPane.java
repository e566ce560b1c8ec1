package org.redress.web.rulebook;

import java.io.Serializable;
import java.util.List;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Governance;
import org.redress.rulebook.releases.Releases;
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
    Releases releases;

    @Inject
    Refusals refusals;

    private transient TestReport report;
    private transient boolean looked;

    public void run() {
        try {
            report = governance.test(page.getId());
            page.forget();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
    }

    /** Of the last run, so that the red ones stay while one after the other is put right; null before the first. */
    public TestReport getReport() {
        if (report == null && !looked) {
            report = releases.lastTest(page.getId()).orElse(null);
            looked = true;
        }
        return report;
    }

    /** Whether the files were changed since. */
    public boolean isOld() {
        return getReport() != null && !report.hash().equals(page.getView().hash());
    }

    /** Where an author goes to: the cell that something else came out for. */
    public String address(ScenarioResult red) {
        String cell = differing(red).stream().findFirst().map(differs -> "&column=" + differs.column()).orElse("");
        return "?id=" + page.getId() + "&pane=scenarios&file=" + red.file() + "&line=" + red.line() + cell;
    }

    /** The red ones; none where nothing could be run. */
    public List<ScenarioResult> getRed() {
        return getReport() == null || report.report() == null ? List.of() : report.report().red();
    }

    /** What differs in a scenario. */
    public List<Expectation> differing(ScenarioResult result) {
        return result.columns().stream().filter(column -> !column.met()).toList();
    }

    /** Rows and files that cannot be understood, or rules that keep all from running. */
    public List<RuleProblem> getProblems() {
        return getReport() == null ? List.of() : report.report() == null ? report.problems() : report.report().problems();
    }

    /** The files with scenarios. */
    public List<FileRow> getFiles() {
        return page.in("scenarios");
    }
}
