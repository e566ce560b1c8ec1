package org.redress.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.redress.cases.CaseRegister;
import org.redress.correspondence.NoticeKind;
import org.redress.escalations.Addressee;
import org.redress.escalations.Cause;
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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings a case before management, as high as the rules or a person say, and never before nobody. */
@ApplicationScoped
class Escalator {

    private static final System.Logger LOG = System.getLogger(Escalator.class.getName());

    @Inject
    Decisions decisions;

    @Inject
    CaseFactsOf factsOf;

    @Inject
    Escalations escalations;

    @Inject
    Telling telling;

    @Inject
    CaseRegister register;

    @Inject
    People people;

    /** Asks the rules what an event means for the chain, and does it. */
    EscalationDecision consider(Handling h, ClockFacts event) {
        EscalationDecision decision = decisions.escalate(factsOf.theCase(h.c, null), event);
        decision.levels().stream().filter(h::isNewTo).forEach(level -> raise(h, level, cause(decision, level, event)));
        return decision;
    }

    private static Cause cause(EscalationDecision decision, EscalationLevel level, ClockFacts event) {
        List<String> rules = decision.rulesOf(level);
        String reason = decision.reasons().stream().filter(r -> rules.contains(r.rule())).map(Reason::message).distinct()
            .collect(Collectors.joining("; "));
        return new Cause(reason.isEmpty() ? event.event().name() : reason, Cause.BY_RULE, event.event(), event.step(), rules, decision.release());
    }

    /** Raises one escalation, the same way whoever or whatever is its cause. */
    void raise(Handling h, EscalationLevel wanted, Cause cause) {
        Reached reached = telling.tell(h, wanted, NoticeKind.ESCALATED, cause.reason());
        if (reached.isNobody()) {
            LOG.log(System.Logger.Level.ERROR, "Case {0} is escalated to {1}, but there is nobody to reach. Name a general manager.",
                h.c.number(), wanted);
        }
        List<Addressee.Told> told = reached.told().stream().map(t -> new Addressee.Told(t.person().id(),
            t.inPlaceOf() == null ? null : t.inPlaceOf().id(), t.away())).toList();
        EscalationLevel level = reached.level();
        Escalation escalation = escalations.add(new Escalation(h.c.id(), level, cause, h.now(), told));
        told.forEach(addressee -> register.addParty(h.c, addressee.personId()));
        h.c.liftTo(level.ordinal());
        h.clocks.awaitAcknowledgement(escalation.id(), h.now(), h.decision().deadlines());
        h.pen.write(EventType.ESCALATED, Map.of("level", level, "reason", cause.reason(), "to",
            reached.told().stream().map(t -> t.person().userName()).sorted().toList(), "by", cause.by(), "rules", cause.rules(),
            "deputies", deputies(reached)));
    }

    private static Map<String, String> deputies(Reached reached) {
        return reached.told().stream().filter(t -> t.inPlaceOf() != null)
            .collect(Collectors.toMap(t -> t.person().userName(), t -> t.inPlaceOf().userName(), (one, other) -> one, TreeMap::new));
    }

    /**
     * Takes the instruction of a manager whom the case reached. What waited at their level or below is settled with it:
     * nobody has to answer for a case whose superior has decided.
     */
    void acknowledge(Handling h, String instruction) {
        List<Escalation> waiting = escalations.of(h.c.id()).stream().filter(e -> !e.isAcknowledged()).toList();
        List<Escalation> own = waiting.stream().filter(e -> e.reached(h.viewer.personId())).toList();
        EscalationLevel highest = own.stream().map(Escalation::level).max(EscalationLevel::compareTo).orElse(EscalationLevel.HANDLER);
        List<Escalation> settled = waiting.stream().filter(e -> own.contains(e) || e.level().compareTo(highest) <= 0).toList();
        settled.forEach(e -> e.acknowledge(h.viewer, instruction, h.now()));
        h.clocks.acknowledged(settled.stream().map(Escalation::id).toList(), h.now());
    }

    /** The escalation that a clock waited for, where nobody above was told since, so that silence still has somewhere to go. */
    Optional<Escalation> stillHighest(Handling h, Long escalationId) {
        List<Escalation> all = escalations.of(h.c.id());
        return all.stream().filter(e -> e.id().equals(escalationId)).findFirst()
            .filter(e -> all.stream().noneMatch(o -> o.level().compareTo(e.level()) > 0 && !o.at().isBefore(e.at())));
    }

    /** Tells those whom an escalation reached, or their deputies, that their instruction is waited for. */
    Reached remind(Handling h, Long escalationId, NoticeKind kind, String text) {
        Escalation escalation = escalations.of(h.c.id()).stream().filter(e -> e.id().equals(escalationId)).findFirst().orElseThrow();
        List<Person> reached = escalation.addressees().stream().map(a -> people.byId(a.personId()).orElseThrow()).toList();
        return telling.tell(h, escalation.level(), reached, kind, text);
    }

    /** A case that was resolved or closed goes on: whoever still owes an instruction has their time for it anew. */
    void resume(Handling h) {
        escalations.of(h.c.id()).stream().filter(e -> !e.isAcknowledged())
            .filter(e -> h.clocks.all().stream().noneMatch(d -> e.id().equals(d.escalationId()) && d.state().isOpen()))
            .forEach(e -> h.clocks.awaitAcknowledgement(e.id(), h.now(), h.decision().deadlines()));
    }
}
