package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseForm;
import org.redress.cases.ComplainantForm;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseIntake;
import org.redress.correspondence.OutboxMail;
import org.redress.correspondence.OutboxMail.State;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;

/** Inside the server: what leaves leaves once and in its order, whatever the mail server and the nodes do. */
@ServerTest
class OutboxIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(OutboxIT.class, MailSink.class, MailSink.Taken.class, Patience.class);
    }

    @Test
    @Tag("M03")
    void sendsEachMailOnceAndThoseToOneAddressInTheirOrder() throws Exception {
        List<String> addresses = List.of(address("a"), address("b"), address("c"), address("d"));
        List<List<String>> numbers = new ArrayList<>();
        addresses.forEach(any -> numbers.add(new ArrayList<>()));
        for (int i = 0; i < 40; i++) {
            numbers.get(i % 4).add(record(addresses.get(i % 4)));
        }

        try (MailSink sink = sink()) {
            for (int i = 0; i < 4; i++) {
                String address = addresses.get(i);
                Patience.until(() -> states(address).stream().allMatch(State.SENT::equals));
                List<String> left = sink.of(address).stream().map(mail -> numberIn(mail.text())).toList();
                assertThat(left).containsExactlyElementsOf(numbers.get(i));
            }
        }
    }

    @Test
    @Tag("E03")
    void sendsOnceMoreUnderTheSameNameWhatADeadNodeHadBegunAndNothingThatALivingNodeHolds() throws Exception {
        String begun = address("begun");
        String claimed = address("claimed");
        String held = address("held");
        record(begun);
        holdAsAnotherNode(begun, "<begun." + UUID.randomUUID() + "@redress.example>", true);
        record(claimed);
        holdAsAnotherNode(claimed, "<claimed." + UUID.randomUUID() + "@redress.example>", false);
        record(held);
        hold(held, "<held." + UUID.randomUUID() + "@redress.example>", true, Duration.ofMinutes(2));
        String after = address("after");
        record(after);

        try (MailSink sink = sink()) {
            Patience.until(() -> List.of(begun, claimed, after).stream().allMatch(this::isSent));

            assertThat(sink.of(begun)).singleElement().satisfies(mail -> assertThat(mail.messageId()).startsWith("<begun."));
            assertThat(sink.of(claimed)).singleElement().satisfies(mail -> assertThat(mail.messageId()).startsWith("<claimed."));
            assertThat(sink.of(held)).isEmpty();
        }
        assertThat(mail(begun).doubts()).isEqualTo(1);
        assertThat(mail(claimed).doubts()).isZero();
        assertThat(mail(held).state()).isEqualTo(State.SENDING);
    }

    @Test
    void triesAgainWhatWasNotTakenOrGotNoAnswerAndBringsBackWhatWasRefusedForGood() throws Exception {
        String later = address("later");
        String torn = address("torn");
        String refused = address("refused");
        record(later);
        record(torn);
        String number = record(refused);

        try (MailSink sink = sink()) {
            Patience.until(() -> isSent(later) && isSent(torn));
            Patience.until(() -> journal(number).contains("MAIL_REFUSED"));

            assertThat(sink.of(later)).hasSize(1);
            assertThat(sink.of(torn)).hasSize(2).extracting(MailSink.Taken::messageId).containsOnly(mail(torn).messageId());
            assertThat(sink.of(refused)).isEmpty();
        }
        assertThat(mail(later).attempts()).isEqualTo(2);
        assertThat(mail(later).doubts()).isZero();
        assertThat(mail(torn).doubts()).isEqualTo(1);
        assertThat(mail(refused).state()).isEqualTo(State.FAILED);
        assertThat(mail(refused).lastError()).startsWith("550");
        assertThat(entities.createQuery("SELECT COUNT(n) FROM Notice n, ComplaintCase c WHERE n.caseId = c.id AND c.number = :number "
            + "AND n.kind = org.redress.correspondence.NoticeKind.MAIL_UNDELIVERED", Long.class).setParameter("number", number).getSingleResult()).isPositive();
    }

    @Test
    @Tag("M08")
    void fallsSilentWhenTooManyMailsThatNobodyWroteGoToOneAddress() throws Exception {
        String flooded = address("flooded");
        for (int i = 0; i < 22; i++) {
            record(flooded);
        }

        try (MailSink sink = sink()) {
            Patience.until(() -> states(flooded).stream().noneMatch(state -> state == State.WAITING || state == State.SENDING));

            assertThat(sink.of(flooded)).hasSize(20);
        }
        assertThat(states(flooded)).filteredOn(State.SUPPRESSED::equals).hasSize(2);
    }

    private static MailSink sink() throws Exception {
        return new MailSink(Integer.parseInt(System.getenv("REDRESS_MAIL_PORT")));
    }

    private static String address(String name) {
        return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@sink.example";
    }

    private static String record(String address) throws Exception {
        CaseForm form = new CaseForm(Kind.COMPLAINT, Channel.WEB, null, null, null, null, "A parcel", "It came wet.", null, null, null, null, null, null,
            null, new ComplainantForm("A. Customer", null, address, null, null, null), null, null);
        return Caller.named("employee", "EMPLOYEE").call(() -> Caller.useCase(CaseIntake.class).record(form, null)).number();
    }

    private List<State> states(String address) {
        entities.clear();
        return entities.createQuery("SELECT m.state FROM OutboxMail m WHERE m.addressee = :address ORDER BY m.writtenAt", State.class)
            .setParameter("address", address).getResultList();
    }

    private boolean isSent(String address) {
        return states(address).equals(List.of(State.SENT));
    }

    private OutboxMail mail(String address) {
        entities.clear();
        return entities.createQuery("SELECT m FROM OutboxMail m WHERE m.addressee = :address", OutboxMail.class).setParameter("address", address)
            .getSingleResult();
    }

    private static List<String> journal(String number) throws Exception {
        return Caller.named("auditor", "EMPLOYEE", "AUDITOR").call(() -> Caller.useCase(CaseFiles.class).journal(number)).stream()
            .map(row -> row.type().name()).toList();
    }

    /** As a node leaves it that died ten minutes ago and more. */
    private void holdAsAnotherNode(String address, String messageId, boolean begun) throws Exception {
        hold(address, messageId, begun, Duration.ofMinutes(11));
    }

    private void hold(String address, String messageId, boolean begun, Duration since) throws Exception {
        transaction.begin();
        int held = entities.createNativeQuery("UPDATE outbox_mail SET state = 'SENDING', message_id = ?, begun = ?, claimed_by = 'another/1', "
            + "claimed_at = ?, next_action_at = NULL WHERE addressee = ? AND state = 'WAITING'").setParameter(1, messageId).setParameter(2, begun)
            .setParameter(3, Instant.now().minus(since).atOffset(ZoneOffset.UTC)).setParameter(4, address).executeUpdate();
        transaction.commit();
        assertThat(held).isEqualTo(1);
    }

    private static String numberIn(String text) {
        return text.replaceAll("(?s).*\\[(2[0-9]{3}-[0-9]{6})\\].*", "$1");
    }
}
