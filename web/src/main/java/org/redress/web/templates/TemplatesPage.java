package org.redress.web.templates;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.redress.lifecycle.Status;
import org.redress.problems.Refusal;
import org.redress.templates.TemplateDesk;
import org.redress.templates.TemplateKind;
import org.redress.templates.TemplateRow;
import org.redress.templates.TemplateText;
import org.redress.templates.VersionRow;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What our mails say: choosing a template, writing it, seeing it on a case, and what it said before. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TemplateDesk desk;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String open;
    private List<TemplateRow> rows = List.of();
    private List<VersionRow> history = List.of();
    private TemplateDraft draft = new TemplateDraft();
    private String caseNumber;
    private transient TemplateText preview;

    public void load() {
        try {
            rows = List.copyOf(desk.all());
            rows.stream().filter(row -> key(row).equals(open)).findFirst().ifPresent(row -> {
                draft = TemplateDraft.of(row);
                history = row.id() == null ? List.of() : List.copyOf(desk.history(row.id()));
            });
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    /** By which the address of the page names a template, whether it has an id or was shipped. */
    public String key(TemplateRow row) {
        return row.kind() + "." + row.language() + (row.id() == null ? "" : "." + row.id());
    }

    public String save() {
        try {
            TemplateRow saved = desk.save(draft.form(), draft.getVersion());
            outcomes.afterRedirect("templates.saved", saved.number());
            open = key(saved);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        return "/app/templates?faces-redirect=true&open=" + open;
    }

    public void look() {
        try {
            preview = desk.preview(draft.form(), caseNumber == null || caseNumber.isBlank() ? null : caseNumber.strip());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
    }

    public String getBlanks() {
        return draft.getKind() == null ? "" : draft.getKind().blanks().stream().map(blank -> "{{" + blank.word() + "}}").collect(Collectors.joining(" "));
    }

    public List<TemplateKind> getKinds() {
        return List.of(TemplateKind.values());
    }

    public List<Status> getSteps() {
        return Arrays.asList(Status.values());
    }

    public List<TemplateRow> getRows() {
        return rows;
    }

    public List<VersionRow> getHistory() {
        return history;
    }

    public TemplateDraft getDraft() {
        return draft;
    }

    public TemplateText getPreview() {
        return preview;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(String open) {
        this.open = open;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }
}
