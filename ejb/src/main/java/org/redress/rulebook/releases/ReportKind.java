package org.redress.rulebook.releases;

/** What was asked of a release: whether it can be used at all, whether it does what its scenarios say, what it would change. */
public enum ReportKind {
    CHECK, TEST, IMPACT
}
