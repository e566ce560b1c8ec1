package org.redress.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.redress.settings.MailTrust;
import org.redress.settings.Settings;

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
import jakarta.mail.MessagingException;

/**
 * Looks into the mailboxes every few seconds, on every node, each mailbox by one node at a time; and sorts what was taken and not
 * sorted, because somebody pulled the plug in between. It keeps nothing itself.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "Demonstration"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailPoller {

    private static final System.Logger LOG = System.getLogger(MailPoller.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Mailboxes mailboxes;

    @Inject
    ReceivedMails mails;

    @Inject
    MailPorter porter;

    @Inject
    SortingRound sorting;

    @Inject
    MailAlarm alarm;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();
    private boolean failedBefore;

    /** A wrong setting is told at the start and not by the first mail. */
    @PostConstruct
    void insistOnSettings() {
        settings.intakeToken();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "Redress: incoming mail")
    public void round() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            sorting.all();
            fetchAll();
            alarm.look();
            failedBefore = false;
        } catch (Exception e) {
            // Once, and not every five seconds: an outage of the database is one event.
            LOG.log(failedBefore ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR, "A round for incoming mail failed. Nothing is lost, it goes on.", e);
            failedBefore = true;
        } finally {
            running.set(false);
        }
    }

    /** Side by side, so that a server that does not answer holds up its own mailbox alone. */
    private void fetchAll() throws InterruptedException {
        List<Future<?>> fetching = new ArrayList<>();
        for (String code : mailboxes.due()) {
            fetching.add(executor.submit(() -> mailboxes.lease(code).ifPresent(this::fetch)));
        }
        for (Future<?> one : fetching) {
            try {
                one.get();
            } catch (ExecutionException e) {
                LOG.log(System.Logger.Level.WARNING, "A mailbox could not be looked into.", e.getCause());
            }
        }
    }

    private void fetch(Mailboxes.Way way) {
        int broken = 0;
        Exception last = null;
        try (MailServer server = MailServer.open(way)) {
            for (MailServer.Letter letter : server.unknown((validity, uids) -> mails.known(way.code(), validity, uids), clock)) {
                try {
                    Optional<Long> id = porter.take(letter.arrival(), letter);
                    id.ifPresent(sorting::sort);
                    server.taken(letter);
                } catch (Exception e) {
                    // It stays on the server and is tried again; the others must not wait for it.
                    broken++;
                    last = e;
                    LOG.log(System.Logger.Level.WARNING, "A mail of mailbox " + way.code() + " could not be taken.", e);
                }
                mailboxes.renew(way.code());
            }
        } catch (MessagingException | RuntimeException e) {
            mailboxes.failed(way.code(), MailTrust.refusal(e, way.host(), way.port()).orElse(e.getClass().getSimpleName() + ": " + e.getMessage()));
            return;
        }
        if (broken > 0) {
            mailboxes.failed(way.code(), broken + " mails could not be taken: " + last.getClass().getSimpleName());
        } else {
            mailboxes.fetched(way.code());
        }
    }
}
