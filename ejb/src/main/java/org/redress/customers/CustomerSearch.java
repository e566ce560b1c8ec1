package org.redress.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.persistence.sessions.Session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** Finds customers while one types, by any part of what is known of them. */
@ApplicationScoped
class CustomerSearch {

    /** So many are looked at; a word that more customers share is not worth its answers, and another letter follows. */
    private static final int CANDIDATES = 200;

    /** Sorts after whatever goes on. */
    private static final String AFTER_ALL = "\uFFFF";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CustomerRegister register;

    /** The best first. */
    List<CustomerRow> find(String typed, int most) {
        SearchedWords words = SearchedWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = new LinkedHashSet<>(byNumber(typed));
        ids.addAll(byBeginning(words.folded(), most));
        ids.addAll(byParts(words));
        // Folded once for each and not for each comparison: that took longer than all questions to the database.
        return register.rows(List.copyOf(ids)).stream().map(row -> new Ranked(row, words.rank(row), Folding.fold(row.name())))
            .sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::name).thenComparing(ranked -> ranked.row.number()))
            .limit(most).map(Ranked::row).toList();
    }

    /** A row and where it stands among the others. */
    private record Ranked(CustomerRow row, int rank, String name) {
    }

    private List<Long> byNumber(String typed) {
        return register.byNumber(typed).map(customer -> List.of(customer.id())).orElse(List.of());
    }

    /** Those whose name goes on as it was typed, however many share its words. */
    private List<Long> byBeginning(String folded, int most) {
        return em.createQuery("SELECT c.id FROM Customer c WHERE c.nameKey >= :from AND c.nameKey < :to AND c.mergedIntoId IS NULL "
            + "ORDER BY c.nameKey, c.id", Long.class).setParameter("from", folded).setParameter("to", folded + AFTER_ALL).setMaxResults(most)
            .getResultList();
    }

    private List<Long> byParts(SearchedWords words) {
        List<Object> values = new ArrayList<>();
        // Neither the index of grams nor what stands in its place on H2 can be said in the query language.
        String text = isPostgresql() ? byIndex(words, values) : byLooking(words, values);
        Query query = em.createNativeQuery(text);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<Long> ids = new ArrayList<>();
        query.setMaxResults(CANDIDATES).getResultList().forEach(id -> ids.add(((Number) id).longValue()));
        return ids;
    }

    /** The index knows exactly what begins a word; of longer ones it knows their pieces, which could stand apart. */
    private static String byIndex(SearchedWords words, List<Object> values) {
        values.add(words.tsquery());
        String all = contains("t.folded", words.patterns(), values);
        return "SELECT t.customer_id FROM customer_text t WHERE t.vector @@ CAST(? AS tsquery) AND " + orDigits(all, words, values);
    }

    private static String byLooking(SearchedWords words, List<Object> values) {
        String all = contains("t.folded", words.patterns(), values) + " AND "
            + contains("CONCAT(' ', t.grams, ' ')", words.beginnings(), values);
        return "SELECT t.customer_id FROM customer_text t WHERE " + orDigits("(" + all + ")", words, values);
    }

    private static String contains(String text, List<String> patterns, List<Object> values) {
        values.addAll(patterns);
        return patterns.isEmpty() ? "TRUE" : "(" + (text + " LIKE ? AND ").repeat(patterns.size() - 1) + text + " LIKE ?)";
    }

    private static String orDigits(String all, SearchedWords words, List<Object> values) {
        if (words.digits() == null) {
            return all;
        }
        values.add("%" + words.digits() + "%");
        return "(" + all + " OR t.folded LIKE ?)";
    }

    private boolean isPostgresql() {
        return em.unwrap(Session.class).getPlatform().isPostgreSQL();
    }
}
