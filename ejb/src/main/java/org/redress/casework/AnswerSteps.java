package org.redress.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.cases.SurveyResult;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.lifecycle.Action;
import org.redress.measures.Measure;
import org.redress.measures.MeasureState;
import org.redress.measures.Measures;
import org.redress.people.Department;
import org.redress.people.People;
import org.redress.problems.Refusal;
import org.redress.rulebook.Occasion;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.templates.LetterWriter;
import org.redress.templates.TemplateKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The answer and what comes of it: particulars, reply, confirmation or dispute, survey, closing, reopening. */
@ApplicationScoped
class AnswerSteps implements ActionSteps {

    private static final Set<Action> MINE = EnumSet.of(Action.RECORD, Action.REPLY, Action.CONFIRM, Action.DISPUTE, Action.SURVEY,
        Action.CLOSE, Action.REOPEN, Action.LAPSE, Action.INFORM);

    @Inject
    Answers answers;

    @Inject
    Letters letters;

    @Inject
    LetterWriter writer;

    @Inject
    Correspondence correspondence;

    @Inject
    Measures measures;

    @Inject
    People people;

    @Inject
    Grading grading;

    @Inject
    Escalator escalator;

    @Override
    public boolean takes(Action action) {
        return MINE.contains(action);
    }

    @Override
    public void carryOut(Action action, Handling h, ActionBody body) {
        switch (action) {
            case RECORD -> {
                h.c.record(body.particulars(), h.pen);
                correspondence.add(new Message(h.c.id(), MessageKind.INTERNAL_NOTE, Direction.INTERNAL, h.pen.actor(), h.now(),
                    h.now(), null, body.particulars()));
            }
            case REPLY -> {
                int copies = answers.tell(h, body.subject(), body.body(), body);
                h.c.reply(Answers.closeOfWorkingDay(h.clocks.calendar(), h.now(), h.decision().silenceWorkingDays()),
                    h.c.answering().responseHours(), copies, h.pen);
            }
            case CONFIRM -> {
                h.c.confirm(body.evidence(), h.pen);
                letters.tell(TemplateKind.SURVEY, h);
            }
            case DISPUTE -> dispute(h, body);
            case SURVEY -> survey(h, body);
            case CLOSE -> close(h, body);
            case REOPEN -> reopen(h, body);
            case INFORM -> {
                String subject = body.subject() == null || body.subject().isBlank() ? writer.subjectOf(TemplateKind.PROGRESS, h.c) : body.subject();
                h.c.inform(answers.say(h, subject, body.body(), body), h.pen);
            }
            case LAPSE -> h.c.lapse(h.pen);
            default -> throw new IllegalArgumentException("Not about the answer: " + action);
        }
    }

    private void dispute(Handling h, ActionBody body) {
        h.c.dispute(body.reason(), h.pen);
        grading.decide(h, Occasion.DISPUTE);
        escalator.resume(h);
        escalator.consider(h, new ClockFacts(EscalationEvent.DISPUTED, null, 0, h.c.escalationLevel(), h.c.answering().disputes(), true));
    }

    private void survey(Handling h, ActionBody body) {
        boolean reached = body.reached() == null || body.reached();
        if (reached && body.score() == null) {
            throw Refusal.invalid("/score", "score is missing; ask how satisfied the complainant is, 1 (not at all) to 5 (very), "
                + "or say that nobody was reached.");
        }
        h.c.survey(new SurveyResult(h.now(), reached ? body.score() : null, body.comment(), reached), h.pen);
    }

    private void close(Handling h, ActionBody body) {
        Set<MeasureType> verified = measures.of(h.c.id()).stream().filter(m -> m.state() == MeasureState.VERIFIED)
            .map(Measure::type).collect(Collectors.toCollection(() -> EnumSet.noneOf(MeasureType.class)));
        List<MeasureType> missing = h.decision().measures().stream().filter(type -> !verified.contains(type)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.conflict("Case " + h.c.number() + " cannot be closed: "
                + missing.stream().map(MeasureType::name).collect(Collectors.joining(", ")) + " must be verified first.",
                "Plan what is missing, carry it out, and have somebody else verify it.",
                java.util.Map.of("missingMeasures", missing));
        }
        h.c.close(body.lessons(), h.pen);
        letters.tell(TemplateKind.CLOSING, h);
    }

    private void reopen(Handling h, ActionBody body) {
        Department department = h.c.department();
        if (department == null) {
            String code = body.department() != null ? body.department() : h.decision().department();
            department = (code == null ? java.util.Optional.<Department>empty() : people.department(code))
                .orElseThrow(() -> Refusal.invalid("/department", "Case " + h.c.number()
                    + " never had a department, so one must be named to take it up."));
        }
        h.c.reopen(body.reason(), department, h.pen);
        grading.decide(h, Occasion.REOPEN);
        escalator.resume(h);
    }
}
