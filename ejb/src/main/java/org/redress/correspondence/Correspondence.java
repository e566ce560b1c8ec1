package org.redress.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.redress.documents.DocumentKeeper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where messages are kept, and mails put into the outbox. */
@ApplicationScoped
public class Correspondence implements DocumentKeeper {

    /** Of a longer one the plain text is shown and the original kept; no person writes a megabyte. */
    static final int MOST_HTML = 1_000_000;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    public Message add(Message message) {
        em.persist(message);
        return message;
    }

    /**
     * A mail with what it looked like.
     *
     * @param html as it came, unsafe; null where it had none
     */
    public Message add(Message message, String html) {
        em.persist(message);
        // PostgreSQL knows no character of that number.
        String kept = html == null ? "" : html.replace("\0", "");
        if (!kept.isBlank() && kept.length() <= MOST_HTML) {
            message.keepsHtmlOf(kept.length());
            em.persist(new MessageHtml(message.id(), kept));
        }
        return message;
    }

    /** What a mail looked like, as it came and unsafe; empty where nothing was kept. */
    public Optional<String> htmlOf(Long messageId) {
        return Optional.ofNullable(em.find(MessageHtml.class, messageId)).map(MessageHtml::html);
    }

    /** One of a case; not found under any other. */
    public Optional<Message> of(Long caseId, Long id) {
        return Optional.ofNullable(em.find(Message.class, id)).filter(message -> message.caseId().equals(caseId));
    }

    /** The mail of this id on a case, where it is there already. */
    public Optional<Message> mail(Long caseId, String mailId) {
        return em.createQuery("SELECT m FROM Message m WHERE m.caseId = :caseId AND m.head.messageId = :mailId ORDER BY m.id", Message.class)
            .setParameter("caseId", caseId).setParameter("mailId", mailId).setMaxResults(1).getResultStream().findFirst();
    }

    /** Oldest first. */
    public List<Message> of(Long caseId) {
        return em.createQuery("SELECT m FROM Message m WHERE m.caseId = :caseId ORDER BY m.at, m.id", Message.class)
            .setParameter("caseId", caseId).getResultList();
    }

    /** Leaves with the transaction, or not at all; without an address there is nobody to send to. */
    public void send(Long caseId, OutboxMail.Kind kind, String recipient, List<String> copies, String subject, String body,
        Instant at) {
        send(caseId, kind, recipient, copies, subject, body, null, at);
    }

    /** @param templateVersionId of which version of a template it was made; or null */
    public void send(Long caseId, OutboxMail.Kind kind, String recipient, List<String> copies, String subject, String body, Long templateVersionId,
        Instant at) {
        if (recipient != null) {
            OutboxMail mail = new OutboxMail(caseId, kind, recipient, copies.isEmpty() ? null : String.join(", ", copies), subject, body, at);
            mail.writtenWith(templateVersionId);
            em.persist(mail);
        }
    }

    @Override
    public boolean needs(String documentId) {
        return em.createQuery("SELECT COUNT(m) FROM Message m WHERE m.originalId = :documentId", Long.class).setParameter("documentId", documentId)
            .getSingleResult() > 0;
    }

    /**
     * What a person says, to the complainant and to copies, with the files that were enclosed. The message keeps who got it: the
     * outbox is for whoever runs the product, and its rows need not stay as long as the case.
     */
    public void send(Message said, String recipient, List<String> copies) {
        if (recipient != null) {
            said.with(new MailHead(null, List.of(recipient), copies, null));
            OutboxMail mail = new OutboxMail(said.caseId(), OutboxMail.Kind.REPLY, recipient, copies.isEmpty() ? null : String.join(", ", copies), said.subject(),
                said.body(), said.recordedAt());
            mail.writtenWith(said.templateVersionId());
            mail.carries(said.id());
            lastMailOf(said.caseId()).ifPresent(mail::answers);
            em.persist(mail);
        }
    }

    /** By which the complainant's mail program puts our reply below what they wrote. */
    private Optional<String> lastMailOf(Long caseId) {
        return em.createQuery("SELECT m.head.messageId FROM Message m WHERE m.caseId = :caseId AND m.direction = org.redress.correspondence.Direction.IN "
            + "AND m.author <> :machine AND m.head.messageId IS NOT NULL ORDER BY m.at DESC, m.id DESC", String.class).setParameter("caseId", caseId)
            .setParameter("machine", Message.SYSTEM).setMaxResults(1).getResultStream().findFirst().filter(id -> id.matches("[^<>\\s]{1,250}")).map(id -> "<" + id + ">");
    }
}
