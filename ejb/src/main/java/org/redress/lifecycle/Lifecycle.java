package org.redress.lifecycle;

import static org.redress.lifecycle.Action.*;
import static org.redress.lifecycle.Status.*;
import static org.redress.lifecycle.Transition.on;
import static org.redress.lifecycle.Who.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.rules.vocabulary.Kind;

/**
 * What can happen to a case: every state, every action, who may and what must be present. What must happen (who
 * approves, by when, how severe) is not here but in the rule book.
 */
public final class Lifecycle {

    /** Those who write them complain of nothing: whoever the matter reached may thank for it and end it, without plan, reply and confirmation. */
    public static final Set<Kind> SHORT_WAY = Set.copyOf(EnumSet.of(Kind.SUGGESTION, Kind.COMPLIMENT));

    /** The whole lifecycle; {@code domain.md} draws it as a picture. */
    public static final List<Transition> TABLE = List.of(
        on(ACCEPT).from(RECEIVED).by(DESK, SYSTEM).to(ASSESSMENT),
        on(AWAIT_WRITTEN).from(RECEIVED).by(DESK).to(AWAITING_WRITTEN),
        on(WRITTEN_RECEIVED).from(AWAITING_WRITTEN).by(DESK).to(RECEIVED),
        on(DECLINE).from(ASSESSMENT).by(DESK).needs("reply").to(CLOSED),
        on(ANSWER).from(RECEIVED).by(DESK, RECORDER).needs("reply").to(CLOSED),
        on(ANSWER).from(ASSESSMENT).by(DESK).needs("reply").to(CLOSED),
        on(ANSWER).from(ROUTED).only(SHORT_WAY).by(DEPARTMENT_HEAD).needs("reply").to(CLOSED),
        on(ANSWER).from(INVESTIGATION).only(SHORT_WAY).by(OWNER).needs("reply").to(CLOSED),
        on(MERGE).whileOpen().by(DESK, SUPERVISOR).needs("into").to(CLOSED),
        on(WITHDRAW).whileOpen().by(OWNER, DESK, SUPERVISOR).needs("reason").to(CLOSED),
        on(ROUTE).from(ASSESSMENT).by(DESK, SYSTEM).needs("department").to(ROUTED),
        on(REFUSE).from(ROUTED).by(DEPARTMENT_HEAD).needs("reason").to(ASSESSMENT),
        on(ASSIGN).from(ROUTED, INVESTIGATION).by(DEPARTMENT_HEAD).needs("handler").to(INVESTIGATION),
        on(CANNOT_RESOLVE).from(INVESTIGATION, RESOLVING).by(OWNER).needs("reason").to(ROUTED),
        on(DETERMINE).from(INVESTIGATION, PLAN_REVIEW, RESOLVING, AWAITING_CONFIRMATION, RESOLVED).by(OWNER, SUPERVISOR)
            .needs("responsibility", "cause").stay(),
        on(PROPOSE).from(INVESTIGATION).by(OWNER).needs("plan").to(PLAN_REVIEW, RESOLVING),
        on(APPROVE).from(PLAN_REVIEW).by(APPROVER_IN_TURN).to(PLAN_REVIEW, RESOLVING),
        on(RETURN).from(PLAN_REVIEW).by(APPROVER_IN_TURN).needs("advice").to(INVESTIGATION),
        on(RECORD).from(INVESTIGATION, PLAN_REVIEW, RESOLVING, AWAITING_CONFIRMATION, RESOLVED).by(OWNER)
            .needs("particulars").stay(),
        on(REPLY).from(RESOLVING).by(OWNER).needs("body").to(AWAITING_CONFIRMATION),
        on(CONFIRM).from(AWAITING_CONFIRMATION).by(OWNER, COMPLAINANT).needs("evidence").to(RESOLVED),
        on(DISPUTE).from(AWAITING_CONFIRMATION, RESOLVED).by(OWNER, COMPLAINANT).needs("reason").to(ROUTED),
        on(LAPSE).from(AWAITING_CONFIRMATION).by(SYSTEM).to(CLOSED),
        on(Action.SURVEY).from(RESOLVED, CLOSED).by(SURVEYOR).stay(),
        on(CLOSE).from(RESOLVED).by(SUPERVISOR, OWNER).to(CLOSED),
        on(REOPEN).from(CLOSED).by(SUPERVISOR).needs("reason").to(INVESTIGATION),
        on(ESCALATE).whileOpen().by(PARTY, SUPERVISOR).needs("reason").stay(),
        on(ACKNOWLEDGE_ESCALATION).whileOpen().by(MANAGER_REACHED).needs("instruction").stay(),
        on(OVERRIDE_GRADE).whileOpen().by(DESK, SUPERVISOR).needs("grade", "reason").stay(),
        on(URGE).whileOpen().by(SUPERVISOR, DIRECTOR).stay(),
        on(POSTPONE).whileOpen().by(SUPERVISOR).needs("desiredDate", "reason").stay(),
        on(INFORM).whileOpen().by(OWNER, DESK, SUPERVISOR).needs("body").stay());

    private Lifecycle() {
    }

    /** The line for an action on a case of a kind in a state, where there is one. */
    public static Optional<Transition> find(Kind kind, Status status, Action action) {
        return TABLE.stream().filter(t -> t.action() == action && t.from().contains(status) && t.isFor(kind)).findFirst();
    }

    /** Everybody who may take the action on a case of a kind in some state: who is not among them is refused whatever the state. */
    public static Set<Who> everBy(Kind kind, Action action) {
        return TABLE.stream().filter(t -> t.action() == action && t.isFor(kind)).flatMap(t -> t.by().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Who.class)));
    }

    /** All lines that begin in the state for a case of a kind, in the order of the table. */
    public static List<Transition> from(Kind kind, Status status) {
        return TABLE.stream().filter(t -> t.from().contains(status) && t.isFor(kind)).toList();
    }

    /** Whether the lifecycle knows a way for such a case by this action from one state to the other. */
    public static boolean permits(Kind kind, Status from, Action action, Status to) {
        return find(kind, from, action).map(t -> t.stays() ? from == to : t.to().contains(to)).orElse(false);
    }
}
