package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.CalendarForm;
import org.redress.calendars.Calendars;
import org.redress.cases.CircumstancesForm;
import org.redress.cases.MoneyForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseView.EscalationView;
import org.redress.casework.CaseView.ToldView;
import org.redress.lifecycle.Action;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;

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
        return InServer.war(EscalationsIT.class, Office.class, CaseRows.class);
    }

    @Test
    @Tag("E09")
    void tellsOfAnOrdinaryCaseWhenTheOfficeOpensAndOfAMajorOneAtOnce() throws Exception {
        Office closed = Office.open(calendarThatOpensInTwoDays());

        String ordinary = closed.caseOfTheHandler(CircumstancesForm.NONE);
        String major = closed.caseOfTheHandler(INJURY);

        assertThat(rows().visibleFrom(ordinary, closed.handler)).isAfter(Instant.now().plusSeconds(3_600));
        assertThat(rows().visibleFrom(major, closed.handler)).isBeforeOrEqualTo(Instant.now());
        rows().dueNow(ordinary, Step.INVESTIGATION);
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
        rows().dueNow(byClock, Step.INVESTIGATION);

        for (String number : List.of(byHand, byRule, byClock)) {
            EscalationView director = escalations(number, EscalationLevel.DIRECTOR).get(0);
            assertThat(director.told()).containsExactly(new ToldView("director", null, false));
            assertThat(director.silentUntil()).isNotNull();
            assertThat(rows().told(number, "ESCALATED")).contains("director");
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
    void bothersNoManagerWithLateThanksButWithAHazard() throws Exception {
        Office office = Office.open();
        String idea = office.dropped(Kind.SUGGESTION, CircumstancesForm.NONE);
        String grave = office.dropped(Kind.SUGGESTION, INJURY);

        rows().warnNow(idea, Step.RESPONSE);
        rows().dueNow(idea, Step.RESPONSE);

        assertThat(rows().told(idea, "BREACHED")).contains("intake");
        assertThat(office.see("supervisor", idea).escalations()).isEmpty();
        assertThat(office.see("supervisor", idea).grade()).isEqualTo(Grade.GENERAL);
        assertThat(escalations(grave, EscalationLevel.DIRECTOR)).hasSize(1);
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
        rows().dueNow(silent, Step.ESCALATION_ACK);
        assertThat(escalations(silent, EscalationLevel.SUPERVISOR)).hasSize(1);
        assertThat(escalations(silent, EscalationLevel.SUPERVISOR).get(0).event()).isEqualTo(EscalationEvent.UNACKNOWLEDGED);

        String both = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.act(office.handler, both, Action.ESCALATE, ActionBody.builder().reason("I need a word.").level(1).build());
        office.act(office.handler, both, Action.ESCALATE, ActionBody.builder().reason("A higher one.").level(3).build());
        office.act("director", both, Action.ACKNOWLEDGE_ESCALATION, ActionBody.builder().instruction("Go on.").build());

        assertThat(rows().running(both, Step.ESCALATION_ACK)).isZero();
    }

    @Test
    @Tag("E05")
    void climbsOneLevelWhenSeveralClocksRunOutAtOnce() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);

        rows().change("update deadline set next_action = 'BREACH', due_at = current_timestamp, next_action_at = current_timestamp "
                + "where state = 'RUNNING' and case_id = ? and step in ('INVESTIGATION', 'RESPONSE')", rows().id(number));
        rows().act(number);

        assertThat(rows().told(number, "BREACHED")).hasSize(4);
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
        assertThat(rows().waiting(number)).isZero();
        rows().dueNow(number, Step.ESCALATION_ACK);
        assertThat(escalations(number, EscalationLevel.SUPERVISOR)).isEmpty();

        office.act("supervisor", number, Action.REOPEN, ActionBody.builder().reason("They called again.").build());
        assertThat(rows().running(number, Step.ESCALATION_ACK)).isEqualTo(1);
        rows().dueNow(number, Step.ESCALATION_ACK);
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
        assertThat(rows().running(number, Step.ESCALATION_ACK)).isZero();

        office.act(office.handler, number, Action.DISPUTE, ActionBody.builder().reason("Wet again.").build());
        assertThat(rows().running(number, Step.ESCALATION_ACK)).isEqualTo(office.see("auditor", number).escalations().size());
    }

    @Test
    @Tag("E01")
    void sendsEachThresholdOnceAndASecondOneOfTheSameDayToo() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);

        rows().warnNow(number, Step.INVESTIGATION);
        assertThat(rows().told(number, "WARNED")).containsExactlyInAnyOrder(office.handler, office.head);
        rows().dueNow(number, Step.INVESTIGATION);
        rows().act(number);

        assertThat(rows().told(number, "WARNED")).containsExactlyInAnyOrder(office.handler, office.head);
        assertThat(rows().told(number, "BREACHED")).containsExactlyInAnyOrder(office.handler, office.head);
        assertThatThrownBy(() -> rows().change("insert into deadline_event (id, case_id, deadline_id, threshold, revision, at) "
                + "select -id, case_id, deadline_id, threshold, revision, at from deadline_event where case_id = ?", rows().id(number)))
                .satisfies(twice -> assertThat(twice).hasStackTraceContaining("case_id"));
    }

    @Test
    @Tag("E01")
    void warnsAgainOfAClockThatGoesOnAfterADispute() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        rows().warnNow(number, Step.OVERALL);
        answered(office, number);
        office.act(office.handler, number, Action.CONFIRM, ActionBody.builder().evidence("Said so.").build());
        office.act(office.handler, number, Action.DISPUTE, ActionBody.builder().reason("Wet again.").build());

        rows().warnNow(number, Step.OVERALL);

        assertThat(rows().count("select count(*) from deadline where case_id = ? and step = 'OVERALL' and next_action = 'BREACH'", rows().id(number))).isEqualTo(1);
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

    private List<EscalationView> escalations(String number, EscalationLevel level) throws Exception {
        return Caller.named("auditor", "EMPLOYEE", "AUDITOR").call(() -> Caller.useCase(org.redress.casework.CaseFiles.class).get(number))
                .escalations().stream().filter(e -> e.level() == level).toList();
    }

    private CaseRows rows() {
        return new CaseRows(entities, transaction);
    }
}
