package org.redress.sweep;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.redress.casework.DueCases;

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
 * outage loses nothing and a second node does nothing twice.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "Demonstration"})
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
public class Sweep {

    private static final int BATCH = 200;

    /** So that one round ends, even when more falls due than it can do; the next begins seconds later. */
    private static final int MOST_BATCHES = 50;

    private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

    @Inject
    DueCases cases;

    /** Without waiting for the next round. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void atOnce() {
        round();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "Redress: due work")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void round() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<Long> due = cases.due(BATCH);
            int done = each(due, cases::act, cases::setAside);
            if (due.isEmpty() || done == 0) {
                break;
            }
        }
        each(cases.silent(BATCH), cases::endSilence, id -> { });
    }

    private static int each(List<Long> ids, Predicate<Long> act, Consumer<Long> onFailure) {
        int done = 0;
        for (Long id : ids) {
            try {
                if (act.test(id)) {
                    done++;
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The due work of the case with id " + id + " failed; it is set aside for a while.", e);
                onFailure.accept(id);
            }
        }
        return done;
    }
}
