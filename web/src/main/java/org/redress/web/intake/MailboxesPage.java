package org.redress.web.intake;

import java.io.Serializable;
import java.util.List;

import org.redress.intake.BalanceRow;
import org.redress.intake.MailAdministration;
import org.redress.intake.MailboxRow;
import org.redress.intake.Protocol;
import org.redress.people.Directory;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Kind;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The mailboxes with their last fetch, and whether all that came in is accounted for. */
@Named
@ViewScoped
public class MailboxesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    MailAdministration administration;

    @Inject
    Directory directory;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private List<MailboxRow> mailboxes = List.of();
    private List<BalanceRow> balance = List.of();
    private MailboxDraft draft = new MailboxDraft();

    @PostConstruct
    void look() {
        mailboxes = administration.mailboxes();
        balance = administration.balance(null, null);
    }

    /** Takes one that is there into the form. */
    public void edit(String code) {
        draft = mailboxes.stream().filter(m -> m.form().code().equals(code)).findFirst().map(m -> MailboxDraft.of(m.form())).orElse(draft);
    }

    public String save() {
        try {
            administration.keep(draft.form());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("mailbox.saved", draft.getCode());
        return "/app/mailboxes?faces-redirect=true";
    }

    public boolean isHolds() {
        return balance.stream().allMatch(BalanceRow::holds);
    }

    public List<MailboxRow> getMailboxes() {
        return mailboxes;
    }

    public List<BalanceRow> getBalance() {
        return balance;
    }

    public MailboxDraft getDraft() {
        return draft;
    }

    public List<Directory.DepartmentRow> getDepartments() {
        return directory.departments();
    }

    public Protocol[] getProtocols() {
        return Protocol.values();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }
}
