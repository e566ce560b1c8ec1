package org.redress.rulebook.releases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Where the releases are kept. */
@ApplicationScoped
public class Shelf {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    /** @throws Refusal not found */
    public Release get(long number) {
        return find(number).orElseThrow(() -> Refusal.notFound("release", Long.toString(number)));
    }

    public Optional<Release> find(long number) {
        return Optional.ofNullable(em.find(Release.class, number));
    }

    /** For a move: nobody else moves any release meanwhile. */
    public Release forMove(long number) {
        ledger();
        Release release = get(number);
        em.refresh(release);
        return release;
    }

    /** For a change of its files: nobody else changes it meanwhile. */
    Release forChange(long number) {
        Release release = em.find(Release.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (release == null) {
            throw Refusal.notFound("release", Long.toString(number));
        }
        return release;
    }

    void flush() {
        em.flush();
    }

    /** Locks the rule book until the end of the transaction. */
    public RuleBookLedger ledger() {
        return em.find(RuleBookLedger.class, RuleBookLedger.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Release> all() {
        return em.createQuery("SELECT r FROM Release r ORDER BY r.number DESC", Release.class).getResultList();
    }

    public Optional<Release> active() {
        return em.createQuery("SELECT r FROM Release r WHERE r.state = :active ORDER BY r.number DESC", Release.class)
            .setParameter("active", ReleaseState.ACTIVE).setMaxResults(1).getResultStream().findFirst();
    }

    boolean isEmpty() {
        return em.createQuery("SELECT r.number FROM Release r", Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    boolean knows(String hash) {
        return !em.createQuery("SELECT r.number FROM Release r WHERE r.hash = :hash", Long.class).setParameter("hash", hash).setMaxResults(1)
            .getResultList().isEmpty();
    }

    void add(Release release) {
        em.persist(release);
        em.flush();
    }

    void add(Report report) {
        em.persist(report);
    }

    List<StepView> history(long number) {
        return em.createQuery("SELECT s FROM StepRow s WHERE s.release = :release ORDER BY s.at, s.id", StepRow.class)
            .setParameter("release", number).getResultList().stream().map(StepRow::view).toList();
    }

    List<Report> reports(long number) {
        return em.createQuery("SELECT r FROM Report r WHERE r.release = :release ORDER BY r.id DESC", Report.class)
            .setParameter("release", number).setMaxResults(50).getResultList();
    }

    /** The newest one, about whatever bytes it then had. */
    Optional<Report> newestReport(long number, ReportKind kind) {
        return em.createQuery("SELECT r FROM Report r WHERE r.release = :release AND r.kind = :kind ORDER BY r.id DESC", Report.class)
            .setParameter("release", number).setParameter("kind", kind).setMaxResults(1).getResultStream().findFirst();
    }

    /** The newest one about exactly these bytes. */
    Optional<Report> report(Release release, ReportKind kind) {
        return em.createQuery("SELECT r FROM Report r WHERE r.release = :release AND r.kind = :kind AND r.hash = :hash ORDER BY r.id DESC",
            Report.class).setParameter("release", release.number()).setParameter("kind", kind).setParameter("hash", release.hash())
            .setMaxResults(1).getResultStream().findFirst();
    }

    /** By number: how many decisions were taken by it. Two releases may have the same files, so epochs tell which it was. */
    Map<Long, Long> decisions() {
        return em.createQuery("SELECT e.release, COUNT(d) FROM DecisionRow d, RuleEpoch e WHERE e.number = d.epoch GROUP BY e.release", Object[].class).getResultList().stream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
