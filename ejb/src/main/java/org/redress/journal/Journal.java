package org.redress.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.redress.json.Json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The append-only record of everything that happened to a case. */
@ApplicationScoped
public class Journal {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Json json;

    /** A pen in the hand of one actor at one instant; whoever changes a case writes with it in the same breath. */
    public Pen pen(JournalHead head, String actor, Instant at) {
        return new Pen(this, head, actor, at);
    }

    void write(JournalHead head, String actor, Instant at, EventType type, Map<String, ?> data) {
        String previous = head.journalHash() == null ? JournalEntry.GENESIS : head.journalHash();
        // Sorted, because the text is sealed and must not depend on the order of a map.
        String text = json.write(new TreeMap<>(data));
        JournalEntry entry = new JournalEntry(head.id(), head.number(), head.journalSeq() + 1, at, actor, type, text,
            previous);
        em.persist(entry);
        head.advance(entry.seq(), entry.hash(), at, type);
    }

    public List<JournalEntry> of(Long caseId) {
        return em.createQuery("SELECT e FROM JournalEntry e WHERE e.caseId = :caseId ORDER BY e.seq", JournalEntry.class)
            .setParameter("caseId", caseId).getResultList();
    }

    /** When that happened last to the case; empty where it never did. */
    public Optional<Instant> lastTime(Long caseId, EventType type) {
        return Optional.ofNullable(em.createQuery("SELECT MAX(e.at) FROM JournalEntry e WHERE e.caseId = :caseId AND e.type = :type", Instant.class)
            .setParameter("caseId", caseId).setParameter("type", type).getSingleResult());
    }

    /** The newest entry of the case that an action left, so that a late-comer can be told what happened. */
    public JournalEntry last(Long caseId, long seq) {
        return em.createQuery("SELECT e FROM JournalEntry e WHERE e.caseId = :caseId AND e.seq = :seq", JournalEntry.class)
            .setParameter("caseId", caseId).setParameter("seq", seq).getSingleResult();
    }
}
