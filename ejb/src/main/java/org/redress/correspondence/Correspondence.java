package org.redress.correspondence;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where messages are kept, and mails put into the outbox. */
@ApplicationScoped
public class Correspondence {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    public Message add(Message message) {
        em.persist(message);
        return message;
    }

    /** Oldest first. */
    public List<Message> of(Long caseId) {
        return em.createQuery("SELECT m FROM Message m WHERE m.caseId = :caseId ORDER BY m.at, m.id", Message.class)
            .setParameter("caseId", caseId).getResultList();
    }

    /** Leaves with the transaction, or not at all; without an address there is nobody to send to. */
    public void send(Long caseId, OutboxMail.Kind kind, String recipient, List<String> copies, String subject, String body,
        Instant at) {
        if (recipient != null) {
            em.persist(new OutboxMail(caseId, kind, recipient, copies.isEmpty() ? null : String.join(", ", copies), subject, body,
                at));
        }
    }
}
