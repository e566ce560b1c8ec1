package org.redress.rulebook.releases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rulebook.ActiveRuleBook;
import org.redress.rulebook.epochs.EpochEnd;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.RuleProblem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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

    private static final long LOOK_AGAIN_NANOS = 100_000_000L;

    @Inject
    Moves moves;

    @Inject
    Shelf shelf;

    @Inject
    Releases releases;

    @Inject
    SourcesOf sources;

    @Inject
    ActiveRuleBook rules;

    @Inject
    EpochRegister epochs;

    @Inject
    CurrentPerson current;

    @Inject
    Clock clock;

    /** Whether the release can be used at all: the checker finds nothing, it compiles, and it answers. */
    @RolesAllowed("RULE_AUTHOR")
    public CheckReport check(long id) {
        RuleSources found = sources.forAction(id, ReleaseAction.CHECK);
        List<RuleProblem> problems = problems(found);
        var report = new CheckReport(id, null, found.hash(), problems.isEmpty(), problems);
        ReleaseState state = moves.checked(id, report, current.viewer());
        return new CheckReport(id, state, report.hash(), report.passed(), problems);
    }

    private static List<RuleProblem> problems(RuleSources found) {
        try (RuleBook book = RuleBook.compile(found)) {
            return List.of();
        } catch (CompileFailed e) {
            return e.problems();
        }
    }

    /** Whether the release does what its scenarios say, and each of its rules is in one of them. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public TestReport test(long id) {
        TestReport report = new ScenarioRun(sources.forAction(id, ReleaseAction.TEST)).report(id);
        moves.tested(id, report, current.viewer());
        return report;
    }

    /** @throws Refusal conflict, naming the problems that keep it from being submitted */
    @RolesAllowed("RULE_AUTHOR")
    public ReleaseView submit(long id) {
        RuleSources found = sources.forAction(id, ReleaseAction.SUBMIT);
        List<RuleProblem> problems = problems(found);
        if (!problems.isEmpty()) {
            throw Refusal.conflict("Release " + id + " has " + problems.size() + " problems, the first: " + problems.get(0), "Put them right first.",
                Map.of("problems", problems));
        }
        TestReport tested = test(id);
        if (!tested.passed()) {
            throw Refusal.conflict("Release " + id + " does not pass its test: " + tested.failures().size() + " scenarios come out otherwise, "
                + "no scenario is there for " + tested.untested().size() + " rules.", "Put the rules or the scenarios right first.",
                Map.of("failures", tested.failures(), "untested", tested.untested()));
        }
        moves.submit(id, found.hash(), current.viewer());
        return releases.show(id);
    }

    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView approve(long id, ActionForm form) {
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
