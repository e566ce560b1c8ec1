package org.redress.rulebook;

import java.util.List;

import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.book.Reason;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Role;

/** What a rule book would decide about a posted case; the JSON of {@code POST /rulebook/decide}. Without an epoch the release does not decide. */
public record PostedDecision(Grade grade, List<Reason> gradeReasons, List<DeadlineTarget> deadlines, String department,
    List<Role> approvals, List<MeasureType> measures, List<EscalationLevel> escalations, int priority,
    List<Circumstance> suggestions, String release, Long epoch, boolean failSafe, String failure) {
}
