package org.redress.worklists;

import java.time.Instant;
import java.util.List;

import org.redress.lifecycle.Status;

/** How many cases were counted, and how many of them are late. */
record Tally(long count, long overdue) {

    /** @param cases the due time and the status of each */
    static Tally of(List<Object[]> cases, Instant now) {
        long late = cases.stream().filter(c -> c[1] != Status.CLOSED && c[0] instanceof Instant due && !due.isAfter(now)).count();
        return new Tally(cases.size(), late);
    }

    WorklistRow row(String name, String title) {
        return new WorklistRow(name, title, count, overdue);
    }
}
