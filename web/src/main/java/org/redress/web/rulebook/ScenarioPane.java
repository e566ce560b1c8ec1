package org.redress.web.rulebook;

import java.io.Serializable;
import java.util.List;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Governance;
import org.redress.rulebook.releases.TestReport;
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

    /** What came out otherwise; each sentence begins with its file and line. */
    public List<Failure> getFailures() {
        return report == null ? List.of() : report.failures().stream().map(Failure::of).toList();
    }

    /** The files with scenarios. */
    public List<FileRow> getFiles() {
        return page.in("scenarios");
    }
}
