package org.redress.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.redress.documents.DocumentKeeper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where received mails are kept. */
@ApplicationScoped
public class ReceivedMails implements DocumentKeeper {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    void add(ReceivedMail mail) {
        em.persist(mail);
    }

    Optional<ReceivedMail> byId(Long id) {
        return Optional.ofNullable(em.find(ReceivedMail.class, id));
    }

    Optional<ReceivedMail> byFingerprint(String fingerprint) {
        return em.createQuery("SELECT m FROM ReceivedMail m WHERE m.fingerprint = :fingerprint", ReceivedMail.class).setParameter("fingerprint", fingerprint)
            .getResultStream().findFirst();
    }

    boolean isTaken(Arrival arrival) {
        return arrival.uid() != null && !known(arrival.mailbox(), arrival.uidValidity(), List.of(arrival.uid())).isEmpty();
    }

    /** Those of the numbers that were taken already. */
    Set<String> known(String mailbox, long uidValidity, Collection<String> uids) {
        return uids.isEmpty() ? Set.of() : new HashSet<>(em.createQuery(
            "SELECT m.uid FROM ReceivedMail m WHERE m.mailbox = :mailbox AND m.uidValidity = :validity AND m.uid IN :uids", String.class)
            .setParameter("mailbox", mailbox).setParameter("validity", uidValidity).setParameter("uids", uids).getResultList());
    }

    /** The mail under the lock of this transaction; empty where somebody else is at it, or it waits no more. */
    Optional<ReceivedMail> waiting(Long id) {
        // The query language knows no SKIP LOCKED; both databases do.
        List<?> locked = em.createNativeQuery("SELECT id FROM received_mail WHERE id = ? AND outcome IS NULL FOR UPDATE SKIP LOCKED")
            .setParameter(1, id).getResultList();
        return locked.isEmpty() ? Optional.empty() : byId(id);
    }

    /** The mail for a decision of a person; whoever comes second finds it as the first left it. */
    Optional<ReceivedMail> locked(Long id) {
        ReceivedMail mail = em.find(ReceivedMail.class, id);
        if (mail != null) {
            em.refresh(mail, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(mail);
    }

    /** Those that wait to be sorted, the oldest first. */
    List<Long> due(Instant now, int most) {
        return em.createQuery("SELECT m.id FROM ReceivedMail m WHERE m.nextTryAt <= :now ORDER BY m.nextTryAt, m.id", Long.class)
            .setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** Those that wait for a person, the oldest first. */
    List<ReceivedMail> held(int most) {
        return em.createQuery("SELECT m FROM ReceivedMail m WHERE m.outcome = :held ORDER BY m.takenAt, m.id", ReceivedMail.class)
            .setParameter("held", MailOutcome.QUARANTINED).setMaxResults(most).getResultList();
    }

    long countHeld() {
        return em.createQuery("SELECT COUNT(m) FROM ReceivedMail m WHERE m.outcome = :held", Long.class)
            .setParameter("held", MailOutcome.QUARANTINED).getSingleResult();
    }

    /** Whether somebody has written to the case before, or somebody here put their mail to it. */
    boolean wroteBefore(Long caseId, String sender) {
        return em.createQuery("SELECT COUNT(m) FROM ReceivedMail m WHERE m.caseId = :caseId AND m.sender = :sender AND m.outcome IN :joined AND "
            + "m.reason NOT IN :machines", Long.class).setParameter("caseId", caseId).setParameter("sender", sender)
            .setParameter("joined", List.of(MailOutcome.CREATED, MailOutcome.APPENDED))
            .setParameter("machines", List.of(MailReason.BOUNCE)).getSingleResult() > 0;
    }

    long madeCasesSince(String sender, Instant since) {
        return em.createQuery("SELECT COUNT(m) FROM ReceivedMail m WHERE m.sender = :sender AND m.takenAt > :since AND m.outcome = :created", Long.class)
            .setParameter("sender", sender).setParameter("since", since).setParameter("created", MailOutcome.CREATED).getSingleResult();
    }

    long acknowledgedSince(String sender, Instant since) {
        return em.createQuery("SELECT COUNT(m) FROM ReceivedMail m WHERE m.sender = :sender AND m.acknowledged = TRUE AND m.takenAt > :since", Long.class)
            .setParameter("sender", sender).setParameter("since", since).getSingleResult();
    }

    long acknowledgedSince(Instant since) {
        return em.createQuery("SELECT COUNT(m) FROM ReceivedMail m WHERE m.acknowledged = TRUE AND m.sortedAt > :since", Long.class)
            .setParameter("since", since).getSingleResult();
    }

    /** One more came in by that door on that day. */
    void count(String mailbox, LocalDate day) {
        int counted = em.createQuery("UPDATE MailTally t SET t.received = t.received + 1 WHERE t.mailbox = :mailbox AND t.arrivalDay = :day")
            .setParameter("mailbox", mailbox).setParameter("day", day).executeUpdate();
        if (counted == 0) {
            em.persist(new MailTally(mailbox, day));
            em.flush();
        }
    }

    @Override
    public boolean needs(String documentId) {
        return em.createQuery("SELECT COUNT(m) FROM ReceivedMail m WHERE m.documentId = :documentId", Long.class)
            .setParameter("documentId", documentId).getSingleResult() > 0;
    }
}
