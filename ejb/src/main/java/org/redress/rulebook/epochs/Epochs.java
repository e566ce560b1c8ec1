package org.redress.rulebook.epochs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Chronicle;
import org.redress.rulebook.releases.Release;
import org.redress.rulebook.releases.ReleasePen;
import org.redress.rulebook.releases.ReleaseStep;
import org.redress.rulebook.releases.Shelf;
import org.redress.rules.book.RuleSources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Who decides from when on: epochs are asked for, prepared by every node, and come into force on all at once or on none. All
 * that nodes know of each other stands in rows.
 */
@ApplicationScoped
public class Epochs {

    /** A node that gave no sign of life for so long decides nothing, and is not waited for. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(8);

    /** So that every node has read the instant before it comes; they look once a second. */
    static final Duration LEAD = Duration.ofSeconds(3);

    /** Compiling takes seconds, also on a machine that has much else to do. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final System.Logger LOG = System.getLogger(Epochs.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Shelf shelf;

    @Inject
    EpochRegister register;

    @Inject
    Chronicle chronicle;

    @Inject
    Clock clock;

    /**
     * Asks for an epoch of an approved release.
     *
     * @throws Refusal conflict, where another one is on its way
     */
    @Transactional(TxType.MANDATORY)
    public RuleEpoch ask(Release release, EpochKind kind, String reason, Instant from, OpenCases openCases, ReleasePen pen) {
        register.pending().ifPresent(other -> {
            if (!kind.isUrgent()) {
                throw Refusal.conflict("Release " + other.release() + " takes over from " + other.fromAt() + " on; one at a time.",
                    "Wait until it did, or withdraw it first.");
            }
            cancel(other, "Release " + release.number() + " comes back instead: " + reason);
        });
        var epoch = new RuleEpoch(shelf.ledger().nextEpoch(), release.number(), release.hash(), kind, pen.actor(), pen.at(), from, reason,
            openCases);
        em.persist(epoch);
        release.schedule(epoch.number(), reason, pen);
        return epoch;
    }

    /** The first epoch of all: nobody has to be waited for. */
    @Transactional(TxType.MANDATORY)
    public void begin(Release release, ReleasePen pen) {
        var epoch = new RuleEpoch(shelf.ledger().nextEpoch(), release.number(), release.hash(), EpochKind.FIRST, pen.actor(), pen.at(), pen.at(),
            null, OpenCases.NEW_ONLY);
        em.persist(epoch);
        // Now, as the end refers to it.
        em.flush();
        em.persist(EpochEnd.inForce(epoch.number(), pen.at(), pen.at()));
        release.activated(epoch.number(), pen);
    }

    /** The files of the release that decides in an epoch. */
    @Transactional(TxType.REQUIRED)
    public RuleSources sources(long release) {
        return shelf.get(release).sources();
    }

    /** A sign of life. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat(String name, long epoch, String failure) {
        RuleNode node = em.find(RuleNode.class, name);
        if (node == null) {
            node = new RuleNode(name);
            em.persist(node);
        }
        node.alive(clock.instant(), epoch, failure);
    }

    /** @param failure why the node cannot; null where it is ready */
    @Transactional(TxType.REQUIRES_NEW)
    public void report(long epoch, String name, String failure) {
        EpochNode word = em.find(EpochNode.class, new EpochNode.Key(epoch, name));
        if (word == null) {
            word = new EpochNode(epoch, name);
            em.persist(word);
        }
        word.says(failure, clock.instant());
    }

    /** Brings the epoch into force if every living node is ready, cancels it if one cannot; otherwise they are waited for. */
    @Transactional(TxType.REQUIRES_NEW)
    public void settle(long number) {
        shelf.ledger();
        if (em.find(EpochEnd.class, number) != null) {
            return;
        }
        RuleEpoch epoch = em.find(RuleEpoch.class, number);
        List<EpochNode> words = em.createQuery("SELECT w FROM EpochNode w WHERE w.epoch = :epoch ORDER BY w.at, w.node", EpochNode.class)
            .setParameter("epoch", number).getResultList();
        List<RuleNode> living = living();
        Optional<EpochNode> unable = words.stream().filter(w -> !w.isReady() && living.stream().anyMatch(n -> n.name().equals(w.node())))
            .findFirst();
        List<RuleNode> missing = living.stream().filter(n -> words.stream().noneMatch(w -> w.node().equals(n.name()))).toList();
        Instant now = clock.instant();
        if (unable.isPresent()) {
            cancel(epoch, "Node " + unable.get().node() + " cannot use it: " + unable.get().failure());
        } else if (missing.isEmpty()) {
            takeOver(epoch, now, living.size() > 1 ? now.plus(LEAD) : now);
        } else if (!words.isEmpty() && words.get(0).at().plus(LONGEST_WAIT).isBefore(now)) {
            cancel(epoch, "Node " + missing.get(0).name() + " lives and did not prepare it within " + LONGEST_WAIT.toMinutes() + " minutes.");
        }
    }

    /** Nodes that gave a sign of life lately, by name. */
    @Transactional(TxType.SUPPORTS)
    public List<RuleNode> living() {
        return em.createQuery("SELECT n FROM RuleNode n WHERE n.seenAt >= :since ORDER BY n.name", RuleNode.class)
            .setParameter("since", clock.instant().minus(DEAD_AFTER)).getResultList();
    }

    private void takeOver(RuleEpoch epoch, Instant now, Instant switchAt) {
        em.persist(EpochEnd.inForce(epoch.number(), now, switchAt));
        ReleasePen pen = chronicle.pen(Chronicle.SYSTEM, now);
        shelf.active().ifPresent(old -> old.superseded(epoch.number(), pen));
        shelf.get(epoch.release()).activated(epoch.number(), pen);
        LOG.log(System.Logger.Level.INFO, "Release {0} decides from {1} on, epoch {2}.", epoch.release(), switchAt, epoch.number());
    }

    /** Nobody will decide by it. */
    @Transactional(TxType.MANDATORY)
    public void cancel(RuleEpoch epoch, String reason) {
        em.persist(EpochEnd.cancelled(epoch.number(), clock.instant(), reason));
        shelf.get(epoch.release()).cancelled(epoch.number(), reason, chronicle.pen(Chronicle.SYSTEM, clock.instant()));
        LOG.log(System.Logger.Level.WARNING, "Release {0} does not take over, epoch {1} is cancelled: {2}", epoch.release(), epoch.number(),
            reason);
    }

    @Transactional(TxType.MANDATORY)
    public void confirm(Release release, ReleasePen pen) {
        RuleEpoch epoch = register.unconfirmed().stream().filter(e -> e.release() == release.number()).findFirst().orElseThrow(() -> Refusal.conflict(
            "Nobody went back to release " + release.number() + " alone, so there is nothing to confirm.", null));
        if (epoch.askedBy().equals(pen.actor())) {
            throw Refusal.forbidden("You went back to release " + release.number() + " yourself, so you cannot confirm it.",
                "A second author or the compliance officer must do that.");
        }
        em.persist(new EpochConfirmation(epoch.number(), pen.actor(), pen.at()));
        pen.write(release, ReleaseStep.CONFIRMED, epoch.number(), null);
    }
}
