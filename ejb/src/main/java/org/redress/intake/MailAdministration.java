package org.redress.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.redress.input.Checks;
import org.redress.people.CurrentPerson;
import org.redress.people.Department;
import org.redress.people.People;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The mailboxes and the balance of what came in; the administrator sees figures and no mail. */
@Stateless
public class MailAdministration {

    private static final System.Logger LOG = System.getLogger(MailAdministration.class.getName());

    @Inject
    Mailboxes mailboxes;

    @Inject
    MailBalance balance;

    @Inject
    People people;

    @Inject
    CurrentPerson current;

    @Inject
    Settings settings;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    /** By code. */
    @RolesAllowed("ADMIN")
    public List<MailboxRow> mailboxes() {
        return mailboxes.all().stream().map(this::row).toList();
    }

    private MailboxRow row(Mailbox m) {
        MailboxForm form = new MailboxForm(m.code(), m.protocol(), m.host(), m.port(), m.userName(), m.folder(), String.join(" ", m.addresses()),
            m.department() == null ? null : m.department().code(), m.language(), m.kind(), m.isActive(), m.isEmptied());
        return new MailboxRow(form, form.secretName(), settings.text(Mailboxes.secretName(m.code())).isPresent(), m.lastFetchAt(), m.lastError(),
            m.failingSince());
    }

    /** A new mailbox, or what changes of one; it is looked into with the next round. */
    @RolesAllowed("ADMIN")
    public void keep(MailboxForm form) {
        checks.valid(form);
        if (form.code().equals(Arrival.GATEWAY)) {
            throw Refusal.invalid("/code", "code '" + Arrival.GATEWAY + "' is how mail of the gateway is counted. Choose another.");
        }
        Department department = form.department() == null || form.department().isBlank() ? null
            : people.department(form.department()).orElseThrow(() -> Refusal.invalid("/department", "There is no department '" + form.department() + "'."));
        Mailbox mailbox = mailboxes.locked(form.code()).orElse(null);
        boolean isNew = mailbox == null;
        if (isNew) {
            mailbox = new Mailbox(form.code(), clock.instant());
        }
        mailbox.become(form, department, clock.instant());
        if (isNew) {
            mailboxes.add(mailbox);
        }
        LOG.log(System.Logger.Level.INFO, "{0} kept mailbox {1}.", current.viewer().userName(), form.code());
    }

    /** The newest day first; without dates the last seven days. */
    @RolesAllowed("ADMIN")
    public List<BalanceRow> balance(LocalDate from, LocalDate to) {
        LocalDate last = to == null ? balance.today() : to;
        return balance.of(from == null ? last.minusDays(6) : from, last);
    }
}
