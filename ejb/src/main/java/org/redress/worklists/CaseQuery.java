package org.redress.worklists;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.redress.access.Restriction;
import org.redress.cases.SearchTerms;
import org.redress.problems.Refusal;
import org.redress.worklists.CaseFilter.Sort;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;

/** Builds one list query: who may see, which list, which filter, from where on. Pages are keyset pages, never offsets. */
final class CaseQuery {

    private static final String ROW = "SELECT NEW org.redress.worklists.CaseRow(c.id, c.number, c.kind, c.receipt.channel, c.matter.category, "
        + "c.matter.title, c.complainant.name, c.complainant.company, c.status, c.cameBack, c.ending.outcome, c.grading.grade, c.grading.priority, "
        + "c.escalationLevel, d.code, d.name, o.userName, o.name, c.receipt.receivedAt, c.standing.nextStep, c.standing.nextStartedAt, "
        + "c.standing.nextWarnAt, c.standing.nextDueAt, c.chainEnd.lastEvent, c.chainEnd.lastEventAt, c.confidential, c.standing.urgency, c.version) "
        + "FROM ComplaintCase c LEFT JOIN c.department d LEFT JOIN c.owner o";

    /** How many words of a text are looked for to find others like it. */
    private static final int SHARED_WORDS = 5;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean fullText;
    private Sort sort = Sort.URGENCY;

    /** @param fullText whether the database has an index of its own for the words of a case */
    CaseQuery(Restriction visible, boolean fullText) {
        this.fullText = fullText;
        conditions.add(visible.condition());
        visible.parameters().forEach(this::bind);
    }

    CaseQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    CaseQuery bind(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    CaseQuery filter(CaseFilter filter) {
        sort = filter.sort() == null ? Sort.URGENCY : filter.sort();
        in("c.status", "statuses", filter.statuses());
        in("c.grading.grade", "grades", filter.grades());
        in("c.kind", "kinds", filter.kinds());
        equal("d.code", "departmentCode", filter.department());
        equal("o.userName", "ownerName", filter.owner());
        equal("c.matter.category", "category", filter.category());
        if (filter.from() != null) {
            where("c.receipt.receivedAt >= :from").bind("from", filter.from());
        }
        if (filter.to() != null) {
            where("c.receipt.receivedAt < :to").bind("to", filter.to());
        }
        text(filter.text());
        return this;
    }

    private void in(String path, String name, List<?> values) {
        if (values != null && !values.isEmpty()) {
            where(path + " IN :" + name).bind(name, values);
        }
    }

    private void equal(String path, String name, String value) {
        if (value != null && !value.isBlank()) {
            where(path + " = :" + name).bind(name, value.strip());
        }
    }

    private void text(String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        List<String> terms = SearchTerms.cut(words);
        if (terms.isEmpty()) {
            where("c.id IS NULL");
        } else if (fullText) {
            where("c.id IN (SELECT t.caseId FROM CaseText t WHERE t.caseId = c.id AND "
                + "SQL('(? @@ to_tsquery(''simple'', ?))', COLUMN('vector', t), :words) = TRUE)");
            bind("words", terms.stream().map(term -> term + ":*").collect(Collectors.joining(" & ")));
        } else {
            for (int i = 0; i < terms.size(); i++) {
                where("c.id IN (SELECT t" + i + ".caseId FROM CaseText t" + i + " WHERE t" + i + ".caseId = c.id AND t" + i + ".terms LIKE :term" + i + ")");
                bind("term" + i, "% " + terms.get(i) + "%");
            }
        }
    }

    /** Cases that have at least two of the longest words of a text, or its only one. */
    CaseQuery sharing(String text) {
        List<String> terms = SearchTerms.cut(text).stream().distinct()
            .sorted(Comparator.comparing(String::length).reversed()).limit(SHARED_WORDS).toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                pairs.add(List.of(terms.get(i), terms.get(j)));
            }
        }
        List<List<String>> either = pairs.isEmpty() ? terms.stream().map(List::of).toList() : pairs;
        if (either.isEmpty()) {
            return where("c.id IS NULL");
        }
        if (fullText) {
            bind("shared", either.stream().map(both -> "(" + String.join(" & ", both) + ")").collect(Collectors.joining(" | ")));
            return where("c.id IN (SELECT s.caseId FROM CaseText s WHERE SQL('(? @@ to_tsquery(''simple'', ?))', COLUMN('vector', s), :shared) = TRUE)");
        }
        for (int i = 0; i < terms.size(); i++) {
            bind("shared" + i, "% " + terms.get(i) + " %");
        }
        return where("c.id IN (SELECT s.caseId FROM CaseText s WHERE " + either.stream().map(both -> both.stream()
            .map(term -> "s.terms LIKE :shared" + terms.indexOf(term)).collect(Collectors.joining(" AND ", "(", ")")))
            .collect(Collectors.joining(" OR ")) + ")");
    }

    CasePage page(EntityManager em, String after, int limit) {
        if (after != null) {
            goOnAfter(after);
        }
        TypedQuery<CaseRow> query = em.createQuery(ROW + where() + orderBy(), CaseRow.class).setMaxResults(limit + 1);
        bindAll(query);
        List<CaseRow> rows = query.getResultList();
        boolean more = rows.size() > limit;
        List<CaseRow> items = more ? rows.subList(0, limit) : rows;
        return new CasePage(List.copyOf(items), more ? cursor(items.get(limit - 1)) : null);
    }

    /** Counts the first so many, which costs the same however many there are. */
    Tally tally(EntityManager em, Instant now, int atMost) {
        TypedQuery<Object[]> query = em.createQuery("SELECT c.standing.nextDueAt, c.status FROM ComplaintCase c" + joins() + where(), Object[].class)
            .setMaxResults(atMost);
        bindAll(query);
        return Tally.of(query.getResultList(), now);
    }

    long count(EntityManager em, String further) {
        Query query = em.createQuery("SELECT COUNT(c) FROM ComplaintCase c" + joins() + where() + (further.isEmpty() ? "" : " AND " + further));
        bindAll(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** Counting needs the joins only where a condition speaks of them. */
    private String joins() {
        String all = String.join(" ", conditions);
        return (all.contains("d.code") ? " LEFT JOIN c.department d" : "") + (all.contains("o.userName") ? " LEFT JOIN c.owner o" : "");
    }

    private void bindAll(Query query) {
        // A list that does not speak of a parameter must not be given it.
        parameters.forEach((name, value) -> {
            if (query.getParameters().stream().anyMatch(p -> name.equals(p.getName()))) {
                query.setParameter(name, value);
            }
        });
    }

    private String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    private String orderBy() {
        return switch (sort) {
            case URGENCY -> " ORDER BY c.standing.urgency, c.id";
            case NEWEST -> " ORDER BY c.receipt.receivedAt DESC, c.id DESC";
            case OLDEST -> " ORDER BY c.receipt.receivedAt, c.id";
        };
    }

    private String cursor(CaseRow last) {
        String key = sort == Sort.URGENCY ? Long.toString(last.urgency()) : last.receivedAt().toString();
        String text = sort.name().charAt(0) + "|" + key + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void goOnAfter(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            if (parts.length != 3 || parts[0].charAt(0) != sort.name().charAt(0)) {
                throw new IllegalArgumentException("of another list");
            }
            bind("afterKey", sort == Sort.URGENCY ? (Object) Long.valueOf(parts[1]) : Instant.parse(parts[1]));
            bind("afterId", Long.valueOf(parts[2]));
        } catch (RuntimeException e) {
            throw Refusal.badRequest("The cursor 'after' is not one that this list gave. Begin again without it.");
        }
        where(switch (sort) {
            case URGENCY -> "(c.standing.urgency > :afterKey OR (c.standing.urgency = :afterKey AND c.id > :afterId))";
            case NEWEST -> "(c.receipt.receivedAt < :afterKey OR (c.receipt.receivedAt = :afterKey AND c.id < :afterId))";
            case OLDEST -> "(c.receipt.receivedAt > :afterKey OR (c.receipt.receivedAt = :afterKey AND c.id > :afterId))";
        });
    }
}
