package org.redress.regrading;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.redress.rulebook.ActiveRuleBook;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Decides open cases again where an activation wanted that: in batches, a few at a time, so that people are not kept waiting. */
@Singleton
@Startup
@DependsOn({"Demonstration", "ActiveRuleBook"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DecideAgain {

    private static final int AT_ONCE = 20;
    private static final System.Logger LOG = System.getLogger(DecideAgain.class.getName());

    @Inject
    RegradingBatch batch;

    @Inject
    ActiveRuleBook rules;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "Redress: decide again")
    @PermitAll
    public void round() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            Optional<Long> epoch = batch.wanted();
            // A node that does not decide by the epoch must not decide for it.
            while (epoch.isPresent() && rules.epoch() == epoch.get() && some(epoch.get())) {
                epoch = batch.wanted();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Open cases could not be decided again just now; it goes on with the next round.", e);
        } finally {
            running.set(false);
        }
    }

    private boolean some(long epoch) {
        try {
            return batch.decide(epoch, AT_ONCE) > 0;
        } catch (RuntimeException e) {
            return oneByOne(epoch);
        }
    }

    private boolean oneByOne(long epoch) {
        for (int i = 0; i < AT_ONCE; i++) {
            try {
                if (batch.decide(epoch, 1) == 0) {
                    return false;
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A case could not be decided again and keeps what it had.", e);
                batch.leaveOutNext(epoch);
            }
        }
        return true;
    }

    /** How far it is; null where the epoch wants nothing of the kind. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public RegradingRow progress(long epoch) {
        return batch.row(epoch).orElse(null);
    }
}
