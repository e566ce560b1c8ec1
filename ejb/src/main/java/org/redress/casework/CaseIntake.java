package org.redress.casework;

import java.util.Optional;

import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.input.Checks;
import org.redress.json.Json;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Recording what a customer said; from then on nothing gets lost. */
@Stateless
public class CaseIntake {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    Recording recording;

    @Inject
    IdempotencyKeys keys;

    @Inject
    CaseViews views;

    @Inject
    Checks checks;

    @Inject
    Json json;

    /**
     * @param key by which the caller knows this request; the same request under the same key is answered with the case
     *            that it made the first time; null where the caller gives none
     * @throws Refusal invalid, or conflict where the key was used for another request
     */
    @RolesAllowed("EMPLOYEE")
    public CaseView record(CaseForm form, String key) {
        Viewer viewer = current.viewer();
        checks.valid(form);
        String request = json.fingerprint(form);
        Optional<Long> before = keys.caseOf(viewer.personId(), key, request);
        if (before.isPresent()) {
            // What one recorded may be hidden from them since: it turned out to be about them, or was made confidential.
            return views.of(register.seen(register.byId(before.get()).orElseThrow().number(), viewer), viewer);
        }
        ComplaintCase c = recording.record(form, viewer);
        keys.keep(viewer.personId(), key, request, c.id());
        em.flush();
        return views.of(c, viewer);
    }

    /**
     * Records what a colleague says without a name: as little is kept of who it was as of a stranger at the public form, not
     * even for a repeat of the request. The access code is all that leads back.
     */
    @RolesAllowed("EMPLOYEE")
    public Nameless recordWithoutName(CaseForm form) {
        checks.valid(form);
        ComplaintCase c = recording.record(form, null);
        em.flush();
        return new Nameless(c.number(), c.accessCode());
    }

    /** A case that nobody is told to have recorded. */
    public record Nameless(String number, String accessCode) {
    }
}
