package org.redress.rulebook;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.redress.json.Json;
import org.redress.rulebook.failures.FailureWatch;
import org.redress.rulebook.failures.RuleFailure;
import org.redress.rules.book.Decision;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.RuleBook;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.PolicyFacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Asks the active rule book about a case, and keeps what it said, with its release and what it looked at. */
@ApplicationScoped
public class Decisions {

    private static final System.Logger LOG = System.getLogger(Decisions.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    ActiveRuleBook rules;

    @Inject
    OtherBooks others;

    @Inject
    FailureWatch failures;

    @Inject
    Json json;

    /** @param given the grade that a person gave, or null where the rules grade */
    public Decided decide(CaseFacts facts, Grade given) {
        return rules.ask(now -> new Decided(given == null ? now.book().decide(facts) : now.book().decide(facts, given), now.epoch()));
    }

    /** Whom an event of a case goes up to. */
    public EscalationDecision escalate(CaseFacts facts, ClockFacts clock) {
        return rules.ask(now -> {
            EscalationDecision decision = now.book().escalate(facts, clock);
            if (decision.failSafe()) {
                failures.noted(RuleFailure.of(now.epoch(), decision.release(), decision.failure()));
            }
            return decision;
        });
    }

    /** What a release would decide, whether it is in force or not; nothing is kept, and nobody is alarmed. */
    public Tried tryOut(Long release, CaseFacts facts, Function<Decision, ClockFacts> event) {
        if (release == null || Long.toString(release).equals(release())) {
            return rules.ask(now -> tried(now.book(), now.epoch(), facts, event));
        }
        return others.ask(release, book -> tried(book, null, facts, event));
    }

    private static Tried tried(RuleBook book, Long epoch, CaseFacts facts, Function<Decision, ClockFacts> event) {
        Decision decision = book.decide(facts);
        return new Tried(decision, book.escalate(facts.graded(decision.grade()), event.apply(decision)), epoch);
    }

    /** @param epoch null where the release does not decide */
    public record Tried(Decision decision, EscalationDecision escalation, Long epoch) {
    }

    /** The numbers of the house in the active rule book. */
    public PolicyFacts numbers() {
        return rules.ask(now -> now.book().numbers());
    }

    public String release() {
        return rules.ask(now -> now.book().release());
    }

    public void keep(Long caseId, String number, Occasion occasion, CaseFacts facts, Grade given, Decided decided, Instant at) {
        Decision decision = decided.decision();
        em.persist(new DecisionRow(caseId, at, occasion.word(), decided, json.write(facts), given, json.write(decision)));
        if (decision.failSafe()) {
            LOG.log(System.Logger.Level.WARNING, "Case {0} was graded {1} to be on the safe side and needs a person: {2}",
                number, decision.grade(), decision.failure());
            failures.noted(RuleFailure.of(decided.epoch(), decision.release(), decision.failure()));
        }
    }

    /** What the rules said last about each of the cases, as text; {@link #read} makes a decision of it where one is needed. */
    public Map<Long, String> last(Collection<Long> caseIds) {
        Map<Long, String> last = new HashMap<>();
        if (caseIds.isEmpty()) {
            return last;
        }
        em.createQuery("SELECT d.caseId, d.decided FROM DecisionRow d WHERE d.caseId IN :ids ORDER BY d.at, d.id", Object[].class)
            .setParameter("ids", caseIds).getResultList().forEach(row -> last.put((Long) row[0], (String) row[1]));
        return last;
    }

    public Decision read(String decided) {
        return json.read(decided, Decision.class);
    }

    /** What the rules said last about the case. */
    public Optional<Decision> last(Long caseId) {
        return em.createQuery("SELECT d FROM DecisionRow d WHERE d.caseId = :caseId ORDER BY d.at DESC, d.id DESC", DecisionRow.class)
            .setParameter("caseId", caseId).setMaxResults(1).getResultStream().findFirst()
            .map(row -> read(row.decided()));
    }
}
