package org.redress.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.redress.correspondence.NoticeKind;
import org.redress.escalations.Cause;
import org.redress.lifecycle.Action;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Role;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Calling for attention, and what only a supervisor decides: escalating, acknowledging, overriding the grade, urging, postponing. */
@ApplicationScoped
class AttentionSteps implements ActionSteps {

    private static final Set<Action> MINE = EnumSet.of(Action.ESCALATE, Action.ACKNOWLEDGE_ESCALATION, Action.OVERRIDE_GRADE,
        Action.URGE, Action.POSTPONE);

    @Inject
    Escalator escalator;

    @Inject
    Telling telling;

    @Inject
    Grading grading;

    @Inject
    WishedDates wishedDates;

    @Override
    public boolean takes(Action action) {
        return MINE.contains(action);
    }

    @Override
    public void carryOut(Action action, Handling h, ActionBody body) {
        switch (action) {
            case ESCALATE -> escalate(h, body);
            case ACKNOWLEDGE_ESCALATION -> acknowledge(h, body.instruction());
            case OVERRIDE_GRADE -> overrideGrade(h, body);
            case URGE -> urge(h, body.message());
            case POSTPONE -> wishedDates.postpone(h, body);
            default -> throw new IllegalArgumentException("Not about attention: " + action);
        }
    }

    private void escalate(Handling h, ActionBody body) {
        EscalationLevel level = level(body.level(), h.c.escalationLevel());
        h.c.escalateByHand(level.ordinal(), body.reason(), h.pen);
        escalator.raise(h, level, Cause.person(body.reason(), h.viewer.userName()));
    }

    private static EscalationLevel level(JsonNode said, int now) {
        EscalationLevel[] levels = EscalationLevel.values();
        if (said == null || said.isNull()) {
            return levels[Math.min(now + 1, levels.length - 1)];
        }
        if (said.isIntegralNumber() && said.intValue() >= 1 && said.intValue() < levels.length) {
            return levels[said.intValue()];
        }
        return Arrays.stream(levels).filter(l -> l != EscalationLevel.HANDLER && l.name().equals(said.asText())).findFirst()
            .orElseThrow(() -> Refusal.invalid("/level", "level '" + said.asText()
                + "' is none. Give 1 (department head), 2 (supervisor), 3 (director) or 4 (general manager), or leave it out for the next one."));
    }

    private void acknowledge(Handling h, String instruction) {
        escalator.acknowledge(h, instruction);
        h.c.acknowledgeEscalation(instruction, h.pen);
        telling.tell(h, EscalationLevel.HANDLER, NoticeKind.ACKNOWLEDGED, instruction);
    }

    private void overrideGrade(Handling h, ActionBody body) {
        boolean lowers = body.grade().compareTo(h.c.grading().grade()) < 0;
        boolean mayLower = h.viewer.is(Role.SUPERVISOR) || h.c.isConfidential() && h.viewer.is(Role.COMPLIANCE_OFFICER);
        if (lowers && !mayLower) {
            throw Refusal.forbidden("Lowering the grade from " + h.c.grading().grade() + " to " + body.grade() + " needs a supervisor.",
                "Ask a supervisor to override it.");
        }
        boolean wasMajor = h.c.grading().grade() == org.redress.rules.vocabulary.Grade.MAJOR;
        h.c.overrideGrade(body.grade(), body.reason(), h.pen);
        grading.overridden(h, wasMajor);
    }

    private void urge(Handling h, String message) {
        h.c.urge(message, h.pen);
        telling.tell(h, EscalationLevel.HANDLER, NoticeKind.URGED, message);
    }
}
