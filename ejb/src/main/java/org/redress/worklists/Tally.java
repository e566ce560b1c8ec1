package org.redress.worklists;

/** How many cases were counted, and how many of them are late. */
record Tally(long count, long overdue) {

    WorklistRow row(String name, String title) {
        return new WorklistRow(name, title, count, overdue);
    }
}
