package org.redress.web.suggestions;

import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Kind;
import org.redress.suggestions.Dropped;
import org.redress.suggestions.SuggestionBox;
import org.redress.suggestions.SuggestionForm;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Putting something into the suggestion box, and the thanks for it. */
@Named
@RequestScoped
public class SuggestPage {

    private static final String NUMBER = "org.redress.dropped";
    private static final String CODE = "org.redress.droppedCode";

    @Inject
    SuggestionBox box;

    @Inject
    Refusals refusals;

    private Kind kind = Kind.SUGGESTION;
    private String title;
    private String text;
    private String about;
    private boolean withoutName;

    public String drop() {
        try {
            Dropped dropped = box.drop(new SuggestionForm(kind, title, text, about,
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage(), withoutName));
            flash().put(NUMBER, dropped.number());
            flash().put(CODE, dropped.accessCode());
            return "/app/suggest-thanks?faces-redirect=true";
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
    }

    /** Of what was dropped just now; null for whoever comes back later. */
    public String getNumber() {
        return (String) flash().get(NUMBER);
    }

    public String getCode() {
        return (String) flash().get(CODE);
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    public boolean isNameless() {
        return box.takesWithoutName();
    }

    /** Those that the box takes, in the order of the vocabulary. */
    public Kind[] getKinds() {
        return SuggestionBox.KINDS.stream().sorted().toArray(Kind[]::new);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public boolean isWithoutName() {
        return withoutName;
    }

    public void setWithoutName(boolean withoutName) {
        this.withoutName = withoutName;
    }
}
