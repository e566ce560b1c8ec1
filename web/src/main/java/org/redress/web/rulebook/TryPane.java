package org.redress.web.rulebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.redress.cases.CaseForm;
import org.redress.cases.CircumstancesForm;
import org.redress.casework.RuleExplanations;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rulebook.Explanation;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;
import org.redress.web.record.CircumstancesDraft;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A case that nobody recorded: what the release would decide about it, by the very call that decides about real ones. */
@Named
@ViewScoped
public class TryPane implements Serializable {

    private static final long serialVersionUID = 1L;
    /** A case has a description; rules other than those that suggest do not look at it. */
    private static final String NOTHING_SAID = "-";

    @Inject
    ReleasePage page;

    @Inject
    RuleExplanations rules;

    @Inject
    Outcomes outcomes;

    @Inject
    Refusals refusals;

    private Kind kind = Kind.COMPLAINT;
    private boolean oral;
    private String category;
    private String description;
    private CircumstancesDraft circumstances = new CircumstancesDraft();
    private String number;
    private String why;
    private transient Explanation decided;

    public void decide() {
        // What was decided about something else must not pass for the answer to a question that is refused.
        decided = null;
        try {
            decided = number == null ? rules.ofPosted(form(), page.getId()) : rules.ofCase(number.strip(), page.getId());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
    }

    /** What was just decided becomes a scenario of this draft. */
    public String keep() {
        try {
            String file = number == null ? rules.keepPosted(form(), page.getId(), why) : rules.keepCase(number.strip(), page.getId(), why);
            outcomes.afterRedirect("rules.kept", file);
            return page.address(file, "scenarios");
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
    }

    private CaseForm form() {
        List<FieldProblem> problems = new ArrayList<>();
        CircumstancesForm ticked = circumstances.toForm(problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new CaseForm(kind, Channel.PHONE, oral ? Form.ORAL : Form.WRITTEN, null, null, category, null,
            description == null ? NOTHING_SAID : description, null, null, null, null, null, null, null, null, ticked, null);
    }

    public Explanation getDecided() {
        return decided;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public boolean isOral() {
        return oral;
    }

    public void setOral(boolean oral) {
        this.oral = oral;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public CircumstancesDraft getCircumstances() {
        return circumstances;
    }
}
