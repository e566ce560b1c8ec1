package org.redress.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.json.Json;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rulebook.replays.DecisionSummary;
import org.redress.rulebook.replays.Replay;
import org.redress.rules.book.Decision;
import org.redress.rules.book.RuleBook;
import org.redress.rules.engine.EngineVersion;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Grade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Repeats decisions: the snapshot of the facts, asked of the release that decided. Whoever may not see the case finds nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Replays {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    OtherBooks books;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentPerson current;

    @Inject
    Json json;

    /** What was decided about a case, the newest first. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER", "SUPERVISOR", "AUDITOR"})
    public List<DecisionSummary> of(String caseNumber) {
        Restriction mine = policy.visible(current.viewer());
        Long caseId = mine.bind(em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.number = :number AND (" + mine.condition() + ")", Long.class))
            .setParameter("number", caseNumber).getResultStream().findFirst().orElseThrow(() -> Refusal.notFound("case", caseNumber));
        return em.createQuery("SELECT d FROM DecisionRow d WHERE d.caseId = :caseId ORDER BY d.at DESC, d.id DESC", DecisionRow.class)
            .setParameter("caseId", caseId).setMaxResults(200).getResultList().stream().map(DecisionRow::summary).toList();
    }

    /** Asks again; what is gone is named. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER", "SUPERVISOR", "AUDITOR"})
    public Replay replay(long decision) {
        DecisionRow row = em.find(DecisionRow.class, decision);
        if (row == null || !sees(row.caseId())) {
            throw Refusal.notFound("decision", Long.toString(decision));
        }
        DecisionSummary d = row.summary();
        Optional<Long> release = em.createQuery("SELECT r.number FROM Release r WHERE r.hash = :hash ORDER BY r.number", Long.class)
            .setParameter("hash", d.hash()).setMaxResults(1).getResultStream().findFirst();
        if (release.isEmpty()) {
            return answer(d, false, List.of(), "release", "Release " + d.release() + " with the files " + d.hash() + " is not in this database.");
        }
        boolean otherEngine = d.engine() != null && !d.engine().equals(EngineVersion.NAME);
        try {
            Decision stored = json.read(row.decided(), Decision.class);
            CaseFacts facts = json.read(row.facts(), CaseFacts.class);
            Decision now = books.ask(release.get(), book -> book.decide(facts, given(row, stored)));
            List<String> differences = differences(stored, now);
            String engine = otherEngine ? "It was decided by " + d.engine() + ", which is gone; " + EngineVersion.NAME + " was asked. " : "";
            return answer(d, differences.isEmpty(), differences, otherEngine ? "engine" : null, engine
                + (differences.isEmpty() ? "The answer is the same." : "The answer differs in " + String.join(", ", differences) + "."));
        } catch (Refusal refusal) {
            return answer(d, false, List.of(), "engine", "It was decided by " + (d.engine() == null ? "an earlier engine" : d.engine())
                + "; " + EngineVersion.NAME + " cannot use the release any more. " + refusal.getMessage());
        }
    }

    private boolean sees(Long caseId) {
        Restriction mine = policy.visible(current.viewer());
        return !mine.bind(em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.id = :id AND (" + mine.condition() + ")", Long.class))
            .setParameter("id", caseId).getResultList().isEmpty();
    }

    /** Before it was kept beside the decision, its first reason told of it. */
    private static Grade given(DecisionRow row, Decision stored) {
        boolean said = stored.gradeReasons().stream().anyMatch(reason -> reason.rule().equals(RuleBook.GIVEN));
        return row.given() == null && said ? stored.grade() : row.given();
    }

    private static List<String> differences(Decision stored, Decision now) {
        List<String> differences = new ArrayList<>();
        differ(differences, "grade", stored, now, Decision::grade);
        differ(differences, "deadlines", stored, now, d -> d.deadlines().stream()
            .map(t -> t.step() + " " + t.hours().stripTrailingZeros().toPlainString() + " " + t.countedIn() + " " + t.warnPercent()).toList());
        differ(differences, "department", stored, now, Decision::department);
        differ(differences, "approvals", stored, now, Decision::approvals);
        differ(differences, "measures", stored, now, Decision::measures);
        differ(differences, "priority", stored, now, Decision::priority);
        differ(differences, "suggestions", stored, now, Decision::suggestions);
        differ(differences, "needsWritten", stored, now, Decision::needsWritten);
        differ(differences, "rules", stored, now, d -> d.fired().stream().map(f -> f.rule() + " " + f.what() + " " + f.won())
            .collect(Collectors.toSet()));
        differ(differences, "failSafe", stored, now, Decision::failSafe);
        return differences;
    }

    private static void differ(List<String> differences, String name, Decision stored, Decision now, Function<Decision, Object> part) {
        if (!Objects.equals(part.apply(stored), part.apply(now))) {
            differences.add(name);
        }
    }

    private static Replay answer(DecisionSummary d, boolean same, List<String> differences, String gone, String message) {
        return new Replay(d.id(), d.release(), d.hash(), d.epoch(), d.engine(), same, differences, gone, message);
    }
}
