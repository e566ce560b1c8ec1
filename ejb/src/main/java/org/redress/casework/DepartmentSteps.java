package org.redress.casework;

import java.util.EnumSet;
import java.util.Set;

import org.redress.cases.CaseRegister;
import org.redress.cases.Determination;
import org.redress.correspondence.NoticeKind;
import org.redress.lifecycle.Action;
import org.redress.people.Person;
import org.redress.rulebook.Occasion;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The department: its head refuses or assigns, its handler investigates, or cannot resolve. */
@ApplicationScoped
class DepartmentSteps implements ActionSteps {

    private static final Set<Action> MINE = EnumSet.of(Action.REFUSE, Action.ASSIGN, Action.CANNOT_RESOLVE, Action.DETERMINE);

    @Inject
    CaseRegister register;

    @Inject
    Telling telling;

    @Inject
    Handlers handlers;

    @Inject
    WishedDates wishedDates;

    @Inject
    Grading grading;

    @Override
    public boolean takes(Action action) {
        return MINE.contains(action);
    }

    @Override
    public void carryOut(Action action, Handling h, ActionBody body) {
        switch (action) {
            case REFUSE -> h.c.refuse(body.reason(), h.pen);
            case ASSIGN -> assign(h, body);
            case CANNOT_RESOLVE -> h.c.cannotResolve(body.reason(), h.pen);
            case DETERMINE -> determine(h, body);
            default -> throw new IllegalArgumentException("Not for the department: " + action);
        }
    }

    private void assign(Handling h, ActionBody body) {
        Person handler = handlers.forCase(h, body.handler());
        h.c.assign(handler, h.pen);
        wishedDates.take(h, body);
        register.addParty(h.c, handler.id());
        telling.tell(h, EscalationLevel.HANDLER, NoticeKind.ASSIGNED, null);
    }

    private void determine(Handling h, ActionBody body) {
        h.c.determine(new Determination(body.responsibility(), body.cause(), Boolean.TRUE.equals(body.serviceCentreAtFault())), h.pen);
        grading.decide(h, Occasion.DETERMINE);
        if (body.responsibility() == Responsibility.COMPANY) {
            h.clocks.startOnce(Step.INTERNAL_HANDLING, h.now(), h.decision().deadlines());
            h.clocks.startOnce(Step.PREVENTION, h.now(), h.decision().deadlines());
        }
    }
}
