package org.redress.web.worklists;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.redress.web.shell.Shell;
import org.redress.worklists.CaseFilter;
import org.redress.worklists.CaseRow;
import org.redress.worklists.WorklistRow;
import org.redress.worklists.Worklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The start page: what waits for this person, the most urgent first. */
@Named
@RequestScoped
public class MyWorkPage {

    /** Lists to look something up in, rather than to work off. */
    private static final Set<String> NOT_TO_DO = Set.of("recorded-by-me", "personal-data", "at-risk", "late", "major");
    private static final int MOST = 8;
    private static final int FEW = 5;

    @Inject
    Shell shell;

    @Inject
    Worklists worklists;

    private List<CaseRow> rows;

    /** The most urgent of all lists that ask for work. */
    public List<CaseRow> getRows() {
        if (rows == null) {
            Set<CaseRow> all = new TreeSet<>(Comparator.comparingLong(CaseRow::urgency).thenComparing(CaseRow::number));
            toDo().filter(list -> list.count() > 0)
                .forEach(list -> all.addAll(worklists.page(list.name(), CaseFilter.ALL, null, MOST).items()));
            rows = all.stream().limit(MOST).toList();
        }
        return rows;
    }

    /** As many as a small frame has room for. */
    public List<CaseRow> getMostUrgent() {
        return getRows().stream().limit(FEW).toList();
    }

    /** The lists that ask for work and have some. */
    public List<WorklistRow> getWaiting() {
        return toDo().filter(list -> list.count() > 0).toList();
    }

    /** How many of the cases shown are late. */
    public long getLate() {
        return toDo().mapToLong(WorklistRow::overdue).max().orElse(0);
    }

    private Stream<WorklistRow> toDo() {
        return shell.getWorklists().stream().filter(list -> !NOT_TO_DO.contains(list.name()));
    }
}
