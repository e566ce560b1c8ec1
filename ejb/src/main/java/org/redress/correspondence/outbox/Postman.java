package org.redress.correspondence.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * Takes every few seconds what waits in the outbox to the mail server. It runs on every node and keeps nothing that is not
 * in a row; a round that fails as a whole is no end.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "Demonstration"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Postman {

    private static final System.Logger LOG = System.getLogger(Postman.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    SmtpRelay relay;

    @Inject
    Carrier carrier;

    @Inject
    Road road;

    @Inject
    Returns returns;

    @Inject
    Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();
    private boolean failedBefore;

    /** A wrong setting is told at the start and not by the first mail. */
    @PostConstruct
    void sayWhere() {
        if (relay.isThere()) {
            LOG.log(System.Logger.Level.INFO, "Mails leave through {0}.", relay.route());
        } else {
            LOG.log(System.Logger.Level.INFO, "No mail server is set (REDRESS_MAIL_HOST), so no mail leaves; they wait in the outbox.");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "2/4", persistent = false, info = "Redress: mails out")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void round() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        boolean failed = true;
        try {
            make();
            failed = false;
        } catch (Exception e) {
            LOG.log(failedBefore ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
                "A round of the outbox failed. Nothing is lost, it goes on when the database answers.", e);
        } finally {
            failedBefore = failed;
            running.set(false);
        }
    }

    private void make() throws Exception {
        if (relay.isThere()) {
            carrier.tidy();
            if (road.isToBeTriedAt(clock.instant())) {
                together(relay.route().connections());
            }
        }
        returns.tell();
    }

    private void together(int lines) throws Exception {
        List<Future<Integer>> others = new ArrayList<>();
        for (int i = 1; i < lines; i++) {
            others.add(executor.submit(carrier::carry));
        }
        try {
            carrier.carry();
        } finally {
            for (Future<Integer> other : others) {
                other.get();
            }
        }
    }
}
