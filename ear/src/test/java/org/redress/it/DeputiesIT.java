package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CircumstancesForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseView;
import org.redress.casework.CaseView.EscalationView;
import org.redress.casework.CaseView.ToldView;
import org.redress.lifecycle.Action;
import org.redress.people.StaffRegister;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

/** Inside the server, on both databases: who hears of a case in place of somebody who is away, and may act on it. */
@ServerTest
class DeputiesIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(DeputiesIT.class, Office.class, CaseRows.class);
    }

    @Test
    @Tag("E08")
    void urgesTheDeputyOfAHandlerWhoIsAwayAndLetsThemLook() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        assertThatThrownBy(() -> office.see(office.colleague, number)).isInstanceOf(Refusal.class);
        office.away(office.handler, office.colleague);

        office.act("supervisor", number, Action.URGE, ActionBody.builder().message("Please.").build());

        assertThat(rows().told(number, "URGED")).containsExactlyInAnyOrder(office.handler, office.colleague);
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

        rows().dueNow(number, Step.INVESTIGATION);

        // Handler gone, head away, nobody named: the supervisor hears of the breach, and it is them it climbs to.
        assertThat(rows().told(number, "BREACHED")).contains("supervisor", office.head).doesNotContain(office.handler);
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
        assertThat(rows().told(number, "ACKNOWLEDGED")).containsExactly(office.handler);
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
        assertThat(rows().told(number, "ASSIGNED")).containsExactlyInAnyOrder(office.handler, "employee");
    }

    private CaseRows rows() {
        return new CaseRows(entities, transaction);
    }
}
