package org.redress.worklists;

/** One of a person's worklists: how many cases are in it, and how many of them are late. */
public record WorklistRow(String name, String title, long count, long overdue) {
}
