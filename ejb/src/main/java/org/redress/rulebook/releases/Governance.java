package org.redress.rulebook.releases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rulebook.ActiveRuleBook;
import org.redress.rulebook.epochs.EpochEnd;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rules.book.RuleSources;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * How a release comes into force: an author has it checked and tested and submits it, a second person approves it and lets it
 * take over. What takes its time, compiling above all, is done outside of any transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Governance {

    /** So long a caller is kept waiting for the switch; it goes on without them. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So long somebody who approves is kept waiting for an impact that is being counted. */
    private static final Duration IMPACT_PATIENCE = Duration.ofSeconds(90);

    private static final long LOOK_AGAIN_NANOS = 100_000_000L;

    @Inject
    Moves moves;

    @Inject
    Releases releases;

    @Inject
    SourcesOf sources;

    @Inject
    Examination examination;

    @Inject
    Event<Submitted> submitted;

    @Inject
    Event<ImpactAwaited> awaited;

    @Inject
    ActiveRuleBook rules;

    @Inject
    EpochRegister epochs;

    @Inject
    CurrentPerson current;

    @Inject
    Clock clock;

    /** Whether the release is fit: the checker finds nothing, it compiles, decides every case, and does what its scenarios say. */
    @RolesAllowed("RULE_AUTHOR")
    public CheckReport check(long id) {
        return checked(id, sources.forAction(id, ReleaseAction.CHECK));
    }

    private CheckReport checked(long id, RuleSources found) {
        Examination.Examined examined = examination.check(id, found);
        if (examined.test() != null) {
            moves.tested(id, examined.test(), current.viewer());
        }
        return examined.check().in(moves.checked(id, examined.check(), current.viewer()));
    }

    /** Whether the release does what its scenarios say, and each of its rules is in one of them. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public TestReport test(long id) {
        return tested(id, sources.forAction(id, ReleaseAction.TEST));
    }

    private TestReport tested(long id, RuleSources found) {
        TestReport report = examination.test(id, found);
        moves.tested(id, report, current.viewer());
        return report;
    }

    /**
     * Puts it forward. What was not checked yet is checked now.
     *
     * @throws Refusal conflict, naming what keeps it from being submitted
     */
    @RolesAllowed("RULE_AUTHOR")
    public ReleaseView submit(long id) {
        RuleSources found = sources.forAction(id, ReleaseAction.SUBMIT);
        if (!sources.passed(id, ReportKind.CHECK)) {
            requireChecked(id, checked(id, found));
        }
        moves.submit(id, found.hash(), current.viewer());
        submitted.fire(new Submitted(id, found.hash()));
        return releases.show(id);
    }

    private static void requireChecked(long id, CheckReport report) {
        if (report.passed()) {
            return;
        }
        if (report.analysis() == null) {
            throw Refusal.conflict("Release " + id + " has problems: " + report.problems().size() + ", the first: " + report.problems().get(0),
                "Put them right first.", Map.of("problems", report.problems()));
        }
        if (!report.analysis().sound()) {
            throw Refusal.conflict("Release " + id + " is not sound: " + report.found() + ".", "Look at its check, and put the rules right first.",
                Map.of("analysis", report.analysis()));
        }
        String first = Stream.concat(report.failures().stream(), report.untested().stream()).findFirst().orElseThrow();
        throw Refusal.conflict("Release " + id + " does not pass its test: " + count(report.failures().size(), "time") + " something else came out, "
            + "and no scenario is there for " + count(report.untested().size(), "rule") + "; the first: " + first, "Put the rules or the scenarios right first.",
            Map.of("failures", report.failures(), "untested", report.untested()));
    }

    private static String count(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    /**
     * Stands by it, as a second person, once it is known what it does to the cases there are.
     *
     * @throws Refusal conflict, where its impact came to no result, or is not counted even after some waiting
     */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView approve(long id, ActionForm form) {
        sources.requireApprovable(id, form.hash(), current.viewer());
        awaitImpact(id, form.hash());
        moves.approve(id, form, current.viewer());
        return releases.show(id);
    }

    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView reject(long id, ActionForm form) {
        moves.reject(id, form, current.viewer());
        return releases.show(id);
    }

    @RolesAllowed("RULE_AUTHOR")
    public ReleaseView withdraw(long id, ActionForm form) {
        moves.withdraw(id, form, current.viewer());
        return releases.show(id);
    }

    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView retire(long id, ActionForm form) {
        moves.retire(id, form, current.viewer());
        return releases.show(id);
    }

    /**
     * Lets an approved release take over, now or from a time on; also one that decided before.
     *
     * @throws Refusal conflict, where a node cannot use it: then none does
     */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView activate(long id, ActionForm form) {
        awaitSwitch(id, moves.activate(id, form, current.viewer()));
        return releases.show(id);
    }

    /** Goes back to a release that was approved before. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView back(long id, ActionForm form) {
        awaitSwitch(id, moves.back(id, form, current.viewer()));
        return releases.show(id);
    }

    /** A second person stands by an emergency. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView confirm(long id) {
        moves.confirm(id, current.viewer());
        return releases.show(id);
    }

    /** It was begun when the release was submitted. Nobody waits for one that ended without a result. */
    private void awaitImpact(long id, String hash) {
        long begin = System.nanoTime();
        while (!sources.passed(id, ReportKind.IMPACT)) {
            awaited.fire(new ImpactAwaited(id, hash));
            if (System.nanoTime() - begin > IMPACT_PATIENCE.toNanos()) {
                throw Refusal.conflict("It is not known yet what release " + id + " does to the cases there are.",
                    "Wait until its impact is counted; ask for it anew if it ended without a result.");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private void awaitSwitch(long id, long epoch) {
        Instant from = epochs.find(epoch).orElseThrow().fromAt();
        long begin = System.nanoTime();
        while (!clock.instant().isBefore(from) && System.nanoTime() - begin < PATIENCE.toNanos()) {
            rules.look();
            Optional<EpochEnd> end = epochs.end(epoch);
            if (end.isPresent() && !end.get().isInForce()) {
                throw Refusal.conflict("Release " + id + " did not take over: " + end.get().reason(), "What decided before goes on deciding.");
            }
            if (end.isPresent() && rules.epoch() >= epoch) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
