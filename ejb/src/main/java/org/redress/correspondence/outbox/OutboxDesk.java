package org.redress.correspondence.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.redress.correspondence.OutboxMail;
import org.redress.correspondence.OutboxMail.State;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/**
 * Looking into the outbox and sending again. The administrator sees how a mail fares and not what it says: the mail may be
 * about a case that is not theirs to read.
 */
@Stateless
public class OutboxDesk {

    private static final int MOST = 200;
    private static final System.Logger LOG = System.getLogger(OutboxDesk.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    SmtpRelay relay;

    @Inject
    Road road;

    @Inject
    Clock clock;

    /** @param limit 1 to 200 */
    @RolesAllowed("ADMIN")
    public OutboxPage list(OutboxFilter filter, int offset, int limit) {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw Refusal.badRequest("limit must be from 1 to " + MOST + ", and offset 0 or more.");
        }
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        TypedQuery<Object[]> rows = em.createQuery("SELECT m, c.number" + where + " ORDER BY m.writtenAt DESC, m.id DESC", Object[].class);
        TypedQuery<Long> count = em.createQuery("SELECT COUNT(m)" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<OutboxRow> items = rows.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
            .map(row -> row((OutboxMail) row[0], (String) row[1])).toList();
        return new OutboxPage(items, count.getSingleResult());
    }

    private static String where(OutboxFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" FROM OutboxMail m LEFT JOIN ComplaintCase c ON c.id = m.caseId WHERE m.id IS NOT NULL");
        if (filter.state() != null) {
            where.append(" AND m.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.kind() != null) {
            where.append(" AND m.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" AND (m.addressee LIKE :part ESCAPE '!' OR c.number LIKE :part ESCAPE '!')");
            parameters.put("part", "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return where.toString();
    }

    private static OutboxRow row(OutboxMail m, String number) {
        return new OutboxRow(m.id(), number, m.kind().name(), m.state(), m.isAutomatic(), m.recipient(), m.copiesTo(), m.writtenAt(), m.nextActionAt(),
            m.sentAt(), m.attempts(), m.doubts(), m.lastError());
    }

    /** @throws Refusal not found; conflict, where it left already or is leaving */
    @RolesAllowed("ADMIN")
    public OutboxRow sendAgain(long id) {
        OutboxMail mail = em.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null) {
            throw Refusal.notFound("mail", Long.toString(id));
        }
        if (mail.state() == State.SENT || mail.state() == State.SENDING) {
            throw Refusal.conflict("Mail " + id + " is " + mail.state() + " and is not sent twice.", "Write a new one where the complainant did not get it.");
        }
        mail.again(clock.instant());
        LOG.log(System.Logger.Level.INFO, "Mail {0} is to be sent again.", id);
        String number = mail.caseId() == null ? null : em.createQuery("SELECT c.number FROM ComplaintCase c WHERE c.id = :id", String.class)
            .setParameter("id", mail.caseId()).getSingleResult();
        return row(mail, number);
    }

    @RolesAllowed("ADMIN")
    public OutboxSummary summary() {
        Map<State, Long> states = new EnumMap<>(State.class);
        em.createQuery("SELECT m.state, COUNT(m) FROM OutboxMail m GROUP BY m.state", Object[].class).getResultList()
            .forEach(row -> states.put((State) row[0], (Long) row[1]));
        Road.Blockade blockade = road.blockade();
        return new OutboxSummary(relay.isThere() ? relay.route().host() + ":" + relay.route().port() : null,
            blockade == null ? null : blockade.since(), blockade == null ? null : blockade.why(), states, oldestWaiting().toSeconds(), lastSentAt(),
            doubts());
    }

    private Duration oldestWaiting() {
        return em.createQuery("SELECT m.writtenAt FROM OutboxMail m WHERE m.state IN (org.redress.correspondence.OutboxMail.State.WAITING, "
            + "org.redress.correspondence.OutboxMail.State.SENDING) ORDER BY m.writtenAt", Instant.class).setMaxResults(1).getResultStream()
            .findFirst().map(since -> Duration.between(since, clock.instant())).filter(waited -> !waited.isNegative()).orElse(Duration.ZERO);
    }

    private Instant lastSentAt() {
        return em.createQuery("SELECT m.sentAt FROM OutboxMail m WHERE m.sentAt IS NOT NULL ORDER BY m.sentAt DESC", Instant.class)
            .setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    private long doubts() {
        Long all = em.createQuery("SELECT SUM(m.doubts) FROM OutboxMail m WHERE m.doubts > 0", Long.class).getSingleResult();
        return all == null ? 0 : all;
    }
}
