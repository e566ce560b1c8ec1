package org.redress.correspondence.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.redress.correspondence.OutboxMail;
import org.redress.correspondence.OutboxMail.State;
import org.redress.correspondence.tokens.CaseToken;
import org.redress.documents.Attachment;
import org.redress.documents.Enclosures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Who has which mail in their hands: taken and committed before the first word to the mail server, settled by its answer.
 * Of the mails to one address none is taken before the earlier ones have left or failed.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Claims {

    /** A mail that nobody took in that time is given up, as mail servers do. */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    /** Nobody speaks that long about one mail, so whoever holds it is dead. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    /** The same for a node of this very name: it ended, and this one came in its place. */
    static final Duration SUCCESSOR_AFTER = Duration.ofMinutes(1);

    private static final int MOST_IN_HANDS = 5_000;

    private static final String FREE = "m.state = 'WAITING' AND m.next_action_at <= ? AND NOT EXISTS (SELECT 1 FROM outbox_mail e "
        + "WHERE e.addressee = m.addressee AND e.state IN ('WAITING', 'SENDING') AND (e.written_at < m.written_at "
        + "OR e.written_at = m.written_at AND e.id < m.id))";

    private static final System.Logger LOG = System.getLogger(Claims.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseToken tokens;

    @Inject
    SmtpRelay relay;

    @Inject
    Caps caps;

    @Inject
    Enclosures enclosures;

    @Inject
    Clock clock;

    boolean isSomethingFree() {
        return !free(1).isEmpty();
    }

    /** Takes up to so many, no two to one address; the first of them is begun. */
    List<Parcel> take(int most, String by) {
        Instant now = clock.instant();
        List<OutboxMail> free = locked(free(most));
        Map<Long, String> numbers = numbers(free.stream().map(OutboxMail::caseId).filter(id -> id != null).distinct().toList());
        Map<Long, List<Attachment>> files = enclosures.of(free.stream().map(OutboxMail::saidId).filter(id -> id != null).toList());
        List<Parcel> parcels = new ArrayList<>();
        for (OutboxMail mail : free) {
            String tooMany = mail.isAutomatic() && mail.attempts() == 0 ? caps.reachedBy(mail, now) : null;
            if (tooMany == null) {
                parcels.add(taken(mail, numbers.get(mail.caseId()), files.getOrDefault(mail.saidId(), List.of()), by, now));
            } else {
                mail.suppress(tooMany);
                LOG.log(System.Logger.Level.WARNING, "Automatic mail {0} is not sent: {1}", mail.id(), tooMany);
            }
        }
        if (!parcels.isEmpty()) {
            em.find(OutboxMail.class, parcels.get(0).id()).begin(now);
        }
        return parcels;
    }

    private Parcel taken(OutboxMail mail, String caseNumber, List<Attachment> files, String by, Instant now) {
        String token = caseNumber == null ? null : tokens.of(caseNumber);
        String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        mail.claim(by, "<" + (token == null ? "redress" : token) + "." + unique + "@" + relay.route().domain() + ">", now);
        return new Parcel(mail.id(), caseNumber, token, mail.recipient(), mail.copies(), Arrays.asList(mail.openTo().split("\\s*,\\s*")),
            mail.subject(), mail.body(), mail.messageId(), mail.inReplyTo(), mail.isAutomatic(), mail.writtenAt(),
            files.stream().map(file -> new Enclosed(file.name(), file.contentType(), file.documentId())).toList());
    }

    private List<Long> free(int most) {
        Query query = em.createNativeQuery("SELECT m.id FROM outbox_mail m WHERE " + FREE + " ORDER BY m.next_action_at, m.id FETCH FIRST " + most
            + " ROWS ONLY").setParameter(1, java.sql.Timestamp.from(clock.instant()));
        List<Long> ids = new ArrayList<>();
        query.getResultList().forEach(id -> ids.add(((Number) id).longValue()));
        return ids;
    }

    /** Those that nobody else has taken in the meantime. */
    private List<OutboxMail> locked(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query = em.createNativeQuery("SELECT id FROM outbox_mail WHERE id IN (" + "?, ".repeat(ids.size() - 1)
            + "?) AND state = 'WAITING' FOR UPDATE SKIP LOCKED");
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        List<Long> locked = new ArrayList<>();
        query.getResultList().forEach(id -> locked.add(((Number) id).longValue()));
        return locked.isEmpty() ? List.of()
            : em.createQuery("SELECT m FROM OutboxMail m WHERE m.id IN :ids ORDER BY m.writtenAt, m.id", OutboxMail.class)
                .setParameter("ids", locked).getResultList().stream().filter(mail -> mail.state() == State.WAITING).toList();
    }

    private Map<Long, String> numbers(Collection<Long> caseIds) {
        Map<Long, String> numbers = new HashMap<>();
        if (!caseIds.isEmpty()) {
            em.createQuery("SELECT c.id, c.number FROM ComplaintCase c WHERE c.id IN :ids", Object[].class).setParameter("ids", caseIds)
                .getResultList().forEach(row -> numbers.put((Long) row[0], (String) row[1]));
        }
        return numbers;
    }

    /** Writes down what the server said to one mail, and begins the next. @return whether the next is still ours; true where there is none */
    boolean settle(Long id, Handover answer, Long next, String by) {
        OutboxMail mail = held(id);
        // Somebody took it for dead and put it back; that it was taken counts all the same.
        boolean ours = by.equals(mail.claimedBy()) || mail.state() == State.WAITING;
        if (ours) {
            apply(mail, answer);
        }
        return next == null || begin(next, by);
    }

    private void apply(OutboxMail mail, Handover answer) {
        Instant now = clock.instant();
        if (answer.isComplete()) {
            mail.sent(now);
        } else if (answer.later().isEmpty() || mail.isOlderAt(now, GIVE_UP_AFTER)) {
            mail.failed(answer.notTaken(), answer.answer());
            LOG.log(System.Logger.Level.WARNING, "Mail {0} was refused for good with {1}, to {2} of {3} addresses.", mail.id(), answer.code(),
                answer.refused().size() + answer.later().size(), answer.taken().size() + answer.refused().size() + answer.later().size());
        } else {
            // Whoever was refused is asked again with the others, so that the end is told of all of them.
            mail.later(answer.notTaken(), answer.answer(), now.plus(BackOff.after(mail.attempts())));
        }
    }

    /** @return whether it is still ours */
    boolean begin(Long id, String by) {
        OutboxMail next = held(id);
        boolean ours = next.state() == State.SENDING && by.equals(next.claimedBy());
        if (ours) {
            next.begin(clock.instant());
        }
        return ours;
    }

    /** The server took none of them; the first was begun, and is tried less often than the road. */
    void notTaken(Long begun, List<Long> others, String why, String by) {
        Instant now = clock.instant();
        OutboxMail mail = held(begun);
        if (by.equals(mail.claimedBy())) {
            mail.later(Arrays.asList(mail.openTo().split("\\s*,\\s*")), why, now.plus(BackOff.after(mail.attempts())));
        }
        putBack(others, why, by, now);
    }

    /** Nobody knows whether the first was taken; the others were not begun. */
    void unheard(Long begun, List<Long> others, String why, String by) {
        Instant now = clock.instant();
        OutboxMail mail = held(begun);
        if (by.equals(mail.claimedBy())) {
            mail.putBack(why, now.plus(BackOff.after(mail.attempts())));
        }
        putBack(others, why, by, now);
    }

    private void putBack(List<Long> ids, String why, String by, Instant when) {
        ids.stream().map(this::held).filter(mail -> by.equals(mail.claimedBy())).forEach(mail -> mail.putBack(why, when));
    }

    /**
     * Puts back what is in the hands of the dead.
     *
     * @param by      this node since its start, which has nothing in its hands now but what it settles still
     * @param settled what it settles still
     * @return how many of them may have left already
     */
    int recover(String by, Collection<Long> settled) {
        Instant now = clock.instant();
        int doubtful = 0;
        for (Held row : inHands()) {
            if (isDead(row, by, now) && !settled.contains(row.id())) {
                OutboxMail mail = held(row.id());
                // Another node may have found it before; what it put back may be in living hands already.
                if (row.by().equals(mail.claimedBy()) && row.since().equals(mail.claimedAt())) {
                    doubtful += mail.isBegun() ? 1 : 0;
                    mail.putBack("Its node ended while it was being sent; it may have left already and goes once more under the same Message-ID.", now);
                }
            }
        }
        if (doubtful > 0) {
            LOG.log(System.Logger.Level.WARNING, "{0} mails were being sent when their node ended. They go once more under the same Message-ID.", doubtful);
        }
        return doubtful;
    }

    /** Who has had which mail in hand since when. */
    private record Held(Long id, String by, Instant since) {
    }

    private List<Held> inHands() {
        return em.createQuery("SELECT m.id, m.claimedBy, m.claimedAt FROM OutboxMail m WHERE m.claimedBy IS NOT NULL ORDER BY m.id", Object[].class)
            .setMaxResults(MOST_IN_HANDS).getResultList().stream().map(row -> new Held((Long) row[0], (String) row[1], (Instant) row[2])).toList();
    }

    private static boolean isDead(Held row, String me, Instant now) {
        String myName = me.substring(0, me.lastIndexOf('/') + 1);
        boolean ofMyName = row.by().startsWith(myName) && row.since().isBefore(now.minus(SUCCESSOR_AFTER));
        return row.by().equals(me) || ofMyName || row.since().isBefore(now.minus(DEAD_AFTER));
    }

    private OutboxMail held(Long id) {
        return em.find(OutboxMail.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }
}
