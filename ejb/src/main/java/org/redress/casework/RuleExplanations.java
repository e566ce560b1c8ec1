package org.redress.casework;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.input.Checks;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rulebook.Explanation;
import org.redress.rulebook.Explanations;
import org.redress.rulebook.releases.DraftForm;
import org.redress.rulebook.releases.Drafts;
import org.redress.rulebook.releases.Releases;
import org.redress.rules.scenarios.KeptCase;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Grade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Why a release decides as it does about a case that was made up, or about a real one that the person may see: exactly what
 * production asks, every rule that fired, and those that nearly did. A case can be kept as a scenario of a draft.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RuleExplanations {

    private static final String KEPT = "scenarios/kept.csv";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Explanations explanations;

    @Inject
    Releases releases;

    @Inject
    Drafts drafts;

    @Inject
    CaseRegister register;

    @Inject
    CurrentPerson current;

    @Inject
    CaseFactsOf factsOf;

    @Inject
    Checks checks;

    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public Explanation ofPosted(CaseForm form, long release) {
        checks.valid(form);
        return explanations.explain(release, factsOf.aPosted(form), null);
    }

    /** @throws org.redress.problems.Refusal not found, where the person may not see the case */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER", "SUPERVISOR", "AUDITOR"})
    public Explanation ofCase(String number, long release) {
        ComplaintCase c = register.seen(number, current.viewer());
        return explanations.explain(release, facts(c), given(c));
    }

    /** @return the file that the scenario was written to */
    @RolesAllowed("RULE_AUTHOR")
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String keepPosted(CaseForm form, long release, String why) {
        checks.valid(form);
        return keep(factsOf.aPosted(form), null, release, why);
    }

    /** @return the file that the scenario was written to; nothing in it tells whose case it was */
    @RolesAllowed("RULE_AUTHOR")
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String keepCase(String number, long release, String why) {
        ComplaintCase c = register.seen(number, current.viewer());
        return keep(facts(c), given(c), release, why);
    }

    private String keep(CaseFacts facts, Grade given, long release, String why) {
        KeptCase kept = explanations.keep(release, facts, given, why == null ? "" : why);
        if (kept.isWithoutReason()) {
            throw Refusal.invalid("/why", "why is missing. Say in a sentence why this is right.");
        }
        String text = kept.addedTo(releases.files(release).getOrDefault(KEPT, ""));
        drafts.change(release, new DraftForm(null, null, Map.of(KEPT, text)), null);
        return KEPT;
    }

    private CaseFacts facts(ComplaintCase c) {
        BigDecimal offered = em.createQuery("SELECT p.compensation FROM Plan p WHERE p.caseId = :caseId ORDER BY p.proposedAt DESC, p.id DESC",
            BigDecimal.class).setParameter("caseId", c.id()).setMaxResults(1).getResultList().stream().filter(Objects::nonNull).findFirst().orElse(null);
        return factsOf.theCase(c, offered);
    }

    private static Grade given(ComplaintCase c) {
        return c.grading().isOverridden() ? c.grading().grade() : null;
    }
}
