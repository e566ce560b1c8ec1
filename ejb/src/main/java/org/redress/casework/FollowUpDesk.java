package org.redress.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Message;
import org.redress.correspondence.NoticeKind;
import org.redress.journal.EventType;
import org.redress.people.People;
import org.redress.rules.vocabulary.EscalationLevel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Reminds of follow-ups, each in a transaction of its own: the author, whoever acts for them, or else whoever is above. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class FollowUpDesk {

    private static final int LONGEST_REMINDER = 500;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Correspondence correspondence;

    @Inject
    People people;

    @Inject
    Telling telling;

    /** A reminder that is to be given. */
    record Due(Long caseId, Long messageId) {
    }

    /** The longest due first. */
    List<Due> due(Instant now, int limit) {
        return em.createQuery("SELECT m.caseId, m.id FROM Message m WHERE m.followUp.reminderDueAt <= :now "
            + "ORDER BY m.followUp.reminderDueAt, m.id", Object[].class).setParameter("now", now).setMaxResults(limit).getResultList()
            .stream().map(row -> new Due((Long) row[0], (Long) row[1])).toList();
    }

    /** Once; what another node has under its hands at this moment is left to it. */
    void remind(Due due) {
        if (!register.lockUnlessTaken(due.caseId())) {
            return;
        }
        ComplaintCase c = register.locked(due.caseId());
        Handling h = work.takeUp(c, null, Handling.SYSTEM);
        Message message = correspondence.of(due.caseId(), due.messageId()).orElseThrow();
        if (message.takeReminder(h.now())) {
            Reached reached = telling.tell(h, EscalationLevel.HANDLER, people.active(message.author()).stream().toList(), NoticeKind.FOLLOW_UP,
                Excerpt.of(message.body(), LONGEST_REMINDER));
            h.pen.write(EventType.FOLLOW_UP_DUE, Map.of("id", due.messageId(), "on", message.followUp().on().toString(), "to", reached.here()));
        }
    }
}
