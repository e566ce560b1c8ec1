package org.redress.web.overview;

import java.util.List;
import java.util.Map;

import org.redress.lifecycle.Status;
import org.redress.worklists.CaseRow;
import org.redress.worklists.DepartmentLoad;
import org.redress.worklists.Overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the house stands, on one page that a phone shows too. */
@Named
@RequestScoped
public class OverviewPage {

    private static final int MOST = 12;

    @Inject
    Overview overview;

    private List<DepartmentLoad> load;
    private Map<Status, Long> majors;
    private List<CaseRow> lateToday;

    public List<DepartmentLoad> getLoad() {
        if (load == null) {
            load = overview.load();
        }
        return load;
    }

    /** The largest number of open cases that a department has; the bars are drawn against it. */
    public long getMost() {
        return getLoad().stream().mapToLong(DepartmentLoad::open).max().orElse(1);
    }

    public Map<Status, Long> getMajors() {
        if (majors == null) {
            majors = overview.majors();
        }
        return majors;
    }

    public List<CaseRow> getLateToday() {
        if (lateToday == null) {
            lateToday = overview.lateToday(MOST);
        }
        return lateToday;
    }
}
