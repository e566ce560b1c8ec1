package org.redress.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.Notices;
import org.redress.correspondence.Tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Times in which nobody swept: noticing them, and catching up without a storm. */
@ApplicationScoped
class OutageRegister {

    /** A restart takes less; what waited for so short a time is told as ever. */
    static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(OutageRegister.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** When any node gave its last sign of life before now; empty where none ever did. */
    Optional<Instant> lastSignOfLife() {
        // One from the future was written before a clock was set back; it proves nothing.
        return Optional.ofNullable(em.createQuery("SELECT MAX(n.lastRoundAt) FROM SweepNode n WHERE n.lastRoundAt <= :now", Instant.class)
            .setParameter("now", clock.instant()).getSingleResult());
    }

    /** Two nodes may notice the same one: the constraint on its beginning lets one of them write it. */
    @Transactional(TxType.REQUIRES_NEW)
    void noticed(Instant from, Instant to) {
        em.persist(new Outage(from, to));
        em.flush();
        LOG.log(System.Logger.Level.WARNING, "No node swept from {0} to {1}. What became due meanwhile is caught up with now.", from, to);
    }

    boolean isKnown(Instant from) {
        return !em.createQuery("SELECT o.id FROM Outage o WHERE o.fromAt = :from", Long.class).setParameter("from", from).getResultList().isEmpty();
    }

    /** The oldest that is not caught up. */
    Optional<Open> open() {
        return em.createQuery("SELECT o FROM Outage o WHERE o.caughtUpAt IS NULL ORDER BY o.toAt, o.id", Outage.class).setMaxResults(1)
            .getResultStream().findFirst().map(o -> new Open(o.id(), o.to()));
    }

    /** What is caught up with: all that was due until then. */
    record Open(Long id, Instant to) {
    }

    @Transactional(TxType.MANDATORY)
    void mention(Long outageId, Tally tally) {
        tally.times().forEach((person, kinds) -> kinds.forEach((kind, times) -> em.persist(new OutageMention(outageId, person, kind, times))));
    }

    /** Nothing of it is left: everybody who would have been told many things is told one. Of two nodes one does it. */
    @Transactional(TxType.REQUIRES_NEW)
    void caughtUp(Long outageId) {
        Outage outage = em.find(Outage.class, outageId, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(outage);
        if (outage.caughtUpAt() != null) {
            return;
        }
        Instant now = clock.instant();
        outage.caughtUp(now);
        Map<Long, Map<NoticeKind, Long>> told = new TreeMap<>();
        em.createQuery("SELECT m.personId, m.kind, SUM(m.times) FROM OutageMention m WHERE m.outageId = :id GROUP BY m.personId, m.kind",
            Object[].class).setParameter("id", outageId).getResultList()
            .forEach(row -> told.computeIfAbsent((Long) row[0], any -> new TreeMap<>()).put((NoticeKind) row[1], ((Number) row[2]).longValue()));
        told.forEach((person, kinds) -> notices.sumUp(person, inWords(outage, kinds), now));
        LOG.log(System.Logger.Level.INFO, "Caught up with what became due from {0} to {1}; {2} people told.", outage.from(),
            outage.to(), told.size());
    }

    private static String inWords(Outage outage, Map<NoticeKind, Long> kinds) {
        return "Nobody watched the clocks from " + outage.from() + " to " + outage.to() + ". Meanwhile, for you: " + kinds.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ". Your worklists have them.";
    }
}
