package org.redress.rulebook.failures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.redress.rulebook.epochs.EpochKind;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rulebook.epochs.Epochs;
import org.redress.rulebook.epochs.InForce;
import org.redress.rulebook.epochs.OpenCases;
import org.redress.rulebook.epochs.RuleEpoch;
import org.redress.rulebook.releases.Chronicle;
import org.redress.rulebook.releases.Release;
import org.redress.rulebook.releases.ReleasePen;
import org.redress.rulebook.releases.ReleaseState;
import org.redress.rulebook.releases.ReleaseStep;
import org.redress.rulebook.releases.Shelf;
import org.redress.rulebook.releases.Words;
import org.redress.rules.vocabulary.Role;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What must not go unseen: a failing rule, a way back that the server took by itself, an emergency that nobody confirms. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Alarms {

    /** Until then a second person stands by a way back that one took alone. */
    static final Duration TO_CONFIRM = Duration.ofHours(24);

    private static final int MOST_EPOCHS = 50;
    private static final System.Logger LOG = System.getLogger(Alarms.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Epochs epochs;

    @Inject
    EpochRegister register;

    @Inject
    Shelf shelf;

    @Inject
    Chronicle chronicle;

    @Inject
    Words words;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Once for a rule in an epoch, whoever saw it first. */
    void raise(RuleFailure failure) {
        shelf.ledger();
        boolean known = em.find(RuleAlarm.class, new RuleAlarm.Key(failure.epoch(), failure.rule())) != null;
        if (known || register.find(failure.epoch()).isEmpty()) {
            return;
        }
        var alarm = new RuleAlarm(failure, clock.instant(), settings.node());
        em.persist(alarm);
        LOG.log(System.Logger.Level.ERROR, "{0} Cases that it should have decided are graded on the safe side and wait for a person.",
            alarm.words());
        shelf.find(failure.release()).ifPresent(release -> {
            chronicle.pen(Chronicle.SYSTEM, clock.instant()).write(release, ReleaseStep.FAILED, failure.epoch(), alarm.words());
            words.toAuthorsOf(release, alarm.words() + " The cases wait for a person.");
        });
    }

    /** Lets the release before decide again, if the failing one still decides. */
    void goBack(RuleFailure failure, int times) {
        shelf.ledger();
        List<InForce> past = register.inForce(MOST_EPOCHS);
        boolean stillDecides = !past.isEmpty() && past.get(0).epoch() == failure.epoch() && register.pending()
            .filter(e -> e.kind().isUrgent()).isEmpty();
        if (!stillDecides) {
            return;
        }
        List<Long> failed = em.createQuery("SELECT DISTINCT a.release FROM RuleAlarm a", Long.class).getResultList();
        Optional<Release> before = past.stream().map(InForce::release).filter(release -> !failed.contains(release)).findFirst().flatMap(shelf::find)
            .filter(release -> release.state() == ReleaseState.RETIRED || release.state() == ReleaseState.APPROVED);
        if (before.isEmpty()) {
            return;
        }
        String reason = "Release " + failure.release() + " failed " + times + " times within a minute, rule " + failure.rule() + ": "
            + failure.words();
        ReleasePen pen = chronicle.pen(Chronicle.SYSTEM, clock.instant());
        epochs.ask(before.get(), EpochKind.AUTOMATIC, reason.length() <= 2_000 ? reason : reason.substring(0, 2_000), pen.at(), OpenCases.NEW_ONLY,
            pen);
        LOG.log(System.Logger.Level.ERROR, "Release {0} comes back by itself. {1}", before.get().number(), reason);
        words.to(Role.COMPLIANCE_OFFICER, "Release " + before.get().number() + " decides again. " + reason);
        shelf.find(failure.release()).ifPresent(release -> words.toAuthorsOf(release, "Release " + before.get().number() + " decides again. "
            + reason));
    }

    /** A way back that nobody stood by in time goes to those above. */
    void lookForUnconfirmed() {
        Instant late = clock.instant().minus(TO_CONFIRM);
        List<RuleEpoch> overdue = register.unconfirmed().stream().filter(e -> e.askedAt().isBefore(late)).toList();
        if (overdue.isEmpty()) {
            return;
        }
        shelf.ledger();
        for (RuleEpoch epoch : overdue) {
            boolean told = !em.createQuery("SELECT s.id FROM StepRow s WHERE s.release = :release AND s.epoch = :epoch AND s.step = :step", Long.class)
                .setParameter("release", epoch.release()).setParameter("epoch", epoch.number()).setParameter("step", ReleaseStep.UNCONFIRMED)
                .getResultList().isEmpty();
            if (!told) {
                String said = unconfirmed(epoch);
                chronicle.pen(Chronicle.SYSTEM, clock.instant()).write(shelf.get(epoch.release()), ReleaseStep.UNCONFIRMED, epoch.number(), said);
                LOG.log(System.Logger.Level.WARNING, said);
                List.of(Role.COMPLIANCE_OFFICER, Role.DIRECTOR).forEach(role -> words.to(role, said));
            }
        }
    }

    private static String unconfirmed(RuleEpoch epoch) {
        return epoch.askedBy() + " went back to release " + epoch.release() + " alone at " + epoch.askedAt() + ", and nobody confirmed it within "
            + TO_CONFIRM.toHours() + " hours. It goes on deciding; confirm it, or activate another release. Reason given: " + epoch.reason();
    }

    /** What a person should look at now; empty where all is well. */
    @Transactional(TxType.SUPPORTS)
    public List<String> standing() {
        List<String> standing = new ArrayList<>();
        register.inForce(1).forEach(now -> {
            em.createQuery("SELECT a FROM RuleAlarm a WHERE a.epoch = :epoch ORDER BY a.at", RuleAlarm.class).setParameter("epoch", now.epoch())
                .getResultList().forEach(alarm -> standing.add(alarm.words()));
            register.find(now.epoch()).filter(e -> e.kind() == EpochKind.AUTOMATIC)
                .ifPresent(e -> standing.add("Release " + e.release() + " came back by itself. " + e.reason()));
        });
        Instant late = clock.instant().minus(TO_CONFIRM);
        register.unconfirmed().stream().filter(e -> e.askedAt().isBefore(late)).forEach(e -> standing.add(unconfirmed(e)));
        return standing;
    }
}
