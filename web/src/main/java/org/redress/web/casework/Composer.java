package org.redress.web.casework;

import java.io.Serializable;

import org.redress.casework.CaseMessages;
import org.redress.casework.MessageForm;
import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writing down what was said on the telephone, and notes for colleagues. Replies are an action of the case. */
@Named
@ViewScoped
public class Composer implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseMessages messages;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String call;
    private Direction direction = Direction.IN;
    private String note;
    private String failed;

    public String keepCall(String number) {
        return keep(number, "call", new MessageForm(MessageKind.CALL_NOTE, direction, null, null, call));
    }

    public String keepNote(String number) {
        return keep(number, "note", new MessageForm(MessageKind.INTERNAL_NOTE, null, null, null, note));
    }

    private String keep(String number, String tab, MessageForm form) {
        try {
            messages.add(number, form, null);
        } catch (Refusal refusal) {
            failed = tab;
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("composer.sent." + form.kind());
        outcomes.forgetDraft("case-" + number + "-" + tab);
        return "/app/case?faces-redirect=true&number=" + number;
    }

    /** The tab whose text was refused just now. */
    public String getFailed() {
        return failed;
    }

    public Direction[] getDirections() {
        return new Direction[] {Direction.IN, Direction.OUT};
    }

    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
