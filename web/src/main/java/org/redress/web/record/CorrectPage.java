package org.redress.web.record;

import java.io.Serializable;

import org.redress.cases.CaseForm;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseView;
import org.redress.json.JsonForms;
import org.redress.problems.Refusal;
import org.redress.web.casework.Meanwhile;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Correcting and completing what was recorded of a case. Only what differs is sent, as a caller of the API would. */
@Named
@ViewScoped
public class CorrectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseFiles files;

    @Inject
    JsonForms forms;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String number;
    private long version;
    private String draft;
    private boolean answered;
    private RecordForm form = new RecordForm();
    /** The form as it was recorded, passed through the same boxes: what a box cannot show does not count as changed. */
    private ObjectNode before;

    public void load() {
        try {
            look(files.get(number == null ? "" : number.strip()));
            if (!files.mayChange(number)) {
                throw Refusal.forbidden("You cannot change what was recorded of case " + number + ".", null);
            }
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    private void look(CaseView view) {
        number = view.number();
        version = view.version();
        // Of this version: a draft that was left lying must not undo what others corrected since.
        draft = "correct-" + number + "-" + version;
        form = RecordForm.of(recorded(view));
        before = forms.tree(form.toCaseForm());
    }

    public String save() {
        answered = true;
        try {
            ObjectNode patch = forms.difference(before, forms.tree(form.toCaseForm()));
            if (patch.isEmpty()) {
                outcomes.afterRedirect("done.correct-nothing");
            } else if (!saved(patch)) {
                return null;
            } else {
                outcomes.afterRedirect("done.correct");
            }
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.forgetDraft(draft);
        return "/app/case?faces-redirect=true&number=" + number;
    }

    private boolean saved(ObjectNode patch) {
        try {
            files.change(number, patch, version);
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
        String typedUnder = draft;
        look(files.get(number));
        draft = typedUnder;
        form = RecordForm.of(forms.toForm(forms.merge(before, patch), CaseForm.class));
        meanwhile.tell(number);
        return false;
    }

    private static CaseForm recorded(CaseView view) {
        return new CaseForm(view.kind(), view.channel(), view.form(), view.language(), null, view.category(), view.title(), view.description(),
            view.remedySought(), view.occurredOn(), view.product(), view.project(), view.city(), view.confidential(), null,
            view.complainant(), view.circumstances(), view.concerns());
    }

    public RecordForm getForm() {
        return form;
    }

    /** The name of the browser's draft of it. */
    public String getDraft() {
        return draft;
    }

    /** Whether the server has answered: then what it sent back is newer than the browser's draft. */
    public boolean isAnswered() {
        return answered;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
