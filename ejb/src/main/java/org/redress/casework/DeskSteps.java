package org.redress.casework;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.journal.EventType;
import org.redress.journal.Journal;
import org.redress.lifecycle.Action;
import org.redress.people.Department;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.problems.Refusal;
import org.redress.rulebook.Occasion;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The complaint desk: accepts, asks for paper, declines, answers on the spot, merges, routes. */
@ApplicationScoped
class DeskSteps implements ActionSteps {

    private static final Set<Action> MINE = EnumSet.of(Action.ACCEPT, Action.AWAIT_WRITTEN, Action.WRITTEN_RECEIVED,
        Action.DECLINE, Action.ANSWER, Action.MERGE, Action.WITHDRAW, Action.ROUTE);

    @Inject
    People people;

    @Inject
    CaseRegister register;

    @Inject
    Journal journal;

    @Inject
    Answers answers;

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
            case ACCEPT -> h.c.accept(h.pen);
            case AWAIT_WRITTEN -> h.c.awaitWritten(h.pen);
            case WRITTEN_RECEIVED -> {
                h.c.takeWritten(h.pen);
                grading.decide(h, Occasion.WRITTEN_RECEIVED);
            }
            case DECLINE -> h.c.decline(answers.tell(h, null, body.reply(), body), h.pen);
            case ANSWER -> answer(h, body);
            case MERGE -> merge(h, body.into());
            case WITHDRAW -> h.c.withdraw(body.reason(), h.pen);
            case ROUTE -> route(h, body);
            default -> throw new IllegalArgumentException("Not for the desk: " + action);
        }
    }

    private void answer(Handling h, ActionBody body) {
        if (body.has("reply")) {
            h.c.answerOnSpot(answers.tell(h, null, body.reply(), body), h.pen);
        } else {
            String because = reasonForNoReply(body);
            answers.countResponse(h);
            h.c.file(because, h.pen);
        }
    }

    /** {@code noReplyNeeded} is the reason itself, or true beside a {@code reason}; null where neither is there. */
    static String reasonForNoReply(ActionBody body) {
        JsonNode said = body.noReplyNeeded();
        if (said == null || said.isNull() || said.isBoolean() && !said.booleanValue()) {
            return null;
        }
        String reason = said.isTextual() ? said.textValue() : body.reason();
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private void merge(Handling h, String into) {
        if (into.equals(h.c.number())) {
            throw Refusal.invalid("/into", "A case cannot be merged into itself. Name the first case of the same matter.");
        }
        ComplaintCase survivor;
        try {
            survivor = register.forChange(into, h.viewer);
        } catch (Refusal notThere) {
            throw Refusal.invalid("/into", "There is no case '" + into + "' that you may see. Name the first case of the same matter.");
        }
        if (!survivor.status().isOpen()) {
            throw Refusal.invalid("/into", "Case " + into + " is CLOSED. Name an open case, or have it reopened first.");
        }
        h.c.mergeInto(survivor, h.pen);
        journal.pen(survivor, h.pen.actor(), h.now()).write(EventType.MERGED_HERE, Map.of("merged", h.c.number()));
        if (!survivor.isConfidential()) {
            register.addParty(survivor, h.c.recordedById());
        }
    }

    private void route(Handling h, ActionBody body) {
        Department to = people.department(body.department()).orElseThrow(() -> Refusal.invalid("/department",
            "There is no department '" + body.department() + "'. There are: "
                + String.join(", ", people.departments().stream().map(Department::code).toList()) + "."));
        h.c.route(to, h.pen);
        h.clocks.countIn(to.calendar(), h.now());
        wishedDates.take(h, body);
        if (h.c.isConfidential()) {
            // Nobody sees a confidential case by their office alone: whoever shall act on it is named.
            people.headsOf(to.id()).stream().filter(head -> !h.c.isMatterOf(head.viewer())).map(Person::id)
                .forEach(id -> register.addParty(h.c, id));
        }
        grading.decide(h, Occasion.ROUTE);
    }
}
