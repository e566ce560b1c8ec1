package org.redress.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Sorts what waits. A mail over which something fails is tried again and at last held, and never stops the next. */
@ApplicationScoped
class SortingRound {

    private static final int AT_ONCE = 50;
    private static final int TRIES = 3;
    private static final Duration[] PATIENCE = {Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60)};
    private static final System.Logger LOG = System.getLogger(SortingRound.class.getName());

    @Inject
    Sorting sorting;

    @Inject
    ReceivedMails mails;

    @Inject
    SortingRound self;

    @Inject
    Clock clock;

    /** All that wait; what is not done now waits for the next round. */
    void all() {
        var due = self.due();
        while (!due.isEmpty()) {
            long done = due.stream().filter(this::sort).count();
            due = done == 0 ? List.of() : self.due();
        }
    }

    /** @return whether anything became of it now */
    boolean sort(Long id) {
        try {
            return sorting.sort(id);
        } catch (Exception e) {
            // Exception, because a commit that fails comes out of the transaction's interceptor undeclared and checked.
            LOG.log(System.Logger.Level.WARNING, "Mail " + id + " could not be sorted.", e);
            self.failed(id, e.getClass().getSimpleName());
            return true;
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Long> due() {
        return mails.due(clock.instant(), AT_ONCE);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(Long id, String what) {
        mails.waiting(id).ifPresent(mail -> {
            mail.postponed(clock.instant().plus(PATIENCE[Math.min(mail.attempts(), PATIENCE.length - 1)]));
            if (mail.attempts() >= TRIES) {
                mail.remark(what);
                mail.become(MailOutcome.QUARANTINED, MailReason.FAILED, Sorting.BY_ITSELF, clock.instant());
            }
        });
    }
}
