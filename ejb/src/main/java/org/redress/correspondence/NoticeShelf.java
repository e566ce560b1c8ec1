package org.redress.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** One person's notices, of cases that they may see still: who lost a case learns nothing more of it. */
@ApplicationScoped
public class NoticeShelf {

    /** Who has more unread than this knows enough. */
    static final int MOST_COUNTED = 100;

    private static final String ROW = "SELECT n.id, n.kind, n.text, n.at, n.visibleFrom, n.readAt, c.number, c.matter.title, n.inPlaceOfId";
    private static final String READ = "R";
    private static final String UNREAD = "U";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    AccessPolicy policy;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** Up to a hundred. */
    public int unread(Viewer reader) {
        return query("SELECT n.id", reader, "n.readAt IS NULL", "", Object.class).setMaxResults(MOST_COUNTED).getResultList().size();
    }

    /** The number of the case that a notice is about; null where it is about none, or the reader may not see it any more. */
    public String numberOf(Viewer reader, Long id) {
        return query("SELECT c.number", reader, "n.id = :id", "", String.class).setParameter("id", id).getResultStream().filter(Objects::nonNull)
            .findFirst().orElse(null);
    }

    NoticePage page(Viewer reader, String after, int limit) {
        Cursor from = after == null ? new Cursor(UNREAD, null, null) : Cursor.read(after);
        List<NoticeRow> rows = new ArrayList<>();
        if (from.part().equals(UNREAD)) {
            rows.addAll(rows(reader, "n.readAt IS NULL", from, limit + 1));
        }
        if (rows.size() <= limit) {
            Cursor on = from.part().equals(READ) ? from : new Cursor(READ, null, null);
            rows.addAll(rows(reader, "n.readAt IS NOT NULL", on, limit + 1 - rows.size()));
        }
        boolean more = rows.size() > limit;
        List<NoticeRow> items = named(more ? rows.subList(0, limit) : rows);
        return new NoticePage(items, more ? Cursor.after(items.get(limit - 1)) : null, unread(reader));
    }

    private List<NoticeRow> rows(Viewer reader, String part, Cursor from, int limit) {
        String on = from.id() == null ? part
            : part + " AND (n.visibleFrom < :afterAt OR (n.visibleFrom = :afterAt AND n.id < :afterId))";
        TypedQuery<Object[]> query = query(ROW, reader, on, " ORDER BY n.visibleFrom DESC, n.id DESC", Object[].class);
        if (from.id() != null) {
            query.setParameter("afterAt", from.at()).setParameter("afterId", from.id());
        }
        return query.setMaxResults(limit).getResultList().stream().map(NoticeShelf::row).toList();
    }

    private static NoticeRow row(Object[] column) {
        return new NoticeRow((Long) column[0], (NoticeKind) column[1], (String) column[2], (Instant) column[3], (Instant) column[4],
            (Instant) column[5], (String) column[6], (String) column[7], column[8] == null ? null : column[8].toString());
    }

    /** Puts names in the place of ids, with one question for the whole page. */
    private List<NoticeRow> named(List<NoticeRow> rows) {
        Map<String, String> names = people.byIds(rows.stream().map(NoticeRow::inPlaceOf).filter(id -> id != null).map(Long::valueOf)
            .collect(Collectors.toSet())).stream().collect(Collectors.toMap(p -> p.id().toString(), Person::name));
        Function<NoticeRow, NoticeRow> name = row -> row.inPlaceOf() == null ? row : row.inPlaceOf(names.get(row.inPlaceOf()));
        return rows.stream().map(name).toList();
    }

    private <T> TypedQuery<T> query(String select, Viewer reader, String condition, String order, Class<T> type) {
        Restriction visible = policy.visible(reader);
        return visible.bind(em.createQuery(select + " FROM Notice n LEFT JOIN ComplaintCase c ON c.id = n.caseId WHERE n.personId = :reader "
            + "AND n.visibleFrom <= :now AND " + condition + " AND (n.caseId IS NULL OR (" + visible.condition() + "))" + order, type))
            .setParameter("reader", reader.personId()).setParameter("now", clock.instant());
    }

    /** Where a page ended: among the unread or the read ones, and behind which. */
    private record Cursor(String part, Instant at, Long id) {

        static String after(NoticeRow row) {
            String text = (row.readAt() == null ? UNREAD : READ) + "|" + row.visibleFrom() + "|" + row.id();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String cursor) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
                if (parts.length == 3 && (parts[0].equals(UNREAD) || parts[0].equals(READ))) {
                    return new Cursor(parts[0], Instant.parse(parts[1]), Long.valueOf(parts[2]));
                }
            } catch (RuntimeException e) {
                // Told below like one of another list.
            }
            throw Refusal.badRequest("The cursor 'after' is not one that this list gave. Begin again without it.");
        }
    }
}
