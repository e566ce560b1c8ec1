package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseForm;
import org.redress.casework.CaseIntake;
import org.redress.casework.CaseView;
import org.redress.journal.ChainFault;
import org.redress.journal.JournalVerification;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;

/** Inside the server: the application cannot change its journal, and what somebody changes behind it shows. */
@ServerTest
class JournalIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    private final Caller employee = Caller.named("employee", "EMPLOYEE");
    private final Caller auditor = Caller.named("auditor", "EMPLOYEE", "AUDITOR");

    @Deployment
    static WebArchive war() {
        return InServer.war(JournalIT.class);
    }

    @Test
    void refusesUpdatesAndDeletes() throws Exception {
        String number = recorded();

        assertThatThrownBy(() -> inTransaction("update journal_entry set actor = 'nobody' where case_id = " + idOf(number)))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> inTransaction("delete from journal_entry where case_id = " + idOf(number)))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> inTransaction("truncate table journal_entry")).isInstanceOf(Exception.class);
        assertThat(faultsOf(number)).isEmpty();
    }

    @Test
    void namesWhatWasChangedBehindItsBack() throws Exception {
        String number = recorded();
        long id = idOf(number);
        withoutTrigger(() -> inTransaction("update journal_entry set actor = 'somebody' where seq = 1 and case_id = " + id));

        assertThat(faultsOf(number)).extracting(ChainFault::seq, ChainFault::sort)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, ChainFault.Sort.CHANGED));

        withoutTrigger(() -> inTransaction("update journal_entry set actor = 'employee' where seq = 1 and case_id = " + id));
        assertThat(faultsOf(number)).isEmpty();
    }

    @Test
    void namesWhatWasRemovedBehindItsBack() throws Exception {
        String number = recorded();
        long id = idOf(number);
        inTransaction("create table journal_aside as select * from journal_entry where seq = 2 and case_id = " + id);
        withoutTrigger(() -> inTransaction("delete from journal_entry where seq = 2 and case_id = " + id));

        assertThat(faultsOf(number)).extracting(ChainFault::seq, ChainFault::sort)
                .contains(org.assertj.core.groups.Tuple.tuple(2L, ChainFault.Sort.REMOVED));

        withoutTrigger(() -> inTransaction("insert into journal_entry select * from journal_aside"));
        inTransaction("drop table journal_aside");
        assertThat(faultsOf(number)).isEmpty();
    }

    private String recorded() throws Exception {
        CaseIntake intake = Caller.useCase(CaseIntake.class);
        CaseForm form = new CaseForm(Kind.COMPLAINT, Channel.EMAIL, null, "en", null, null, "A journal of its own", "To be tampered with.",
                null, null, null, null, null, null, null, null, null, null);
        CaseView recorded = employee.call(() -> intake.record(form, null));
        return recorded.number();
    }

    private List<ChainFault> faultsOf(String number) throws Exception {
        JournalVerification verification = Caller.useCase(JournalVerification.class);
        return auditor.call(() -> verification.verify()).faults().stream().filter(f -> f.caseNumber().equals(number)).toList();
    }

    private long idOf(String number) {
        return ((Number) entities.createNativeQuery("select id from complaint_case where number = '" + number + "'").getSingleResult()).longValue();
    }

    /** As whoever owns the database could; the application itself never does. */
    private void withoutTrigger(Tampering tampering) throws Exception {
        boolean h2 = databaseName().equals("h2");
        inTransaction(h2 ? "drop trigger journal_entry_append_only" : "alter table journal_entry disable trigger journal_entry_append_only");
        try {
            tampering.happen();
        } finally {
            inTransaction(h2
                    ? "create trigger journal_entry_append_only before update, delete on journal_entry for each row call 'org.redress.journal.AppendOnly'"
                    : "alter table journal_entry enable trigger journal_entry_append_only");
        }
    }

    private String databaseName() throws Exception {
        transaction.begin();
        try {
            java.sql.Connection connection = entities.unwrap(java.sql.Connection.class);
            return connection.getMetaData().getDatabaseProductName().toLowerCase();
        } finally {
            transaction.rollback();
        }
    }

    private void inTransaction(String statement) throws Exception {
        transaction.begin();
        try {
            entities.createNativeQuery(statement).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            throw e;
        }
    }

    /** Something done to the database that nobody should do. */
    private interface Tampering {
        void happen() throws Exception;
    }
}
