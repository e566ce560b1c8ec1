package org.redress.intake;

import java.time.Duration;
import java.time.Instant;

import org.redress.correspondence.Allowance;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How much one sender gets: counted in the database, so that several nodes count together and a restart forgives nothing. A case
 * is acknowledged once by nature; here are the caps per address and for all mails. What the form brings counts where mails leave.
 */
@ApplicationScoped
class Quotas {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    ReceivedMails mails;

    @Inject
    Settings settings;

    private final Allowance ofAll = new Allowance();

    boolean mayBeAcknowledged(String sender, Instant now) {
        return mails.acknowledgedSince(sender, now.minus(HOUR)) < settings.mailAcknowledgementsPerHour()
            && mails.acknowledgedSince(sender, now.minus(DAY)) < 4L * settings.mailAcknowledgementsPerHour()
            && ofAll.take(now, settings.mailAcknowledgementsOfAll(), () -> mails.acknowledgedSince(now.minus(HOUR)));
    }

    boolean mayMakeACase(String sender, Instant now) {
        return mails.madeCasesSince(sender, now.minus(HOUR)) < settings.mailCasesPerSender();
    }
}
