package org.redress.rules.vocabulary;

/**
 * The only thing that the consequence of a rule may speak to. A rule proposes; which proposal wins is decided
 * afterwards, so no rule needs to know of another and the order of rules means nothing.
 */
public interface Outcome {

    /** The strictest grade proposed wins. */
    void proposeGrade(Grade grade);

    /** The shortest target proposed for a step wins; hours are what {@code countedIn} says, above 0. */
    void proposeDeadline(Step step, double hours, CountedIn countedIn);

    /** Warn when so many percent (1 to 99) of any clock are used; the earliest warning proposed wins. */
    void proposeWarning(int percent);

    /** Warn when so many percent (1 to 99) of the clock of one step are used. */
    void proposeWarning(Step step, int percent);

    /** Lift the case to a level of the chain; all proposed levels are told. */
    void proposeEscalation(EscalationLevel level);

    /** Suggest the department (its code) that should handle the case; the desk decides. */
    void proposeDepartment(String department);

    /** The plan needs the approval of this role; who approves first is fixed by rank. */
    void requireApproval(Role role);

    /** The case cannot be closed before such a measure is verified. */
    void requireMeasure(MeasureType measure);

    /** Place in a worklist, 0 to 100; the highest proposed wins, and the highest stands first. */
    void proposePriority(int priority);

    /** Something in the text hints at a circumstance; a person confirms it. */
    void suggest(Circumstance circumstance);

    /** What was only said must be handed in on paper before it goes on. */
    void requireWritten();
}
