package org.redress.correspondence.outbox;

import java.util.List;
import java.util.Optional;

import org.redress.correspondence.OutboxMail;
import org.redress.correspondence.OutboxMail.State;
import org.redress.correspondence.tokens.CaseToken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What became of our mails after they left. */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class Outbox {

    private static final int MOST_OF_A_CASE = 100;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseToken tokens;

    @Inject
    Returns.Teller teller;

    /** The mails about a case, oldest first. */
    public List<OutboxMail> of(Long caseId) {
        return em.createQuery("SELECT m FROM OutboxMail m WHERE m.caseId = :caseId ORDER BY m.writtenAt, m.id", OutboxMail.class)
            .setParameter("caseId", caseId).setMaxResults(MOST_OF_A_CASE).getResultList();
    }

    /** The case about which we sent the mail of this id (with angle brackets); empty where it is none of ours. */
    public Optional<String> caseNumberOf(String messageId) {
        return messageId == null ? Optional.empty()
            : em.createQuery("SELECT c.number FROM ComplaintCase c, OutboxMail m WHERE m.messageId = :id AND c.id = m.caseId", String.class)
                .setParameter("id", messageId).getResultStream().findFirst();
    }

    /**
     * A mail of ours came back; the case and its people are told in this transaction. A second report of the same mail
     * changes nothing.
     *
     * @param caseNumberOrMessageId of which case, or better which mail (with angle brackets); of a case the last mail that
     *                              left is meant
     * @param reason                in the words of the server that did not want it
     * @return whether there was such a mail
     */
    public boolean bounced(String caseNumberOrMessageId, String reason) {
        Optional<OutboxMail> mail = caseNumberOrMessageId.startsWith("<") ? named(caseNumberOrMessageId) : lastOf(caseNumberOrMessageId);
        mail.filter(m -> m.state() != State.BOUNCED).ifPresent(m -> {
            em.lock(m, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            m.bounced(reason);
            teller.tell(m);
        });
        return mail.isPresent();
    }

    private Optional<OutboxMail> named(String messageId) {
        Optional<OutboxMail> exactly = em.createQuery("SELECT m FROM OutboxMail m WHERE m.messageId = :id", OutboxMail.class)
            .setParameter("id", messageId).getResultStream().findFirst();
        return exactly.or(() -> tokens.caseNumberIn(messageId).flatMap(this::lastOf));
    }

    private Optional<OutboxMail> lastOf(String caseNumber) {
        List<OutboxMail> sent = em.createQuery("SELECT m FROM OutboxMail m, ComplaintCase c WHERE c.number = :number AND m.caseId = c.id "
            + "AND m.sentAt IS NOT NULL ORDER BY m.sentAt DESC, m.id DESC", OutboxMail.class).setParameter("number", caseNumber)
            .setMaxResults(1).getResultList();
        return sent.stream().findFirst();
    }
}
