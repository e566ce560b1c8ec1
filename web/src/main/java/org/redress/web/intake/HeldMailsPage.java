package org.redress.web.intake;

import java.io.Serializable;
import java.util.List;

import org.redress.intake.HeldMail;
import org.redress.intake.HeldMailView;
import org.redress.intake.MailQuarantine;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The mails that wait for a person, one of them opened by the address of the page; and what becomes of it. */
@Named
@ViewScoped
public class HeldMailsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/app/held-mails?faces-redirect=true";

    @Inject
    MailQuarantine quarantine;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String mail;
    private String number;
    private String sender;
    private List<HeldMail> held = List.of();
    private HeldMailView opened;

    public void load() {
        held = quarantine.held();
        if (mail != null && mail.matches("[0-9]{1,18}")) {
            try {
                opened = quarantine.look(Long.parseLong(mail));
                number = opened.mail().suggested();
            } catch (Refusal refusal) {
                refusals.tell(refusal);
            }
        }
    }

    public String assign() {
        return done("held-mail.assigned", () -> quarantine.assign(id(), number), number);
    }

    public String makeCase() {
        try {
            outcomes.afterRedirect("held-mail.made", quarantine.makeCase(id(), sender));
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        return LIST;
    }

    public String runAgain() {
        return done("held-mail.ran", () -> quarantine.runAgain(id()));
    }

    public String reject() {
        return done("held-mail.rejected", () -> quarantine.reject(id()));
    }

    public String rejectWithNotice() {
        return done("held-mail.told", () -> quarantine.rejectWithNotice(id()));
    }

    private String done(String said, Runnable act, Object... gaps) {
        try {
            act.run();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect(said, gaps);
        return LIST;
    }

    private long id() {
        return opened.mail().id();
    }

    public List<HeldMail> getHeld() {
        return held;
    }

    public HeldMailView getOpened() {
        return opened;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    /** Whether more can be done with the one that is open than to sort it again or to turn it away. */
    public boolean isReadable() {
        return opened.mail().readable();
    }

    /** Whether its sender can be told. */
    public boolean isTellable() {
        return opened.mail().tellable();
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
