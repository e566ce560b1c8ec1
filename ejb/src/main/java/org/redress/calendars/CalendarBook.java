package org.redress.calendars;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.redress.database.Recollection;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;

/**
 * The calendars of all departments, for whatever counts time. Use cases that a person calls are in {@link Calendars}.
 */
@ApplicationScoped
public class CalendarBook {

    /** Versions never change, so that what was read once stays right; the bound only keeps a busy administrator small. */
    private static final int MOST_REMEMBERED = 1_000;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Recollection recollection;

    private record VersionOf(String calendar) {
    }

    private final Map<CalendarVersion.Key, WorkingCalendar> read = new ConcurrentHashMap<>();

    /**
     * The calendar as it is now.
     *
     * @throws Refusal not found
     */
    public WorkingCalendar named(String name) {
        // Nothing that waits to be written can change the answer, and an import must not be written row by row for it.
        Long version = recollection.of(new VersionOf(name), () -> em.createQuery("SELECT MAX(c.version) FROM CalendarVersion c "
            + "WHERE c.name = :name", Long.class).setParameter("name", name).setFlushMode(FlushModeType.COMMIT).getSingleResult());
        if (version == null) {
            throw Refusal.notFound("calendar", name);
        }
        return version(name, version);
    }

    /**
     * The calendar as it was at that edit, for a case that is pinned to it.
     *
     * @throws Refusal not found
     */
    public WorkingCalendar version(String name, long version) {
        CalendarVersion.Key key = new CalendarVersion.Key(name, version);
        WorkingCalendar known = read.get(key);
        if (known != null) {
            return known;
        }
        CalendarVersion row = em.find(CalendarVersion.class, key);
        if (row == null) {
            throw Refusal.notFound("calendar", name + " version " + version);
        }
        WorkingCalendar calendar = row.calendar();
        if (read.size() >= MOST_REMEMBERED) {
            read.clear();
        }
        read.put(key, calendar);
        return calendar;
    }

    List<String> names() {
        return em.createQuery("SELECT DISTINCT c.name FROM CalendarVersion c ORDER BY c.name", String.class).getResultList();
    }

    Optional<CalendarVersion> latest(String name) {
        return em.createQuery("SELECT c FROM CalendarVersion c WHERE c.name = :name ORDER BY c.version DESC", CalendarVersion.class)
            .setParameter("name", name).setMaxResults(1).getResultStream().findFirst();
    }

    void add(CalendarVersion version) {
        em.persist(version);
        em.flush();
    }
}
