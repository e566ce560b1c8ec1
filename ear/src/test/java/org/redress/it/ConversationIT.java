package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CircumstancesForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseMessages;
import org.redress.casework.FollowUpReminders;
import org.redress.casework.FollowUps;
import org.redress.casework.Forwarding;
import org.redress.casework.MessageForm;
import org.redress.casework.MessageView;
import org.redress.casework.SpokenAnswers;
import org.redress.conversation.SafeHtml;
import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.evidence.MailEvidence;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.problems.Refusal;
import org.redress.templates.ReplyDrafts;

/** Inside the server, on both databases: follow-ups, messages passed on, answers by any way, and mails as evidence. */
@ServerTest
class ConversationIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(ConversationIT.class, Office.class);
    }

    @Test
    void remindsOnceOfADayThatHasCome() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        MessageView note = say(office, number, new MessageForm(MessageKind.CALL_NOTE, Direction.OUT, null, null, "I call again.", 3, "Ann", LocalDate.now().plusDays(1)));
        assertThat(reminders(number)).isZero();

        // The day comes: the row says when, and only the row.
        becomesDue(note.id());
        Caller.useCase(FollowUpReminders.class).round();
        Caller.useCase(FollowUpReminders.class).round();
        assertThat(reminders(number)).isEqualTo(1);

        assertThat(office.as(office.handler, () -> Caller.useCase(CaseMessages.class).of(number)).get(0).followUpDoneAt()).isNull();
        for (int twice = 0; twice < 2; twice++) {
            office.as(office.handler, () -> {
                Caller.useCase(FollowUps.class).done(number, note.id());
                return null;
            });
        }
        assertThat(office.as(office.handler, () -> Caller.useCase(CaseMessages.class).of(number)).get(0).followUpDoneAt()).isNotNull();
        assertThat(events(number, "FOLLOW_UP_DONE")).isEqualTo(1);
        assertThat(events(number, "FOLLOW_UP_DUE")).isEqualTo(1);
    }

    @Test
    void passesAMessageOnToWhoMaySeeTheCaseAndToNobodyElse() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        MessageView note = say(office, number, new MessageForm(MessageKind.INTERNAL_NOTE, null, null, null, "Between us."));

        forward(office, number, note.id(), office.head);

        assertThat(notices(number, "FORWARDED")).isEqualTo(1);
        assertThatThrownBy(() -> forward(office, number, note.id(), office.colleague)).isInstanceOf(Refusal.class).hasMessageContaining("may not see");
        assertThatThrownBy(() -> forward(office, number, note.id(), "nobody-of-this-name")).isInstanceOf(Refusal.class);
        assertThat(notices(number, "FORWARDED")).isEqualTo(1);
        assertThat(outbox(number)).noneMatch(body -> body.contains("Between us."));
    }

    @Test
    @Tag("P06")
    @DisplayName("P06 no mail and no draft of one carries an internal note")
    void p06_putsNoInternalNoteIntoAMail() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        say(office, number, new MessageForm(MessageKind.INTERNAL_NOTE, null, null, null, "Between us: she is a pain."));
        say(office, number, new MessageForm(MessageKind.CALL_NOTE, Direction.OUT, null, null, "Between us, on the telephone."));

        String draft = office.as(office.handler, () -> Caller.useCase(ReplyDrafts.class).of(number)).body();
        answered(office, number);

        assertThat(draft).doesNotContain("Between us");
        assertThat(outbox(number)).noneMatch(body -> body.contains("Between us"));
        assertThat(journal(number)).noneMatch(data -> data.contains("Between us"));
    }

    @Test
    @Tag("C10")
    @DisplayName("C10 what the complainant said on the telephone counts like a click of theirs")
    void c10_countsAnAnswerByWhateverWayItCame() throws Exception {
        for (MessageKind kind : List.of(MessageKind.CALL_NOTE, MessageKind.MEETING_NOTE, MessageKind.LETTER, MessageKind.MAIL)) {
            Office office = Office.open();
            String number = replied(office);
            MessageView yes = say(office, number, new MessageForm(kind, Direction.IN, null, null, "She says it works now."));

            count(office, number, yes.id(), Action.CONFIRM);

            assertThat(office.see(office.head, number).status()).as(kind.name()).isEqualTo(Status.RESOLVED);
        }
    }

    @Test
    @Tag("C10")
    void takesADisputeFromACallAndNoAnswerFromBeforeOurs() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        MessageView before = say(office, number, new MessageForm(MessageKind.CALL_NOTE, Direction.IN, null, null, "She asks."));
        answered(office, number);

        assertThatThrownBy(() -> count(office, number, before.id(), Action.CONFIRM)).isInstanceOf(Refusal.class).hasMessageContaining("before our answer");
        MessageView note = say(office, number, new MessageForm(MessageKind.INTERNAL_NOTE, null, null, null, "I think she is content."));
        assertThatThrownBy(() -> count(office, number, note.id(), Action.CONFIRM)).isInstanceOf(Refusal.class);
        MessageView no = say(office, number, new MessageForm(MessageKind.CALL_NOTE, Direction.OUT, null, null, "It drips again.", 5, "Ann", null));
        count(office, number, no.id(), Action.DISPUTE);

        assertThat(office.see(office.head, number).status()).isEqualTo(Status.ROUTED);
    }

    @Test
    @Tag("M13")
    void takesAMailAsEvidenceOnceWithItsOriginalAndShowsItSafely() throws Exception {
        Office office = Office.open();
        String number = replied(office);
        byte[] mail = mail(UUID.randomUUID() + "@example.com");

        MailEvidence.Found found = office.as(office.handler, () -> Caller.useCase(MailEvidence.class).keep(number, "yes.eml", mail));
        MailEvidence.Found again = office.as(office.handler, () -> Caller.useCase(MailEvidence.class).keep(number, "yes.eml", mail));

        assertThat(again.messageId()).isEqualTo(found.messageId());
        assertThat(found.evidence()).contains("ann@example.com", "It works now.").doesNotContain("the old answer");
        assertThat(found.stranger()).isTrue();
        MessageView kept = office.as(office.handler, () -> Caller.useCase(CaseMessages.class).of(number)).stream()
                .filter(m -> m.id().equals(found.messageId())).findFirst().orElseThrow();
        assertThat(kept.attachments()).hasSize(1);
        assertThat(kept.cc()).containsExactly("Bob <bob@builder.example>");
        SafeHtml shown = office.as(office.handler, () -> Caller.useCase(CaseMessages.class).html(number, kept.id(), false, "Quoted")).orElseThrow();
        assertThat(shown.html()).contains("It <b>works</b> now.", "<details><summary>Quoted</summary>").doesNotContain("script", "evil.example", "style");
        assertThat(shown.remoteImages()).isEqualTo(1);
        office.act(office.handler, number, Action.CONFIRM, ActionBody.builder().evidence(found.evidence()).build());
        assertThat(office.see(office.head, number).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void refusesAsEvidenceWhatIsNoMail() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

        assertThatThrownBy(() -> office.as(office.handler, () -> Caller.useCase(MailEvidence.class).keep(number, "yes.eml", picture)))
                .isInstanceOf(Refusal.class);
        assertThat(office.as(office.handler, () -> Caller.useCase(CaseMessages.class).of(number))).isEmpty();
    }

    private static byte[] mail(String id) {
        return """
                From: Ann Customer <ann@example.com>
                To: service@company.example
                Cc: Bob <bob@builder.example>
                Subject: Re: Your answer
                Date: Sun, 22 Nov 2026 10:00:00 +0000
                Message-ID: <%s>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                It works now.

                On Monday we wrote:
                > the old answer
                --b
                Content-Type: text/html; charset=utf-8

                <style>p{color:red}</style><p>It <b>works</b> now.</p><img src="https://evil.example/pixel.gif"><script>alert(1)</script>
                <div class="gmail_quote">On Monday we wrote:<blockquote>the old answer</blockquote></div>
                --b--
                """.formatted(id).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String replied(Office office) throws Exception {
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        answered(office, number);
        return number;
    }

    private static void answered(Office office, String number) throws Exception {
        office.act(office.handler, number, Action.PROPOSE, ActionBody.builder().plan("A new washer.").build());
        while (office.see("auditor", number).status() == Status.PLAN_REVIEW) {
            office.act("compliance", number, Action.APPROVE, ActionBody.builder().advice("Agreed.").build());
        }
        office.act(office.handler, number, Action.REPLY, ActionBody.builder().body("A new washer is on its way.").build());
    }

    private static MessageView say(Office office, String number, MessageForm form) throws Exception {
        return office.as(office.handler, () -> Caller.useCase(CaseMessages.class).add(number, form, null));
    }

    private static void count(Office office, String number, Long message, Action action) throws Exception {
        office.as(office.handler, quiet(() -> Caller.useCase(SpokenAnswers.class).count(number, message, action, null)));
    }

    private static void forward(Office office, String number, Long message, String to) throws Exception {
        office.as(office.handler, quiet(() -> Caller.useCase(Forwarding.class).forward(number, message, to, "Please look.")));
    }

    private static Callable<Object> quiet(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private void becomesDue(Long message) throws Exception {
        transaction.begin();
        entities.createQuery("UPDATE Message m SET m.followUp.reminderDueAt = :past WHERE m.id = :id")
                .setParameter("past", Instant.now().minusSeconds(60)).setParameter("id", message).executeUpdate();
        transaction.commit();
    }

    private int reminders(String number) {
        return notices(number, "FOLLOW_UP");
    }

    private int notices(String number, String kind) {
        return entities.createQuery("SELECT n.id FROM Notice n, ComplaintCase c WHERE c.id = n.caseId AND c.number = :number AND n.kind = "
                + "org.redress.correspondence.NoticeKind." + kind, Long.class).setParameter("number", number).getResultList().size();
    }

    private int events(String number, String type) {
        return entities.createQuery("SELECT e.id FROM JournalEntry e, ComplaintCase c WHERE c.id = e.caseId AND c.number = :number AND e.type = "
                + "org.redress.journal.EventType." + type, Long.class).setParameter("number", number).getResultList().size();
    }

    private List<String> journal(String number) {
        return entities.createQuery("SELECT e.data FROM JournalEntry e, ComplaintCase c WHERE c.id = e.caseId AND c.number = :number", String.class)
                .setParameter("number", number).getResultList();
    }

    private List<String> outbox(String number) {
        return entities.createQuery("SELECT m.body FROM OutboxMail m, ComplaintCase c WHERE c.id = m.caseId AND c.number = :number", String.class)
                .setParameter("number", number).getResultList();
    }
}
