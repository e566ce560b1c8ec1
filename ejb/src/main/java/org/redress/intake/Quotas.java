package org.redress.intake;

import java.time.Duration;
import java.time.Instant;

import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How much one sender gets: counted in the database, so that several nodes count together and a restart forgives nothing. A case
 * is acknowledged once by nature; here are the caps per address and for all.
 */
@ApplicationScoped
class Quotas {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Where an hour brings tens of thousands, to count them for each mail would take longer than all else. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    @Inject
    ReceivedMails mails;

    @Inject
    Settings settings;

    private Instant countedAt;
    private long counted;

    boolean mayBeAcknowledged(String sender, Instant now) {
        return mails.acknowledgedSince(sender, now.minus(HOUR)) < settings.mailAcknowledgementsPerHour()
            && mails.acknowledgedSince(sender, now.minus(DAY)) < 4L * settings.mailAcknowledgementsPerHour()
            && isRoomForAll(now);
    }

    /** One more is counted where there is room; if it is not sent after all, that is put right within a second. */
    private synchronized boolean isRoomForAll(Instant now) {
        if (countedAt == null || Duration.between(countedAt, now).abs().compareTo(RECENT) >= 0) {
            counted = mails.acknowledgedSince(now.minus(HOUR));
            countedAt = now;
        }
        if (counted >= settings.mailAcknowledgementsOfAll()) {
            return false;
        }
        counted++;
        return true;
    }

    boolean mayMakeACase(String sender, Instant now) {
        return mails.madeCasesSince(sender, now.minus(HOUR)) < settings.mailCasesPerSender();
    }
}
