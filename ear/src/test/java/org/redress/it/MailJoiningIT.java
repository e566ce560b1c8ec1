package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.customers.ContactForm;
import org.redress.customers.CustomerForm;
import org.redress.customers.Customers;
import org.redress.evidence.MailEvidence;
import org.redress.intake.HeldMail;
import org.redress.intake.MailDoor;
import org.redress.intake.MailOutcome;
import org.redress.intake.MailQuarantine;
import org.redress.intake.MailReason;
import org.redress.intake.Taken;
import org.redress.problems.Refusal;

/** Inside the server: which case a mail joins, with a token that only this installation can make. */
@ServerTest
class MailJoiningIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    private final Caller admin = Caller.named("admin", "EMPLOYEE", "ADMIN");
    private final Caller intake = Caller.named("intake", "EMPLOYEE", "INTAKE");

    @Deployment
    static WebArchive war() {
        return InServer.war(MailJoiningIT.class);
    }

    @Test
    @Tag("M06")
    @DisplayName("M06 a token joins for a sender whom the case knows, by address or by reference")
    void m06_aTokenAndAKnownSenderJoin() throws Exception {
        String anna = someone();
        String number = created(anna);

        Taken byAddress = brought(anna, to(number));
        Taken byReference = brought(anna, "To: complaints@acme.example\r\nIn-Reply-To: <1." + token(number) + "@acme.example>\r\n");

        assertThat(List.of(byAddress, byReference)).allSatisfy(t -> {
            assertThat(t.outcome()).isEqualTo(MailOutcome.APPENDED);
            assertThat(t.caseNumber()).isEqualTo(number);
        });
        assertThat(count("select count(*) from message m join complaint_case c on c.id = m.case_id where c.number = ? and m.kind = 'MAIL'", number))
                .isEqualTo(3);
    }

    @Test
    @Tag("M06")
    @DisplayName("M06 a new sender with a token is held and told nothing; put to the case by the desk, they are known")
    void m06_aNewSenderIsHeld() throws Exception {
        String number = created(someone());
        String mallory = someone();

        Taken held = brought(mallory, to(number));

        assertThat(held.outcome()).isEqualTo(MailOutcome.QUARANTINED);
        assertThat(held.reason()).isEqualTo(MailReason.UNKNOWN_SENDER);
        assertThat(held.caseNumber()).isNull();
        assertThat(count("select count(*) from outbox_mail where recipient = ?", mallory)).isZero();
        HeldMail waiting = held().stream().filter(m -> m.id() == held.id()).findFirst().orElseThrow();
        assertThat(waiting.suggested()).isEqualTo(number);

        intake.call(() -> {
            Caller.useCase(MailQuarantine.class).assign(held.id(), number);
            return null;
        });
        assertThat(brought(mallory, to(number)).outcome()).isEqualTo(MailOutcome.APPENDED);
    }

    @Test
    @Tag("M06")
    @DisplayName("M06 a colleague of the complainant joins where the customer of the case has them among its people")
    void m06_thePeopleOfItsCustomerAreKnown() throws Exception {
        String number = created(someone());
        String colleague = someone();
        String customer = "M06-" + UUID.randomUUID().toString().substring(0, 8);
        intake.call(() -> Caller.useCase(Customers.class).add(new CustomerForm(customer, "Acme", null, null, null, null, null, null, null, null, null, null,
                null, null, null, List.of(new ContactForm("Bo", null, colleague, null)))));
        String token = to(number);

        assertThat(brought(colleague, token).outcome()).isEqualTo(MailOutcome.QUARANTINED);
        change("update complaint_case set customer_number = ? where number = ?", customer, number);
        assertThat(brought(colleague, token).caseNumber()).isEqualTo(number);
    }

    @Test
    @Tag("M05")
    @DisplayName("M05 a forged token joins nothing")
    void m05_aForgedTokenJoinsNothing() throws Exception {
        String anna = someone();
        String number = created(anna);
        String forged = token(number).substring(0, token(number).length() - 1) + (token(number).endsWith("0") ? "1" : "0");

        Taken taken = brought(anna, "To: complaints+" + forged + "@acme.example\r\n");

        assertThat(taken.outcome()).isEqualTo(MailOutcome.CREATED);
        assertThat(taken.caseNumber()).isNotEqualTo(number);
    }

    @Test
    @Tag("M12")
    @DisplayName("M12 mail to a merged case goes to the survivor, to a closed one makes a case that refers to it")
    void m12_mergedAndClosed() throws Exception {
        String anna = someone();
        String merged = created(anna);
        String survivor = created(someone());
        change("update complaint_case set status = 'CLOSED', outcome = 'MERGED', merged_into_id = (select id from complaint_case where number = ?) "
                + "where number = ?", survivor, merged);
        String closed = created(anna);
        change("update complaint_case set status = 'CLOSED', outcome = 'RESOLVED' where number = ?", closed);

        Taken toSurvivor = brought(anna, to(merged));
        Taken followUp = brought(anna, to(closed));

        assertThat(toSurvivor.caseNumber()).isEqualTo(survivor);
        assertThat(followUp.outcome()).isEqualTo(MailOutcome.CREATED);
        assertThat(followUp.reason()).isEqualTo(MailReason.FOLLOW_UP);
        assertThat(mentions(followUp.caseNumber(), closed)).isEqualTo(1);
    }

    @Test
    @Tag("M12")
    @DisplayName("M12 mail to a case whose complainant was erased makes a case that leads to nobody")
    void m12_erased() throws Exception {
        String anna = someone();
        String number = created(anna);
        change("update complaint_case set status = 'CLOSED', outcome = 'RESOLVED', complainant_email = null, complainant_name = null where number = ?", number);

        Taken taken = brought(anna, to(number));

        assertThat(taken.reason()).isEqualTo(MailReason.ERASED);
        assertThat(mentions(taken.caseNumber(), number)).isZero();
    }

    @Test
    @Tag("M08")
    @DisplayName("M08 an absence goes to its case without moving a clock; a returned mail goes there and ends the wait for an answer")
    void m08_machinesOnACase() throws Exception {
        String anna = someone();
        String number = created(anna);
        change("update complaint_case set status = 'AWAITING_CONFIRMATION', silent_until = timestamp '2099-01-01 00:00:00' where number = ?", number);

        Taken away = brought(anna, to(number) + "Auto-Submitted: auto-replied\r\n");
        assertThat(count("select count(*) from complaint_case where number = ? and silent_until is not null", number)).isEqualTo(1);
        change("update outbox_mail set state = 'SENT', sent_at = timestamp '2026-01-01 00:00:00' where case_id = (select id from complaint_case "
                + "where number = ?)", number);
        Taken returned = taken(report(anna, token(number)));

        assertThat(away.outcome()).isEqualTo(MailOutcome.APPENDED);
        assertThat(returned.outcome()).isEqualTo(MailOutcome.APPENDED);
        assertThat(returned.reason()).isEqualTo(MailReason.BOUNCE);
        // Whoever never got our answer cannot agree to it by saying nothing.
        assertThat(count("select count(*) from complaint_case where number = ? and silent_until is null", number)).isEqualTo(1);
    }

    @Test
    @Tag("M08")
    @DisplayName("M08 what a machine wrote is nobody's word, also where somebody brings it as a file")
    void m08_machinesBroughtByHand() throws Exception {
        String anna = someone();
        String number = created(anna);
        String other = created(someone());
        for (String each : List.of(number, other)) {
            change("update complaint_case set status = 'AWAITING_CONFIRMATION', silent_until = timestamp '2099-01-01 00:00:00' where number = ?", each);
            change("update outbox_mail set state = 'SENT', sent_at = timestamp '2026-01-01 00:00:00' where case_id = (select id from complaint_case "
                    + "where number = ?)", each);
        }

        MailEvidence.Found away = carried(number, "From: Anna <" + anna + ">\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.\r\n");
        MailEvidence.Found foreign = carried(number, report(anna, token(other)));
        assertThat(count("select count(*) from complaint_case where number = ? and silent_until is not null", number)).isEqualTo(1);
        MailEvidence.Found returned = carried(number, report(anna, token(number)));

        assertThat(List.of(away, foreign, returned)).allSatisfy(found -> {
            assertThat(found.machine()).isTrue();
            assertThat(found.evidence()).isNull();
        });
        assertThat(count("select count(*) from message m join complaint_case c on c.id = m.case_id where c.number = ? and m.author = 'system' "
                + "and m.kind = 'MAIL'", number)).isEqualTo(3);
        assertThat(count("select count(*) from complaint_case where number = ? and silent_until is null", number)).isEqualTo(1);
        assertThat(states(number)).containsExactly("BOUNCED");
        assertThat(states(other)).containsExactly("SENT");
        assertThat(carried(number, "From: Anna <" + anna + ">\r\nSubject: Thanks\r\n\r\nIt works.\r\n").evidence()).contains("It works.");
    }

    @Test
    @Tag("C10")
    void c10_aMailOfTheComplainantEndsTheWaitForTheirAnswer() throws Exception {
        String anna = someone();
        String number = created(anna);
        change("update complaint_case set status = 'AWAITING_CONFIRMATION', silent_until = timestamp '2099-01-01 00:00:00' where number = ?", number);

        assertThat(brought(anna, to(number)).outcome()).isEqualTo(MailOutcome.APPENDED);
        assertThat(count("select count(*) from complaint_case where number = ? and silent_until is null", number)).isEqualTo(1);
    }

    @Test
    @Tag("M02")
    @DisplayName("M02 a held mail is looked at as text, made a case, or turned away; twice is refused")
    void m02_heldMailsAreWorkedOn() throws Exception {
        Taken automatic = brought(someone(), "To: complaints@acme.example\r\nAuto-Submitted: auto-generated\r\n");
        Taken other = brought(someone(), "To: complaints@acme.example\r\nPrecedence: bulk\r\n");

        String number = intake.call(() -> {
            MailQuarantine quarantine = Caller.useCase(MailQuarantine.class);
            assertThat(quarantine.look(automatic.id()).text()).contains("The kettle leaks.");
            quarantine.reject(other.id());
            return quarantine.makeCase(automatic.id(), null);
        });

        assertThat(number).matches("[0-9]{4}-[0-9]+");
        assertThat(held()).noneMatch(m -> m.id() == automatic.id() || m.id() == other.id());
    }

    @Test
    @Tag("M02")
    @DisplayName("M02 of a mail without a sender a case is made with the address that the desk gives, and that one is answered")
    void m02_theDeskSaysWhoWrote() throws Exception {
        String writer = someone();
        Taken held = taken("To: complaints@acme.example\r\nSubject: Lift\r\n\r\nIt stands still. " + UUID.randomUUID() + "\r\n");
        assertThat(held.reason()).isEqualTo(MailReason.NO_SENDER);

        String number = intake.call(() -> {
            MailQuarantine quarantine = Caller.useCase(MailQuarantine.class);
            assertThat(quarantine.look(held.id()).mail().tellable()).isFalse();
            for (String wrong : new String[] {null, " ", "nobody", "complaints@redress.example"}) {
                assertThatThrownBy(() -> quarantine.makeCase(held.id(), wrong)).isInstanceOf(Refusal.class);
            }
            return quarantine.makeCase(held.id(), " " + writer + " ");
        });

        assertThat(count("select count(*) from complaint_case where number = ? and complainant_email = ?", number, writer)).isEqualTo(1);
        assertThat(states(number)).hasSize(1);
    }

    /** That a mail of ours with this token came back. */
    private static String report(String recipient, String token) {
        return "From: MAILER-DAEMON@mx.example.org\r\nMessage-ID: <" + UUID.randomUUID() + "@mx>\r\nSubject: Undelivered\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n--B\r\n\r\nno\r\n--B\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; " + recipient + "\r\nAction: failed\r\nStatus: 5.1.1\r\n--B\r\n"
                + "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <7." + token + "@acme.example>\r\n--B--\r\n";
    }

    private static MailEvidence.Found carried(String number, String raw) throws Exception {
        return Caller.named("supervisor", "EMPLOYEE", "SUPERVISOR")
                .call(() -> Caller.useCase(MailEvidence.class).keep(number, "mail.eml", raw.getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("unchecked")
    private List<String> states(String number) {
        return with("select m.state from outbox_mail m join complaint_case c on c.id = m.case_id where c.number = ?", number).getResultList();
    }

    private List<HeldMail> held() throws Exception {
        return intake.call(() -> Caller.useCase(MailQuarantine.class).held());
    }

    private String someone() {
        return "a" + UUID.randomUUID() + "@example.org";
    }

    private String created(String sender) throws Exception {
        Taken taken = brought(sender, "To: complaints@acme.example\r\n");
        assertThat(taken.outcome()).isEqualTo(MailOutcome.CREATED);
        return taken.caseNumber();
    }

    private Taken brought(String sender, String headers) throws Exception {
        return taken("From: Anna <" + sender + ">\r\nSubject: Kettle\r\nMessage-ID: <" + UUID.randomUUID() + "@example.org>\r\n" + headers
                + "\r\nThe kettle leaks.\r\n");
    }

    private Taken taken(String raw) throws Exception {
        return admin.call(() -> Caller.useCase(MailDoor.class).bring(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    /** As the server makes it; only a test may look at the secret. */
    private String token(String number) throws Exception {
        String secret = (String) entities.createNativeQuery("select secret from token_secret where purpose = 'case'").getSingleResult();
        Class<?> seal = Class.forName("org.redress.correspondence.tokens.Seal");
        Constructor<?> made = seal.getDeclaredConstructor(byte[].class);
        made.setAccessible(true);
        Method of = seal.getDeclaredMethod("of", String.class);
        of.setAccessible(true);
        return (String) of.invoke(made.newInstance((Object) Base64.getDecoder().decode(secret)), number);
    }

    private String to(String number) throws Exception {
        return "To: complaints+" + token(number) + "@acme.example\r\n";
    }

    /** Messages of a case in which the number of another stands. */
    private long mentions(String number, String other) {
        return count("select count(*) from message m join complaint_case c on c.id = m.case_id where c.number = ? and m.body like ?", number,
                "%" + other + "%");
    }

    private long count(String query, Object... parameters) {
        return ((Number) with(query, parameters).getSingleResult()).longValue();
    }

    private void change(String statement, Object... parameters) throws Exception {
        transaction.begin();
        with(statement, parameters).executeUpdate();
        transaction.commit();
    }

    private Query with(String query, Object... parameters) {
        Query asked = entities.createNativeQuery(query);
        for (int i = 0; i < parameters.length; i++) {
            asked.setParameter(i + 1, parameters[i]);
        }
        return asked;
    }
}
