package org.redress.web.casework;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ResourceBundle;

import org.redress.casework.CaseMessages;
import org.redress.casework.CaseView;
import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.people.Directory;
import org.redress.problems.Refusal;
import org.redress.web.language.Language;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writing down calls, meetings and letters, and notes for colleagues. Replies are an action of the case. */
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

    @Inject
    SentDrafts sent;

    @Inject
    CasePage page;

    @Inject
    Directory directory;

    private final TalkSheet call = new TalkSheet(MessageKind.CALL_NOTE, Direction.IN);
    private final TalkSheet meeting = new TalkSheet(MessageKind.MEETING_NOTE, Direction.IN);
    private final TalkSheet letter = new TalkSheet(MessageKind.LETTER, Direction.OUT);
    private final TalkSheet note = new TalkSheet(MessageKind.INTERNAL_NOTE, null);
    private boolean begun;
    private String failed;

    public String keepCall(String number) {
        return keep(number, "call", call);
    }

    public String keepMeeting(String number) {
        return keep(number, "meeting", meeting);
    }

    public String keepLetter(String number) {
        return keep(number, "letter", letter);
    }

    public String keepNote(String number) {
        return keep(number, "note", note);
    }

    private String keep(String number, String tab, TalkSheet sheet) {
        try {
            messages.add(number, sheet.form(), null);
        } catch (Refusal refusal) {
            failed = tab;
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("composer.sent." + sheet.kind());
        outcomes.forgetDraft("case-" + number + "-" + tab);
        sent.discard(number);
        return "/app/case?faces-redirect=true&number=" + number;
    }

    private String start() {
        CaseView view = page.getView();
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.pages", Language.tagged(view.language()).orElse(Language.EN).locale());
        String name = view.complainant().name();
        return MessageFormat.format(words.getString(name == null ? "letter.start.unknown" : "letter.start"), name, directory.self().name());
    }

    /** The tab whose text was refused just now. */
    public String getFailed() {
        return failed;
    }

    public Direction[] getDirections() {
        return new Direction[] {Direction.IN, Direction.OUT};
    }

    public TalkSheet getCall() {
        return call;
    }

    public TalkSheet getMeeting() {
        return meeting;
    }

    /** Begins as letters begin and end in the language of the case. */
    public TalkSheet getLetter() {
        if (!begun) {
            begun = true;
            letter.setText(start());
        }
        return letter;
    }

    public TalkSheet getNote() {
        return note;
    }
}
