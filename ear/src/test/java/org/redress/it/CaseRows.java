package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.redress.rules.vocabulary.Step;
import org.redress.sweep.Sweep;

/** Inside the server: what the database says of a case, and clocks of it that fall due at this moment. */
public final class CaseRows {

    private final EntityManager entities;
    private final UserTransaction transaction;

    CaseRows(EntityManager entities, UserTransaction transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    @SuppressWarnings("unchecked")
    List<String> told(String number, String kind) {
        return entities.createNativeQuery("select p.user_name from notice n join person p on p.id = n.person_id where n.case_id = ? and n.kind = ?")
                .setParameter(1, id(number)).setParameter(2, kind).getResultList();
    }

    Instant visibleFrom(String number, String reader) {
        return entities.createQuery("SELECT n.visibleFrom FROM Notice n WHERE n.caseId = :c AND n.kind = org.redress.correspondence.NoticeKind.ASSIGNED "
                + "AND n.personId IN (SELECT p.id FROM Person p WHERE p.userName = :reader)", Instant.class)
                .setParameter("c", id(number)).setParameter("reader", reader).getSingleResult();
    }

    Long id(String number) {
        return ((Number) entities.createNativeQuery("select id from complaint_case where number = ?").setParameter(1, number).getSingleResult()).longValue();
    }

    long running(String number, Step step) {
        return count("select count(*) from deadline where case_id = ? and state = 'RUNNING' and step = '" + step + "'", id(number));
    }

    long waiting(String number) {
        return count("select count(*) from deadline where case_id = ? and next_action_at is not null", id(number));
    }

    long count(String sql, Object parameter) {
        return ((Number) entities.createNativeQuery(sql).setParameter(1, parameter).getSingleResult()).longValue();
    }

    void warnNow(String number, Step step) throws Exception {
        change("update deadline set next_action = 'WARN', warn_at = current_timestamp, next_action_at = current_timestamp "
                + "where state = 'RUNNING' and step = '" + step + "' and case_id = ?", id(number));
        act(number);
    }

    void dueNow(String number, Step step) throws Exception {
        change("update deadline set next_action = 'BREACH', due_at = current_timestamp, next_action_at = current_timestamp "
                + "where state = 'RUNNING' and step = '" + step + "' and case_id = ?", id(number));
        act(number);
    }

    /** Either this call or the sweep of the server acts on what is due; afterwards nothing is. */
    void act(String number) {
        Long id = id(number);
        Instant giveUp = Instant.now().plusSeconds(30);
        while (count("select count(*) from deadline where case_id = ? and next_action_at <= current_timestamp", id) > 0) {
            assertThat(Instant.now()).as("case %s is acted on", number).isBefore(giveUp);
            Caller.useCase(Sweep.class).round();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    void change(String sql, Object parameter) throws Exception {
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
