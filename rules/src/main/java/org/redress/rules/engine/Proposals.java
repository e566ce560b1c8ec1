package org.redress.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Limits;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Outcome;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

/**
 * Keeps what the rules of one session propose, and which rule proposed it. It lies outside the vocabulary on purpose:
 * rules know only the interface, so there is nothing here that they could read or undo.
 */
final class Proposals implements Outcome {

    private final List<Proposed> proposed = new ArrayList<>();
    private CheckedRule firing;

    /** Told by the engine just before a rule fires. */
    void firing(CheckedRule rule) {
        firing = rule;
    }

    CheckedRule firing() {
        return firing;
    }

    List<Proposed> list() {
        return List.copyOf(proposed);
    }

    @Override
    public void proposeGrade(Grade grade) {
        add(new Proposal.Grade(Objects.requireNonNull(grade, "grade")));
    }

    @Override
    public void proposeDeadline(Step step, double hours, CountedIn countedIn) {
        within("proposeDeadline", hours);
        add(new Proposal.Deadline(Objects.requireNonNull(step, "step"), plain(hours),
                Objects.requireNonNull(countedIn, "countedIn")));
    }

    @Override
    public void proposeWarning(int percent) {
        within("proposeWarning", percent);
        add(new Proposal.Warning(null, percent));
    }

    @Override
    public void proposeWarning(Step step, int percent) {
        within("proposeWarning", percent);
        add(new Proposal.Warning(Objects.requireNonNull(step, "step"), percent));
    }

    @Override
    public void proposeEscalation(EscalationLevel level) {
        add(new Proposal.Escalation(Objects.requireNonNull(level, "level")));
    }

    @Override
    public void proposeDepartment(String department) {
        add(new Proposal.Department(Objects.requireNonNull(department, "department")));
    }

    @Override
    public void requireApproval(Role role) {
        add(new Proposal.Approval(Objects.requireNonNull(role, "role")));
    }

    @Override
    public void requireMeasure(MeasureType measure) {
        add(new Proposal.Measure(Objects.requireNonNull(measure, "measure")));
    }

    @Override
    public void proposePriority(int priority) {
        within("proposePriority", priority);
        add(new Proposal.Priority(priority));
    }

    @Override
    public void suggest(Circumstance circumstance) {
        add(new Proposal.Suggestion(Objects.requireNonNull(circumstance, "circumstance")));
    }

    @Override
    public void requireWritten() {
        add(new Proposal.Written());
    }

    private void add(Proposal proposal) {
        proposed.add(new Proposed(firing, proposal));
    }

    /** 12.0 from a rule's 12 reads 12 again. */
    private static BigDecimal plain(double hours) {
        BigDecimal exact = BigDecimal.valueOf(hours).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** A bound variable can bring a number that no checker saw. */
    private static void within(String proposal, double number) {
        Limits.breached(proposal, number).ifPresent(breach -> {
            throw new IllegalArgumentException(proposal + ": " + breach);
        });
    }
}
