package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseForm;
import org.redress.cases.ComplainantForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseIntake;
import org.redress.casework.Rehearsal;
import org.redress.lifecycle.Action;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;

/** Inside the server: what the demonstration invents reaches nobody, also where a mail server is set. */
@ServerTest
class DemonstrationMailsIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Deployment
    static WebArchive war() {
        return InServer.war(DemonstrationMailsIT.class);
    }

    @Test
    void takesTheMailsOfAnInventedPastForSentThen() throws Exception {
        String number = amongTheApplication(() -> {
            Rehearsal rehearsal = CDI.current().select(Rehearsal.class).get();
            String recorded = rehearsal.record(form(), "intake");
            rehearsal.act(recorded, "intake", Action.ANSWER, ActionBody.builder().reply("Thank you.").build());
            return recorded;
        });

        List<Object[]> mails = mails(number);
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            assertThat(mail[0]).isEqualTo("SENT");
            assertThat(mail[1]).isEqualTo(mail[2]);
            assertThat(mail[3]).as("tries").isEqualTo(0);
        });
    }

    @Test
    void sendsWhatPeopleOfTheDemonstrationWrite() throws Exception {
        String number = Caller.named("intake", "EMPLOYEE", "INTAKE").call(() -> Caller.useCase(CaseIntake.class).record(form(), null)).number();

        assertThat(mails(number)).hasSize(1).noneSatisfy(mail -> assertThat(mail[1]).isEqualTo(mail[2]));
    }

    private static CaseForm form() {
        return new CaseForm(Kind.INQUIRY, Channel.EMAIL, null, "en", null, null, "A question", "When do you open?", null, null, null, null, null, null, null,
                new ComplainantForm("Ann", null, "ann@customers.example", null, null, null), null, null);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> mails(String number) {
        return entities.createNativeQuery("select m.state, m.sent_at, m.written_at, m.attempts from outbox_mail m join complaint_case c on c.id = m.case_id "
                + "where c.number = ?").setParameter(1, number).getResultList();
    }

    /** Its beans are found by the class loader that a thread has. */
    private static <T> T amongTheApplication(Callable<T> work) throws Exception {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Rehearsal.class.getClassLoader());
        try {
            return work.call();
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }
}
