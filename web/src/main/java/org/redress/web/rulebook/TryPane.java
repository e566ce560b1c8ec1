package org.redress.web.rulebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.redress.cases.CaseForm;
import org.redress.cases.CircumstancesForm;
import org.redress.casework.RuleTrial;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rulebook.PostedDecision;
import org.redress.rules.dictionary.Dictionary;
import org.redress.rules.dictionary.Word;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;
import org.redress.web.problems.Refusals;
import org.redress.web.record.CircumstancesDraft;

import jakarta.faces.context.FacesContext;
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
    RuleTrial trial;

    @Inject
    Refusals refusals;

    private Kind kind = Kind.COMPLAINT;
    private boolean oral;
    private String category;
    private String description;
    private CircumstancesDraft circumstances = new CircumstancesDraft();
    private transient PostedDecision decided;

    public void decide() {
        try {
            decided = trial.decide(form(), String.valueOf(page.getId()));
        } catch (Refusal refusal) {
            refusals.tell(refusal);
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

    /** As the authors' dictionary calls a value of a choice. */
    public String name(String choice, Object value) {
        return Dictionary.in(FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage()).choice(choice).values().stream()
            .filter(word -> word.name().equals(String.valueOf(value))).map(Word::label).findFirst().orElse(String.valueOf(value));
    }

    /** Several of them, one behind the other; null for none. */
    public String names(String choice, Collection<?> values) {
        return values.isEmpty() ? null : values.stream().map(value -> name(choice, value)).collect(Collectors.joining(", "));
    }

    public PostedDecision getDecided() {
        return decided;
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
