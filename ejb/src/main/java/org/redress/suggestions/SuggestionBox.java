package org.redress.suggestions;

import java.util.List;
import java.util.Set;

import org.redress.cases.CaseForm;
import org.redress.cases.ComplainantForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseActions;
import org.redress.casework.CaseIntake;
import org.redress.casework.CaseView;
import org.redress.input.Checks;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Lifecycle;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;
import org.redress.settings.Settings;
import org.redress.worklists.CaseFilter;
import org.redress.worklists.CaseRow;
import org.redress.worklists.Worklists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Suggestions and praise from within the house: dropped with a name or without, thanked for, and filed. */
@Stateless
public class SuggestionBox {

    public static final Set<Kind> KINDS = Lifecycle.SHORT_WAY;
    private static final int MOST = 100;

    @Inject
    CaseIntake intake;

    @Inject
    CaseActions actions;

    @Inject
    Worklists worklists;

    @Inject
    CurrentPerson current;

    @Inject
    Settings settings;

    @Inject
    Checks checks;

    /** Whether the company takes what nobody signed. */
    @RolesAllowed("EMPLOYEE")
    public boolean takesWithoutName() {
        return settings.suggestionsWithoutName();
    }

    /** @throws Refusal invalid, also where a name is needed here */
    @RolesAllowed("EMPLOYEE")
    public Dropped drop(SuggestionForm form) {
        checks.valid(form);
        if (!KINDS.contains(form.kind())) {
            throw Refusal.invalid("/kind", "kind cannot be '" + form.kind() + "' here. The box takes SUGGESTION and COMPLIMENT; record anything else as a case.");
        }
        boolean nameless = Boolean.TRUE.equals(form.withoutName());
        if (nameless && !settings.suggestionsWithoutName()) {
            throw Refusal.invalid("/withoutName", "The company takes no suggestion without a name. Leave withoutName out, or talk to somebody you trust.");
        }
        if (nameless) {
            CaseIntake.Nameless dropped = intake.recordWithoutName(form(form, ComplainantForm.UNKNOWN));
            return new Dropped(dropped.number(), dropped.accessCode());
        }
        CaseView dropped = intake.record(form(form, self()), null);
        return new Dropped(dropped.number(), dropped.accessCode());
    }

    private ComplainantForm self() {
        Viewer viewer = current.viewer();
        return new ComplainantForm(viewer.name(), null, viewer.email(), null, null, null);
    }

    private static CaseForm form(SuggestionForm form, ComplainantForm who) {
        return new CaseForm(form.kind(), Channel.STAFF, Form.WRITTEN, form.language(), null, null, form.title(), form.text(), null, null, form.about(),
            null, null, null, null, who, null, null);
    }

    /** What was dropped, the newest first, as far as the person may see it. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public List<CaseRow> contents() {
        CaseFilter filter = new CaseFilter(List.of(), List.of(), List.copyOf(KINDS), null, null, null, null, null, null, CaseFilter.Sort.NEWEST);
        return worklists.search(filter, null, MOST).items();
    }

    /** Thanks whoever wrote it, and files it: the short way. */
    @RolesAllowed("INTAKE")
    public void thank(String number, String words) {
        actions.perform(number, Action.ANSWER, ActionBody.builder().reply(words).build(), null);
    }

    /** Files what was read and needs no answer; whoever follows it sees that it was read. */
    @RolesAllowed("INTAKE")
    public void file(String number, String because) {
        actions.perform(number, Action.ANSWER, ActionBody.builder().noReplyNeeded(because).build(), null);
    }
}
