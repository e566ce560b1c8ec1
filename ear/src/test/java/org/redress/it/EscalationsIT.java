package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.CalendarForm;
import org.redress.calendars.Calendars;
import org.redress.cases.CircumstancesForm;
import org.redress.cases.MoneyForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseView;
import org.redress.casework.CaseView.EscalationView;
import org.redress.casework.CaseView.ToldView;
import org.redress.lifecycle.Action;
import org.redress.people.StaffRegister;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;
import org.redress.sweep.Sweep;

/** Inside the server, on both databases: who hears of a case, how high it climbs, and when it stops. */
@ServerTest
class EscalationsIT {

    private static final CircumstancesForm INJURY = new CircumstancesForm(true, null, null, null, null, null, null, null, null, null, null, true);
    private static final CircumstancesForm PROMISE = new CircumstancesForm(null, null, null, null, null, null, null, null, true, null, 2, true);
    private static final CircumstancesForm LOSS = new CircumstancesForm(null, new MoneyForm(new BigDecimal("12000"), "EUR"), null, null, null,
            null, null, null, null, null, null, true);

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(EscalationsIT.class, Office.class);
    }

    @Test
    @Tag("E08")
    void urgesTheDeputyOfAHandlerWhoIsAwayAndLetsThemLook() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        assertThatThrownBy(() -> office.see(office.colleague, number)).isInstanceOf(Refusal.class);
        office.away(office.handler, office.colleague);

        office.act("supervisor", number, Action.URGE, ActionBody.builder().message("Please.").build());

        assertThat(told(number, "URGED")).containsExactlyInAnyOrder(office.handler, office.colleague);
        assertThat(office.see(office.colleague, number).number()).isEqualTo(number);
    }

    @Test
    @Tag("E08")
    void warnsTheDeputyOfSomebodyWhoLeftAndGoesUpWhereThereIsNone() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.away(office.head, null);
        office.as("admin", () -> {
            Caller.useCase(StaffRegister.class).register(office.person(office.handler, java.util.Set.of(Role.HANDLER), false));
            return null;
        });

        dueNow(number, Step.INVESTIGATION);

        // Handler gone, head away, nobody named: the supervisor hears of the breach, and it is them it climbs to.
        assertThat(told(number, "BREACHED")).contains("supervisor", office.head).doesNotContain(office.handler);
        EscalationView first = office.see("supervisor", number).escalations().get(0);
        assertThat(first.level()).isEqualTo(EscalationLevel.SUPERVISOR);
        assertThat(first.told()).contains(new ToldView("supervisor", null, false), new ToldView(office.head, null, true));
    }

    @Test
    @Tag("E08")
    void letsTheDeputyOfTheHeadAcknowledge() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.away(office.head, office.colleague);
        office.act("supervisor", number, Action.ESCALATE, ActionBody.builder().reason("No word for days.").level(1).build());

        CaseView seen = office.act(office.colleague, number, Action.ACKNOWLEDGE_ESCALATION, ActionBody.builder().instruction("Call them today.").build());

        EscalationView escalation = seen.escalations().get(0);
        assertThat(escalation.told()).contains(new ToldView(office.colleague, office.head, false));
        assertThat(escalation.acknowledgedBy()).isEqualTo(office.colleague);
        assertThat(escalation.silentUntil()).isNull();
        assertThat(told(number, "ACKNOWLEDGED")).containsExactly(office.handler);
    }

    @Test
    @Tag("E08")
    void assignsNobodyWhoIsAwayWhileSomebodyIsHere() throws Exception {
        Office office = Office.open();
        String number = office.routed(CircumstancesForm.NONE);
        office.as("admin", () -> {
            Caller.useCase(StaffRegister.class).register(office.person(office.colleague, java.util.Set.of(Role.HANDLER), true));
            return null;
        });
        office.away(office.handler, office.colleague);

        assertThatThrownBy(() -> office.act(office.head, number, Action.ASSIGN, ActionBody.builder().handler(office.handler).build()))
                .isInstanceOf(Refusal.class).hasMessageContaining("is away").hasMessageContaining(office.colleague);

        office.away(office.colleague, "employee");
        office.act(office.head, number, Action.ASSIGN, ActionBody.builder().handler(office.handler).build());
        assertThat(told(number, "ASSIGNED")).containsExactlyInAnyOrder(office.handler, "employee");
    }

    @Test
    @Tag("E09")
    void tellsOfAnOrdinaryCaseWhenTheOfficeOpensAndOfAMajorOneAtOnce() throws Exception {
        Office closed = Office.open(calendarThatOpensInTwoDays());

        String ordinary = closed.caseOfTheHandler(CircumstancesForm.NONE);
        String major = closed.caseOfTheHandler(INJURY);

        assertThat(visibleFrom(ordinary, closed.handler)).isAfter(Instant.now().plusSeconds(3_600));
        assertThat(visibleFrom(major, closed.handler)).isBeforeOrEqualTo(Instant.now());
        dueNow(ordinary, Step.INVESTIGATION);
        // Only the telling waits: the clock ran out, and the case is one level up already.
        assertThat(closed.see("supervisor", ordinary).escalationLevel()).isEqualTo(1);
        assertThat(closed.see("supervisor", ordinary).escalations().get(0).silentUntil()).isBefore(Instant.now().plusSeconds(13 * 3_600));
    }

    @Test
    @Tag("E10")
    void tellsTheSameManagersByHandByRuleAndByTheClock() throws Exception {
        Office office = Office.open();
        String byHand = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.act(office.head, byHand, Action.ESCALATE, ActionBody.builder().reason("Beyond me.").level(3).build());
        String byRule = office.caseOfTheHandler(PROMISE);
        String byClock = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.act(office.head, byClock, Action.ESCALATE, ActionBody.builder().reason("Look.").level(2).build());
        dueNow(byClock, Step.INVESTIGATION);

        for (String number : List.of(byHand, byRule, byClock)) {
            EscalationView director = escalations(number, EscalationLevel.DIRECTOR).get(0);
            assertThat(director.told()).containsExactly(new ToldView("director", null, false));
            assertThat(director.silentUntil()).isNotNull();
            assertThat(told(number, "ESCALATED")).contains("director");
            assertThat(office.see("director", number).allowedActions()).contains("acknowledge-escalation");
        }
        assertThat(escalations(byHand, EscalationLevel.DIRECTOR).get(0).raisedBy()).isEqualTo(office.head);
        assertThat(escalations(byRule, EscalationLevel.DIRECTOR).get(0).rules()).containsExactly("ES-20");
        EscalationView late = escalations(byClock, EscalationLevel.DIRECTOR).get(0);
        assertThat(late.event()).isEqualTo(EscalationEvent.BREACHED);
        assertThat(late.step()).isEqualTo(Step.INVESTIGATION);
        assertThat(late.rules()).containsExactly("ES-12");
    }

    @Test
    void tellsTheGeneralManagerOfAnInjuryAndOfALargeLossAsWell() throws Exception {
        Office office = Office.open();

        for (CircumstancesForm grave : List.of(INJURY, LOSS)) {
            String number = office.caseOfTheHandler(grave);

            assertThat(escalations(number, EscalationLevel.DIRECTOR)).hasSize(1);
            assertThat(escalations(number, EscalationLevel.GENERAL_MANAGER)).hasSize(1);
        }
        assertThat(escalations(office.caseOfTheHandler(PROMISE), EscalationLevel.GENERAL_MANAGER)).isEmpty();
    }

    @Test
    void climbsPastAManagerWhoKeepsSilentButNotPastOneWhoseSuperiorKnows() throws Exception {
        Office office = Office.open();
        String silent = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.act(office.handler, silent, Action.ESCALATE, ActionBody.builder().reason("I need a word.").level(1).build());
        dueNow(silent, Step.ESCALATION_ACK);
        assertThat(escalations(silent, EscalationLevel.SUPERVISOR)).hasSize(1);
        assertThat(escalations(silent, EscalationLevel.SUPERVISOR).get(0).event()).isEqualTo(EscalationEvent.UNACKNOWLEDGED);

        String both = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.act(office.handler, both, Action.ESCALATE, ActionBody.builder().reason("I need a word.").level(1).build());
        office.act(office.handler, both, Action.ESCALATE, ActionBody.builder().reason("A higher one.").level(3).build());
        office.act("director", both, Action.ACKNOWLEDGE_ESCALATION, ActionBody.builder().instruction("Go on.").build());

        assertThat(running(both, Step.ESCALATION_ACK)).isZero();
    }

    @Test
    @Tag("E05")
    void climbsOneLevelWhenSeveralClocksRunOutAtOnce() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);

        change("update deadline set next_action = 'BREACH', due_at = current_timestamp, next_action_at = current_timestamp "
                + "where state = 'RUNNING' and case_id = ? and step in ('INVESTIGATION', 'RESPONSE')", id(number));
        act(number);

        assertThat(told(number, "BREACHED")).hasSize(4);
        assertThat(office.see("supervisor", number).escalations()).extracting(EscalationView::level).containsExactly(EscalationLevel.DEPARTMENT_HEAD);
    }

    @Test
    void ringsAtTheDirectorAtTheThirdDispute() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        for (int dispute = 1; dispute <= 3; dispute++) {
            answered(office, number);
            office.act(office.handler, number, Action.DISPUTE, ActionBody.builder().reason("Still wet.").build());
            if (dispute < 3) {
                assertThat(escalations(number, EscalationLevel.DIRECTOR)).isEmpty();
                office.act(office.head, number, Action.ASSIGN, ActionBody.builder().handler(office.handler).build());
            }
        }

        assertThat(escalations(number, EscalationLevel.DIRECTOR)).anySatisfy(e -> assertThat(e.rules()).contains("ES-30"));
    }

    @Test
    @Tag("E11")
    void stopsWhenACaseIsWithdrawnAndGoesOnWhenItIsReopened() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.act(office.handler, number, Action.ESCALATE, ActionBody.builder().reason("I need a word.").level(1).build());

        office.act("supervisor", number, Action.WITHDRAW, ActionBody.builder().reason("They called.").build());
        assertThat(waiting(number)).isZero();
        dueNow(number, Step.ESCALATION_ACK);
        assertThat(escalations(number, EscalationLevel.SUPERVISOR)).isEmpty();

        office.act("supervisor", number, Action.REOPEN, ActionBody.builder().reason("They called again.").build());
        assertThat(running(number, Step.ESCALATION_ACK)).isEqualTo(1);
        dueNow(number, Step.ESCALATION_ACK);
        assertThat(escalations(number, EscalationLevel.SUPERVISOR)).hasSize(1);
    }

    @Test
    @Tag("E11")
    void asksForNoInstructionOnceItIsResolvedAndForOneAgainAfterADispute() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        answered(office, number);
        office.act(office.handler, number, Action.ESCALATE, ActionBody.builder().reason("I need a word.").level(1).build());

        office.act(office.handler, number, Action.CONFIRM, ActionBody.builder().evidence("Said so.").build());
        assertThat(running(number, Step.ESCALATION_ACK)).isZero();

        office.act(office.handler, number, Action.DISPUTE, ActionBody.builder().reason("Wet again.").build());
        assertThat(running(number, Step.ESCALATION_ACK)).isEqualTo(office.see("auditor", number).escalations().size());
    }

    @Test
    @Tag("E01")
    void sendsEachThresholdOnceAndASecondOneOfTheSameDayToo() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);

        warnNow(number, Step.INVESTIGATION);
        assertThat(told(number, "WARNED")).containsExactlyInAnyOrder(office.handler, office.head);
        dueNow(number, Step.INVESTIGATION);
        act(number);

        assertThat(told(number, "WARNED")).containsExactlyInAnyOrder(office.handler, office.head);
        assertThat(told(number, "BREACHED")).containsExactlyInAnyOrder(office.handler, office.head);
        assertThatThrownBy(() -> change("insert into deadline_event (id, case_id, deadline_id, threshold, revision, at) "
                + "select -id, case_id, deadline_id, threshold, revision, at from deadline_event where case_id = ?", id(number)))
                .satisfies(twice -> assertThat(twice).hasStackTraceContaining("case_id"));
    }

    @Test
    @Tag("E01")
    void warnsAgainOfAClockThatGoesOnAfterADispute() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        warnNow(number, Step.OVERALL);
        answered(office, number);
        office.act(office.handler, number, Action.CONFIRM, ActionBody.builder().evidence("Said so.").build());
        office.act(office.handler, number, Action.DISPUTE, ActionBody.builder().reason("Wet again.").build());

        warnNow(number, Step.OVERALL);

        assertThat(count("select count(*) from deadline where case_id = ? and step = 'OVERALL' and next_action = 'BREACH'", id(number))).isEqualTo(1);
    }

    private void answered(Office office, String number) throws Exception {
        office.act(office.handler, number, Action.PROPOSE, ActionBody.builder().plan("Send a dry one.").build());
        office.act("compliance", number, Action.APPROVE, ActionBody.EMPTY);
        office.act(office.handler, number, Action.REPLY, ActionBody.builder().body("It is on its way.").build());
    }

    private static String calendarThatOpensInTwoDays() throws Exception {
        String name = "late-" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        Caller.named("admin", "EMPLOYEE", "ADMIN").call(() -> Caller.useCase(Calendars.class).put(name, new CalendarForm("UTC",
                Map.of(day.getDayOfWeek().name(), List.of(new CalendarForm.Hours("09:00", "18:00"))), Map.of())));
        return name;
    }

    // ---- What the database says ------------------------------------------------------------------------------------

    private List<EscalationView> escalations(String number, EscalationLevel level) throws Exception {
        return Caller.named("auditor", "EMPLOYEE", "AUDITOR").call(() -> Caller.useCase(org.redress.casework.CaseFiles.class).get(number))
                .escalations().stream().filter(e -> e.level() == level).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> told(String number, String kind) {
        return entities.createNativeQuery("select p.user_name from notice n join person p on p.id = n.person_id where n.case_id = ? and n.kind = ?")
                .setParameter(1, id(number)).setParameter(2, kind).getResultList();
    }

    private Instant visibleFrom(String number, String reader) {
        return entities.createQuery("SELECT n.visibleFrom FROM Notice n WHERE n.caseId = :c AND n.kind = org.redress.correspondence.NoticeKind.ASSIGNED "
                + "AND n.personId IN (SELECT p.id FROM Person p WHERE p.userName = :reader)", Instant.class)
                .setParameter("c", id(number)).setParameter("reader", reader).getSingleResult();
    }

    private Long id(String number) {
        return ((Number) entities.createNativeQuery("select id from complaint_case where number = ?").setParameter(1, number).getSingleResult()).longValue();
    }

    private long running(String number, Step step) {
        return count("select count(*) from deadline where case_id = ? and state = 'RUNNING' and step = '" + step + "'", id(number));
    }

    private long waiting(String number) {
        return count("select count(*) from deadline where case_id = ? and next_action_at is not null", id(number));
    }

    private long count(String sql, Object parameter) {
        return ((Number) entities.createNativeQuery(sql).setParameter(1, parameter).getSingleResult()).longValue();
    }

    private void warnNow(String number, Step step) throws Exception {
        change("update deadline set next_action = 'WARN', warn_at = current_timestamp, next_action_at = current_timestamp "
                + "where state = 'RUNNING' and step = '" + step + "' and case_id = ?", id(number));
        act(number);
    }

    private void dueNow(String number, Step step) throws Exception {
        change("update deadline set next_action = 'BREACH', due_at = current_timestamp, next_action_at = current_timestamp "
                + "where state = 'RUNNING' and step = '" + step + "' and case_id = ?", id(number));
        act(number);
    }

    /** Either this call or the sweep of the server acts on what is due; afterwards nothing is. */
    private void act(String number) {
        Long id = id(number);
        Instant giveUp = Instant.now().plusSeconds(30);
        while (count("select count(*) from deadline where case_id = ? and next_action_at <= current_timestamp", id) > 0) {
            assertThat(Instant.now()).as("case %s is acted on", number).isBefore(giveUp);
            Caller.useCase(Sweep.class).round();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void change(String sql, Object parameter) throws Exception {
        transaction.begin();
        try {
            entities.createNativeQuery(sql).setParameter(1, parameter).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            if (transaction.getStatus() == jakarta.transaction.Status.STATUS_ACTIVE || transaction.getStatus() == jakarta.transaction.Status.STATUS_MARKED_ROLLBACK) {
                transaction.rollback();
            }
            throw e;
        }
    }
}
