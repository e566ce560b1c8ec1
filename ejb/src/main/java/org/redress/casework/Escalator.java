package org.redress.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Notice;
import org.redress.correspondence.Notices;
import org.redress.escalations.Escalation;
import org.redress.escalations.Escalations;
import org.redress.journal.EventType;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.rulebook.Decisions;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.Reason;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings a case before management, as high as the rules or a person say, and never before nobody. */
@ApplicationScoped
class Escalator {

    /** How an escalation names who raised it where no person did. */
    static final String BY_RULE = "rule";

    private static final System.Logger LOG = System.getLogger(Escalator.class.getName());

    @Inject
    Decisions decisions;

    @Inject
    Escalations escalations;

    @Inject
    Notices notices;

    @Inject
    People people;

    @Inject
    CaseRegister register;

    /** Asks the rules what an event means for the chain, and does it. */
    EscalationDecision consider(Handling h, ClockFacts event) {
        EscalationDecision decision = decisions.escalate(CaseFactsOf.theCase(h.c, null), event);
        String reason = decision.reasons().stream().map(Reason::message).distinct().collect(Collectors.joining("; "));
        for (EscalationLevel level : decision.levels()) {
            raise(h, level, reason.isEmpty() ? event.event().name() : reason, BY_RULE);
        }
        return decision;
    }

    /** Raises one escalation; where the level has nobody it goes on up, at last to whoever supervises. */
    void raise(Handling h, EscalationLevel wanted, String reason, String by) {
        EscalationLevel level = wanted;
        List<Person> reached = at(level, h.c);
        while (reached.isEmpty() && level != EscalationLevel.GENERAL_MANAGER) {
            level = EscalationLevel.values()[level.ordinal() + 1];
            reached = at(level, h.c);
        }
        if (reached.isEmpty()) {
            reached = independent(people.with(Role.SUPERVISOR), h.c);
        }
        if (reached.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "Case {0} is escalated to {1}, but there is nobody to reach. Name a general manager.",
                h.c.number(), wanted);
        }
        Set<Long> ids = reached.stream().map(Person::id).collect(Collectors.toSet());
        Escalation escalation = escalations.add(new Escalation(h.c.id(), level, reason, by, h.now(), ids));
        ids.forEach(id -> register.addParty(h.c, id));
        h.c.liftTo(level.ordinal());
        h.clocks.awaitAcknowledgement(escalation.id(), h.now(), h.decision().deadlines());
        notices.tell(reached, h.c.id(), Notice.Kind.ESCALATED, reason, h.now());
        h.pen.write(EventType.ESCALATED, Map.of("level", level, "reason", reason,
            "to", reached.stream().map(Person::userName).sorted().toList(), "by", by));
    }

    private List<Person> at(EscalationLevel level, ComplaintCase c) {
        return independent(switch (level) {
            case HANDLER -> c.owner() == null ? List.of() : List.of(c.owner());
            case DEPARTMENT_HEAD -> c.departmentId() == null ? List.of() : people.headsOf(c.departmentId());
            case SUPERVISOR -> people.with(Role.SUPERVISOR);
            case DIRECTOR -> people.with(Role.DIRECTOR);
            case GENERAL_MANAGER -> people.with(Role.GENERAL_MANAGER);
        }, c);
    }

    private static List<Person> independent(List<Person> candidates, ComplaintCase c) {
        return candidates.stream().filter(p -> !c.isMatterOf(p.viewer())).toList();
    }
}
