package org.redress.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks whether the balance of these days holds, and tells the administrators when it ceases to. */
@ApplicationScoped
class MailAlarm {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int DAYS = 2;
    private static final System.Logger LOG = System.getLogger(MailAlarm.class.getName());

    @Inject
    MailBalance balance;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    private volatile Instant looked;
    private volatile String told = "";

    void look() {
        Instant now = clock.instant();
        if (looked != null && Duration.between(looked, now).abs().compareTo(EVERY) < 0) {
            return;
        }
        looked = now;
        List<BalanceRow> wrong = balance.of(balance.today().minusDays(DAYS), balance.today()).stream().filter(row -> !row.holds()).toList();
        String words = wrong.stream().map(row -> row.mailbox() + " " + row.day() + ": " + row.received() + " ≠ " + (row.created() + row.appended()
            + row.quarantined() + row.rejected() + row.duplicate())).collect(Collectors.joining("; "));
        if (!words.isEmpty() && !words.equals(told)) {
            LOG.log(System.Logger.Level.ERROR, "Incoming mail is not accounted for: {0}.", words);
            operators.tell(words);
        }
        told = words;
    }
}
