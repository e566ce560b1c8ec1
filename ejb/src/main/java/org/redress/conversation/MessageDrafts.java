package org.redress.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

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

/**
 * What people are writing on cases, saved while they type: it outlives a reload, the end of a session and the machine at
 * which it was begun. Each person has only their own, and only of cases that they may see still.
 */
// The rule book has drafts of its own, and EJBs bear one name once in an application.
@Stateless
public class MessageDrafts {

    private static final int MOST_OF_A_CASE = 50;
    private static final int LONGEST = 1_000_000;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    Checks checks;

    @Inject
    Json json;

    @Inject
    Clock clock;

    /** The newest first. */
    @RolesAllowed("EMPLOYEE")
    public List<DraftRow> mine(String number) {
        Viewer viewer = current.viewer();
        return of(register.seen(number, viewer), viewer).stream().map(this::row).toList();
    }

    /**
     * Keeps what was typed. Where it continues a revision that another window has passed, or a draft that is gone, it is
     * kept as a draft of its own.
     *
     * @throws Refusal not found, invalid, or conflict where there are too many
     */
    @RolesAllowed("EMPLOYEE")
    public DraftRow save(String number, DraftForm typed) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.seen(number, viewer);
        checks.valid(typed);
        if (typed.isEmpty()) {
            remove(c, viewer, typed.id(), typed.revision());
            return new DraftRow(null, null, typed.form(), clock.instant(), java.util.Map.of());
        }
        String fields = json.write(typed.fields());
        if (fields.length() > LONGEST) {
            throw Refusal.tooLarge("A draft may have " + LONGEST + " characters; this one has " + fields.length() + ".");
        }
        Instant now = clock.instant();
        if (typed.id() != null && typed.revision() != null && continued(c, viewer, typed, fields, now)) {
            return new DraftRow(typed.id(), typed.revision() + 1, typed.form(), now, null);
        }
        if (of(c, viewer).size() >= MOST_OF_A_CASE) {
            throw Refusal.conflict("You have " + MOST_OF_A_CASE + " drafts on case " + number + ".", "Send or discard some of them.");
        }
        Draft draft = new Draft(viewer.personId(), c.id(), typed.form(), fields, now);
        em.persist(draft);
        return new DraftRow(draft.id(), draft.revision(), draft.form(), now, null);
    }

    /** What was sent, or is not wanted any more; one that is gone already is no mistake. */
    @RolesAllowed("EMPLOYEE")
    public void discard(String number, Long id) {
        Viewer viewer = current.viewer();
        remove(register.seen(number, viewer), viewer, id, null);
    }

    /** In one statement, so that of two windows that save at once one has passed the other. */
    private boolean continued(ComplaintCase c, Viewer viewer, DraftForm typed, String fields, Instant now) {
        return em.createQuery("UPDATE Draft d SET d.fields = :fields, d.revision = d.revision + 1, d.savedAt = :now WHERE d.id = :id "
            + "AND d.personId = :me AND d.caseId = :caseId AND d.form = :form AND d.revision = :revision").setParameter("fields", fields)
            .setParameter("now", now).setParameter("id", typed.id()).setParameter("me", viewer.personId()).setParameter("caseId", c.id())
            .setParameter("form", typed.form()).setParameter("revision", typed.revision()).executeUpdate() == 1;
    }

    private void remove(ComplaintCase c, Viewer viewer, Long id, Integer revision) {
        if (id != null) {
            em.createQuery("DELETE FROM Draft d WHERE d.id = :id AND d.personId = :me AND d.caseId = :caseId"
                + (revision == null ? "" : " AND d.revision = " + revision)).setParameter("id", id).setParameter("me", viewer.personId())
                .setParameter("caseId", c.id()).executeUpdate();
        }
    }

    private List<Draft> of(ComplaintCase c, Viewer viewer) {
        return em.createQuery("SELECT d FROM Draft d WHERE d.personId = :me AND d.caseId = :caseId ORDER BY d.savedAt DESC, d.id DESC", Draft.class)
            .setParameter("me", viewer.personId()).setParameter("caseId", c.id()).getResultList();
    }

    private DraftRow row(Draft draft) {
        return new DraftRow(draft.id(), draft.revision(), draft.form(), draft.savedAt(), json.readObject(draft.fields()));
    }
}
