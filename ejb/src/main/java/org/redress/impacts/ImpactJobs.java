package org.redress.impacts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.redress.json.Json;
import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Release;
import org.redress.rulebook.releases.ReportKind;
import org.redress.rulebook.releases.Reports;
import org.redress.rules.impact.ImpactReport;
import org.redress.rules.impact.ImpactRow;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Keeps impacts; every word of it is a short transaction of its own, while the work itself is in none. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ImpactJobs {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Reports reports;

    @Inject
    Settings settings;

    @Inject
    Json json;

    @Inject
    Clock clock;

    Long begin(Release release, int days, String by) {
        var job = new ImpactJob(release.number(), release.hash(), days, by, clock.instant(), settings.node());
        em.persist(job);
        em.flush();
        return job.id();
    }

    boolean progress(Long id, long done, long total) {
        return get(id).progress(done, total, clock.instant());
    }

    void cancel(Long id) {
        get(id).cancel();
    }

    void done(Long id, ImpactReport report, List<ImpactRow> rows) {
        ImpactJob job = get(id);
        job.done(json.write(report), clock.instant());
        List<ImpactRow> some = new ArrayList<>(rows);
        for (int i = 0; i < some.size(); i++) {
            em.persist(new ImpactCaseRow(id, i, some.get(i).number(), json.write(some.get(i))));
        }
        reports.keep(job.release(), job.hash(), ReportKind.IMPACT, true, job.report(), job.askedBy());
    }

    void failed(Long id, String words) {
        get(id).failed(words, clock.instant());
    }

    ImpactJob get(Long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("impact", String.valueOf(id)));
    }

    Optional<ImpactJob> find(Long id) {
        return Optional.ofNullable(em.find(ImpactJob.class, id));
    }

    /** The newest one about a release. */
    Optional<ImpactJob> newest(long release) {
        return em.createQuery("SELECT j FROM ImpactJob j WHERE j.release = :release ORDER BY j.id DESC", ImpactJob.class)
            .setParameter("release", release).setMaxResults(1).getResultStream().findFirst();
    }

    /** The newest one about exactly these files of it. */
    Optional<ImpactJob> newest(long release, String hash) {
        return em.createQuery("SELECT j FROM ImpactJob j WHERE j.release = :release AND j.hash = :hash ORDER BY j.id DESC", ImpactJob.class)
            .setParameter("release", release).setParameter("hash", hash).setMaxResults(1).getResultStream().findFirst();
    }

    List<ImpactCaseRow> rows(Long id, int after, int most) {
        return em.createQuery("SELECT r FROM ImpactCaseRow r WHERE r.impact = :impact AND r.seq >= :after ORDER BY r.seq", ImpactCaseRow.class)
            .setParameter("impact", id).setParameter("after", after).setMaxResults(most).getResultList();
    }
}
