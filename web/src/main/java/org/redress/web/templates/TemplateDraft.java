package org.redress.web.templates;

import java.io.Serializable;

import org.redress.lifecycle.Status;
import org.redress.templates.TemplateForm;
import org.redress.templates.TemplateKind;
import org.redress.templates.TemplateRow;

/** A template in the form, before it is saved. */
public class TemplateDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private TemplateKind kind = TemplateKind.REPLY;
    private String category;
    private Status step;
    private String language = "en";
    private boolean automatic;
    private String subject;
    private String body;
    private Long version;

    static TemplateDraft of(TemplateRow row) {
        TemplateDraft draft = new TemplateDraft();
        draft.kind = row.kind();
        draft.category = row.category();
        draft.step = row.step() == null ? null : Status.valueOf(row.step());
        draft.language = row.language();
        draft.automatic = row.automatic();
        draft.subject = row.subject();
        draft.body = row.body();
        draft.version = row.version();
        return draft;
    }

    TemplateForm form() {
        return new TemplateForm(kind, category == null || category.isBlank() ? null : category.strip(), step, language == null ? null : language.strip(),
            automatic, subject, body);
    }

    /** Of the row that was taken into the form; only of use while it is about the same template. */
    Long getVersion() {
        return version;
    }

    public TemplateKind getKind() {
        return kind;
    }

    public void setKind(TemplateKind kind) {
        forget(this.kind != kind);
        this.kind = kind;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        String said = category == null || category.isBlank() ? null : category.strip();
        forget(said == null ? this.category != null : !said.equals(this.category));
        this.category = said;
    }

    public Status getStep() {
        return step;
    }

    public void setStep(Status step) {
        forget(this.step != step);
        this.step = step;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        forget(!this.language.equals(language));
        this.language = language;
    }

    /** Made from one template, it is about another now, of which nobody saw a version. */
    private void forget(boolean another) {
        version = another ? null : version;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
