package org.redress.rulebook.failures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Counts failing decisions of this node in memory, as the transaction of a failing decision has other worries, and acts on
 * them a moment later: an alarm for each rule, and after several within a minute the way back.
 */
@Singleton
@Startup
@DependsOn("ActiveRuleBook")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FailureWatch {

    /** One may be the fault of one odd case; so many are the fault of the rules. */
    public static final int TOO_MANY = 5;

    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int MOST_KEPT = 1_000;
    private static final System.Logger LOG = System.getLogger(FailureWatch.class.getName());

    private record Noted(long at, RuleFailure failure) {
    }

    @Inject
    Alarms alarms;

    private final Deque<Noted> lately = new ArrayDeque<>();
    private final Map<RuleAlarm.Key, RuleFailure> toRaise = new LinkedHashMap<>();
    private boolean failedBefore;

    @PermitAll
    public void noted(RuleFailure failure) {
        synchronized (lately) {
            if (lately.size() >= MOST_KEPT) {
                lately.removeFirst();
            }
            lately.addLast(new Noted(System.nanoTime(), failure));
            toRaise.putIfAbsent(new RuleAlarm.Key(failure.epoch(), failure.rule()), failure);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Redress: failing rules")
    @PermitAll
    public void act() {
        try {
            Map<RuleAlarm.Key, RuleFailure> raise;
            synchronized (lately) {
                raise = new LinkedHashMap<>(toRaise);
            }
            raise.forEach((key, failure) -> {
                alarms.raise(failure);
                synchronized (lately) {
                    toRaise.remove(key);
                }
            });
            RuleFailure worst = failingTooOften();
            if (worst != null) {
                alarms.goBack(worst, TOO_MANY);
            }
            alarms.lookForUnconfirmed();
            failedBefore = false;
        } catch (RuntimeException e) {
            LOG.log(failedBefore ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR, "Failing rules cannot be told of now.", e);
            failedBefore = true;
        }
    }

    /** The newest failure of an epoch with too many of them within the last minute; null where none has. */
    private RuleFailure failingTooOften() {
        synchronized (lately) {
            long now = System.nanoTime();
            lately.removeIf(noted -> now - noted.at() > MINUTE_NANOS);
            if (lately.isEmpty()) {
                return null;
            }
            RuleFailure newest = lately.getLast().failure();
            long many = lately.stream().filter(noted -> noted.failure().epoch() == newest.epoch()).count();
            return many >= TOO_MANY ? newest : null;
        }
    }
}
