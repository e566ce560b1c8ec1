package org.redress.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The one round that acts on whatever is due. It runs on every node and keeps nothing: what is due stands in rows, so an
 * outage loses nothing and a second node does nothing twice. A round that fails as a whole is no end: the next one comes.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "Demonstration"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Sweep {

    private static final int SILENT_AT_ONCE = 200;

    /** Signs of life during a long round. */
    private static final Duration BEAT_EVERY = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

    @Inject
    DueRows due;

    @Inject
    Batch batch;

    @Inject
    Workers workers;

    @Inject
    OutageRegister outages;

    @Inject
    Heartbeat heartbeat;

    @Inject
    Pulse pulse;

    @Inject
    Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();
    private final ClockWatch watch = new ClockWatch();
    private boolean begun;
    private boolean failedBefore;
    private long lastHeartbeat;

    /** Without waiting for the next round. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void atOnce() {
        round();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "Redress: due work")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void round() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        long begin = System.nanoTime();
        boolean failed = true;
        try {
            pulse.beat();
            make(begin);
            failed = false;
            if (failedBefore) {
                LOG.log(System.Logger.Level.INFO, "The sweep works again.");
            }
        } catch (Exception e) {
            // Once, and not every five seconds: an outage of the database is one event.
            LOG.log(failedBefore ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
                "A round of the sweep failed. Nothing is lost, it goes on when the database answers.", e);
        } finally {
            failedBefore = failed;
            pulse.roundEnded(failed, System.nanoTime() - begin);
            running.set(false);
        }
    }

    private void make(long begin) {
        lookAtTheClock(begin);
        lookForAnOutage(begin);
        beat(begin);
        Optional<OutageRegister.Open> open = outages.open();
        if (open.isPresent()) {
            catchUp(open.get(), begin);
        }
        workers.actOn(clock.instant(), batch::act, () -> beatInTime(begin));
        List<Long> silent = due.silent(SILENT_AT_ONCE);
        silent.forEach(id -> workers.allOrEach(List.of(id), ids -> batch.endSilence(ids.get(0))));
        if (System.nanoTime() - lastHeartbeat > BEAT_EVERY.toNanos() / 2) {
            beat(begin);
        }
    }

    private void catchUp(OutageRegister.Open open, long begin) {
        workers.actOn(open.to(), ids -> batch.catchUp(ids, open.id()), () -> beatInTime(begin));
        // A case that somebody holds at this moment, here or on another node, keeps it open until the next round.
        if (due.next(1, open.to(), null).isEmpty()) {
            outages.caughtUp(open.id());
        }
    }

    private void lookAtTheClock(long steady) {
        watch.look(clock.instant(), steady).ifPresent(jump -> {
            LOG.log(System.Logger.Level.WARNING, "The clock of this machine was set {0} by {1}. What happened already does not happen "
                + "again; look whether the time is right now: {2}.", jump.isNegative() ? "back" : "forward", jump.abs(), clock.instant());
            heartbeat.clockJumped(jump);
        });
    }

    /** By the steady clock where this node was there before: a wall clock that was set forward is no outage. */
    private void lookForAnOutage(long steady) {
        boolean wasHere = begun && steady - lastHeartbeat < OutageRegister.SHORTEST.toNanos();
        Instant now = clock.instant();
        if (!wasHere) {
            outages.lastSignOfLife().filter(last -> Duration.between(last, now).compareTo(OutageRegister.SHORTEST) >= 0).ifPresent(last -> {
                try {
                    if (!outages.isKnown(last)) {
                        outages.noticed(last, now);
                    }
                } catch (Exception e) {
                    if (!outages.isKnown(last)) {
                        throw e;
                    }
                }
            });
        }
        if (!begun) {
            heartbeat.begin();
            begun = true;
        }
    }

    private void beatInTime(long begin) {
        if (System.nanoTime() - lastHeartbeat > BEAT_EVERY.toNanos()) {
            beat(begin);
        }
    }

    private void beat(long begin) {
        heartbeat.beat((System.nanoTime() - begin) / 1_000_000, workers.actedOn());
        lastHeartbeat = System.nanoTime();
    }
}
