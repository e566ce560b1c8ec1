package org.redress.rulebook.releases;

import java.time.Instant;
import java.util.List;

import org.redress.rules.checker.RuleProblem;

/**
 * A release as the person who asks sees it.
 *
 * @param id             its number, from 1
 * @param author         who began it
 * @param problems       all that the checker finds in its files and that keeps it from being submitted
 * @param warnings       what it finds odd, such as a rule that can never fire; keeps it from nothing
 * @param files          their paths, sorted
 * @param scheduledFor   when it is to take over; null where nothing is scheduled
 * @param unconfirmedBy  who went back to it alone, while no second person has confirmed that; null otherwise
 * @param version        of the draft, to be sent back with a change
 * @param allowedActions what the person can do to it now, by word
 * @param reports        what its checks, tests and impacts found, newest first
 * @param history        everything that happened to it, oldest first
 */
public record ReleaseView(long id, ReleaseState state, String hash, String comment, boolean ofProduct, Long basedOn, String author,
    List<String> authors, Instant createdAt, String changedBy, Instant changedAt, String submittedBy, Instant submittedAt, String approvedBy,
    Instant approvedAt, Long epoch, Instant activeSince, Instant scheduledFor, String unconfirmedBy, long decisions, List<RuleProblem> problems,
    List<RuleProblem> warnings, List<String> files, long version, List<String> allowedActions, List<ReportRow> reports, List<StepView> history) {

    static ReleaseView of(ReleaseRow r, Instant scheduledFor, List<RuleProblem> problems, List<RuleProblem> warnings,
        List<String> files, long version, List<String> allowedActions, List<ReportRow> reports, List<StepView> history) {
        return new ReleaseView(r.id(), r.state(), r.hash(), r.comment(), r.ofProduct(), r.basedOn(), r.author(), r.authors(), r.createdAt(),
            r.changedBy(), r.changedAt(), r.submittedBy(), r.submittedAt(), r.approvedBy(), r.approvedAt(), r.epoch(), r.activeSince(),
            scheduledFor, r.unconfirmedBy(), r.decisions(), problems, warnings, files, version, allowedActions, reports, history);
    }
}
