package org.redress.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.redress.access.AccessPolicy;
import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.input.Checks;
import org.redress.json.JsonForms;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rulebook.Occasion;
import org.redress.rules.book.Decision;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Corrects what was recorded of an open case, and lets the rules decide again. */
@ApplicationScoped
class Corrections {

    /** When the company was told starts the clocks; it is said once. */
    private static final Set<String> FIXED = Set.of("receivedAt");

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    AccessPolicy policy;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Recording recording;

    @Inject
    Grading grading;

    @Inject
    Checks checks;

    @Inject
    JsonForms forms;

    /** @param patch JSON merge patch over the fields of {@link CaseForm} */
    void correct(ComplaintCase c, ObjectNode patch, Viewer viewer) {
        if (!policy.mayChange(viewer, c)) {
            throw Refusal.forbidden("You cannot change what was recorded of case " + c.number() + ".",
                "The desk, the department or a supervisor can; you can add a note.");
        }
        if (!c.status().isOpen()) {
            throw Refusal.conflict("Case " + c.number() + " is CLOSED and cannot be changed.", "Have it reopened first, or add a note.");
        }
        ObjectNode before = forms.tree(c.said());
        ObjectNode after = forms.merge(before, patch);
        CaseForm form = checks.valid(forms.toForm(after, CaseForm.class));
        Set<String> changed = changedFields(before, forms.tree(form));
        Set<Long> concerned = patch.has("concerns") ? recording.concerned(form.concerns()) : new HashSet<>(c.concerns());
        if (!concerned.equals(c.concerns())) {
            changed.add("concerns");
        }
        requireChangeable(c, form, changed);
        if (!changed.isEmpty()) {
            apply(c, form, concerned, changed, viewer);
        }
    }

    private void apply(ComplaintCase c, CaseForm form, Set<Long> concerned, Set<String> changed, Viewer viewer) {
        Handling h = work.takeUp(c, viewer, viewer.userName());
        c.changed(form, concerned, changed, h.pen);
        register.reindex(c);
        Decision before = h.decision();
        grading.decide(h, Occasion.CHANGE);
        if (changed.contains("kind")) {
            grading.refit(h, before);
        }
        grading.stand(h);
        register.addParty(c, viewer.personId());
        em.flush();
    }

    private void requireChangeable(ComplaintCase c, CaseForm form, Set<String> changed) {
        for (String field : FIXED) {
            if (changed.contains(field)) {
                throw Refusal.invalid("/" + field, field + " cannot be changed once the case is recorded: its clocks run from it. "
                    + "Add a note, or withdraw the case and record it anew.");
            }
        }
        boolean newReference = form.externalReference() != null && !Objects.equals(form.externalReference(), c.receipt().externalReference());
        if (newReference && !register.byExternalReferences(List.of(form.externalReference())).isEmpty()) {
            throw Refusal.invalid("/externalReference", "externalReference '" + form.externalReference()
                + "' belongs to another case. Give another one, or none.");
        }
    }

    private static Set<String> changedFields(ObjectNode before, ObjectNode after) {
        Set<String> names = new TreeSet<>();
        List<String> all = new ArrayList<>();
        before.fieldNames().forEachRemaining(all::add);
        after.fieldNames().forEachRemaining(all::add);
        for (String name : all) {
            if (!name.equals("concerns") && !Objects.equals(before.get(name), after.get(name))) {
                names.add(name);
            }
        }
        return names;
    }
}
