package org.redress.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.cases.MoneyForm;
import org.redress.correspondence.NoticeKind;
import org.redress.lifecycle.Action;
import org.redress.measures.Measure;
import org.redress.measures.Measures;
import org.redress.people.People;
import org.redress.plans.Plan;
import org.redress.plans.Plans;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The handling plan: proposed by the handler, approved or returned by those whom the rules name, one after the other. */
@ApplicationScoped
class PlanSteps implements ActionSteps {

    private static final Set<Action> MINE = EnumSet.of(Action.PROPOSE, Action.APPROVE, Action.RETURN);

    @Inject
    Plans plans;

    @Inject
    Measures measures;

    @Inject
    MeasurePlanning planning;

    @Inject
    Grading grading;

    @Inject
    Telling telling;

    @Inject
    People people;

    @Override
    public boolean takes(Action action) {
        return MINE.contains(action);
    }

    @Override
    public void carryOut(Action action, Handling h, ActionBody body) {
        switch (action) {
            case PROPOSE -> propose(h, body);
            case APPROVE -> approve(h, body);
            case RETURN -> giveBack(h, body);
            default -> throw new IllegalArgumentException("Not about the plan: " + action);
        }
    }

    private void propose(Handling h, ActionBody body) {
        List<Measure> planned = planMeasures(h, body.measures());
        MoneyForm offered = body.compensation();
        List<Role> approvers = grading.approvers(h, offered == null ? null : offered.amount());
        Plan plan = new Plan(h.c.id(), h.c.answering().rounds(), body.plan(), offered == null ? null : offered.amount(),
            offered == null ? null : offered.currency(), approvers, h.viewer, h.now());
        plans.add(plan);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("approvers", approvers);
        data.put("measures", planned.stream().map(Measure::type).toList());
        if (offered != null) {
            data.put("compensation", offered.amount().toPlainString() + " " + offered.currency());
        }
        h.c.propose(h.viewer, plan.inTurn().orElse(null), data, h.pen);
        if (approvers.isEmpty()) {
            planned.forEach(Measure::approveWithPlan);
        }
        if (planned.stream().anyMatch(m -> m.type() == MeasureType.PREVENTIVE)) {
            h.clocks.meet(Step.PREVENTION, h.now());
        }
        callNext(h, plan);
    }

    private List<Measure> planMeasures(Handling h, List<MeasureForm> forms) {
        List<Measure> planned = new ArrayList<>();
        if (forms != null) {
            List<FieldProblem> problems = new ArrayList<>();
            for (int i = 0; i < forms.size(); i++) {
                planning.plan(h, forms.get(i), "/measures/" + i, problems).ifPresent(planned::add);
            }
            if (!problems.isEmpty()) {
                throw Refusal.invalid(problems);
            }
        }
        return planned;
    }

    private void approve(Handling h, ActionBody body) {
        Plan plan = currentPlan(h);
        Role as = plan.approve(h.viewer, body.advice(), h.now());
        h.c.approve(as, plan.inTurn().orElse(null), body.advice(), h.pen);
        if (plan.inTurn().isEmpty()) {
            measures.of(h.c.id()).forEach(Measure::approveWithPlan);
        }
        callNext(h, plan);
    }

    private void giveBack(Handling h, ActionBody body) {
        Role as = currentPlan(h).giveBack(h.viewer, body.advice(), h.now());
        h.c.returnPlan(as, body.advice(), h.pen);
        telling.tell(h, EscalationLevel.HANDLER, NoticeKind.RETURNED, body.advice());
    }

    private void callNext(Handling h, Plan plan) {
        plan.inTurn().ifPresent(role -> telling.tell(h, EscalationLevel.SUPERVISOR, people.with(role), NoticeKind.TO_APPROVE, null));
    }

    private Plan currentPlan(Handling h) {
        return plans.current(h.c.id()).orElseThrow(() -> new IllegalStateException("Case " + h.c.number() + " has no plan."));
    }
}
