package org.redress.rulebook.releases;

import java.util.List;

import org.redress.rules.checker.RuleProblem;

/**
 * Whether a release can be used at all.
 *
 * @param hash     of the files that were checked
 * @param problems empty where it passed
 */
public record CheckReport(long id, ReleaseState state, String hash, boolean passed, List<RuleProblem> problems) {
}
