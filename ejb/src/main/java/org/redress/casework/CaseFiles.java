package org.redress.casework;

import java.util.List;

import org.redress.access.AccessPolicy;
import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.journal.Journal;
import org.redress.json.Json;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Looking at a case, its journal, and correcting what was recorded while it is open. */
@Stateless
public class CaseFiles {

    @Inject
    CaseVersions versions;

    @Inject
    CurrentPerson current;

    @Inject
    AccessPolicy policy;

    @Inject
    CaseRegister register;

    @Inject
    CaseViews views;

    @Inject
    Corrections corrections;

    @Inject
    Journal journal;

    @Inject
    Json json;

    @RolesAllowed("EMPLOYEE")
    public CaseView get(String number) {
        Viewer viewer = current.viewer();
        return views.of(register.seen(number, viewer), viewer);
    }

    /** With the ledger of every clock: what counted and what did not. */
    @RolesAllowed("EMPLOYEE")
    public CaseView getWithLedgers(String number) {
        Viewer viewer = current.viewer();
        return views.withLedgers(register.seen(number, viewer), viewer);
    }

    /** Oldest first. */
    @RolesAllowed("EMPLOYEE")
    public List<JournalRow> journal(String number) {
        ComplaintCase c = register.seen(number, current.viewer());
        return journal.of(c.id()).stream().map(e -> new JournalRow(e.seq(), e.at(), e.actor(), e.type(), json.readObject(e.data()),
            e.hash(), e.previousHash())).toList();
    }

    /** Whether {@link #change} would be theirs just now. */
    @RolesAllowed("EMPLOYEE")
    public boolean mayChange(String number) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.seen(number, viewer);
        return c.status().isOpen() && policy.mayChange(viewer, c);
    }

    /**
     * Changes form fields while the case is open, and lets the rules decide again.
     *
     * @param patch    JSON merge patch (RFC 7396) over the fields of {@link CaseForm}
     * @param expected the version that the person was looking at, or null
     */
    @RolesAllowed("EMPLOYEE")
    public CaseView change(String number, ObjectNode patch, Long expected) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        versions.require(c, expected);
        corrections.correct(c, patch, viewer);
        return views.of(c, viewer);
    }
}
