package org.redress.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Received = created + appended + quarantined + rejected + duplicate, by door and day; where it does not hold, a mail is lost or stuck. */
@ApplicationScoped
class MailBalance {

    /** Sorting takes a moment; what waits longer is stuck. */
    static final Duration STUCK = Duration.ofMinutes(15);
    private static final int MOST_DAYS = 366;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Where and when. */
    private record Place(LocalDate day, String mailbox) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byDay = other.day.compareTo(day);
            return byDay != 0 ? byDay : mailbox.compareTo(other.mailbox);
        }
    }

    private static final class Sums {
        private long received;
        private long waiting;
        private long stuck;
        private final Map<MailOutcome, Long> became = new EnumMap<>(MailOutcome.class);
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneId.of(settings.zone())).toLocalDate();
    }

    /** The newest day first. @throws Refusal where the period ends before it begins, or is longer than a year */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<BalanceRow> of(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refusal.badRequest("The period from " + from + " to " + to + " is none, or longer than a year.");
        }
        Map<Place, Sums> places = new TreeMap<>();
        em.createQuery("SELECT t.arrivalDay, t.mailbox, t.received FROM MailTally t WHERE t.arrivalDay >= :from AND t.arrivalDay <= :to", Object[].class)
            .setParameter("from", from).setParameter("to", to).getResultList()
            .forEach(row -> at(places, row).received = (Long) row[2]);
        em.createQuery("SELECT m.arrivalDay, m.mailbox, m.outcome, COUNT(m) FROM ReceivedMail m WHERE m.arrivalDay >= :from AND m.arrivalDay <= :to "
            + "GROUP BY m.arrivalDay, m.mailbox, m.outcome", Object[].class).setParameter("from", from).setParameter("to", to).getResultList()
            .forEach(row -> {
                if (row[2] == null) {
                    at(places, row).waiting = (Long) row[3];
                } else {
                    at(places, row).became.put((MailOutcome) row[2], (Long) row[3]);
                }
            });
        Instant old = clock.instant().minus(STUCK);
        em.createQuery("SELECT m.arrivalDay, m.mailbox, COUNT(m) FROM ReceivedMail m WHERE m.nextTryAt IS NOT NULL AND m.takenAt < :old "
            + "AND m.arrivalDay >= :from AND m.arrivalDay <= :to GROUP BY m.arrivalDay, m.mailbox", Object[].class)
            .setParameter("old", old).setParameter("from", from).setParameter("to", to).getResultList()
            .forEach(row -> at(places, row).stuck = (Long) row[2]);
        return places.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
    }

    private static Sums at(Map<Place, Sums> places, Object[] row) {
        return places.computeIfAbsent(new Place((LocalDate) row[0], (String) row[1]), any -> new Sums());
    }

    private static BalanceRow row(Place place, Sums s) {
        long became = s.became.values().stream().mapToLong(Long::longValue).sum();
        boolean holds = s.received == became + s.waiting && s.stuck == 0;
        return new BalanceRow(place.day(), place.mailbox(), s.received, of(s, MailOutcome.CREATED), of(s, MailOutcome.APPENDED),
            of(s, MailOutcome.QUARANTINED), of(s, MailOutcome.REJECTED), of(s, MailOutcome.DUPLICATE), s.waiting, holds);
    }

    private static long of(Sums s, MailOutcome outcome) {
        return s.became.getOrDefault(outcome, 0L);
    }
}
