package org.redress.regrading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.redress.casework.RegradedCases;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rulebook.epochs.InForce;
import org.redress.rulebook.epochs.OpenCases;
import org.redress.rulebook.epochs.RuleEpoch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Some cases decided again in one transaction, with the place where the next batch goes on. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RegradingBatch {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    EpochRegister register;

    @Inject
    RegradedCases cases;

    @Inject
    Clock clock;

    /** The epoch whose open cases are to be decided again, if there is anything left of that. */
    Optional<Long> wanted() {
        Optional<InForce> now = register.inForce(1).stream().findFirst().filter(e -> !e.switchAt().isAfter(clock.instant()));
        Optional<RuleEpoch> epoch = now.flatMap(e -> register.find(e.epoch())).filter(e -> e.openCases() == OpenCases.DECIDE_AGAIN);
        return epoch.map(RuleEpoch::number).filter(number -> {
            Regrading regrading = em.find(Regrading.class, number);
            if (regrading == null) {
                em.persist(new Regrading(number, clock.instant()));
            }
            return regrading == null || !regrading.isFinished();
        });
    }

    /** @return how many cases were looked at; 0 at the end */
    int decide(long epoch, int most) {
        Regrading regrading = em.find(Regrading.class, epoch, LockModeType.PESSIMISTIC_WRITE);
        List<Long> ids = cases.after(regrading.afterCase(), most);
        ids.forEach(id -> regrading.decided(id, cases.regrade(id, epoch)));
        if (ids.isEmpty() && !regrading.isFinished()) {
            regrading.finish(clock.instant());
        }
        return ids.size();
    }

    /** Goes on behind the case that stops the others. */
    void leaveOutNext(long epoch) {
        Regrading regrading = em.find(Regrading.class, epoch, LockModeType.PESSIMISTIC_WRITE);
        cases.after(regrading.afterCase(), 1).forEach(regrading::leftOut);
    }

    Optional<RegradingRow> row(long epoch) {
        return Optional.ofNullable(em.find(Regrading.class, epoch)).map(Regrading::row);
    }
}
