package org.redress.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Which mails wait to be sorted, and what comes of one over which sorting fails: it is tried again, and at last held. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class WaitingMails {

    private static final int TRIES = 3;
    private static final List<Duration> PATIENCE = List.of(Duration.ofSeconds(10), Duration.ofSeconds(60));

    @Inject
    ReceivedMails mails;

    @Inject
    Clock clock;

    List<Long> due(int most) {
        return mails.due(clock.instant(), most);
    }

    /** @param what the sort of failure; nothing of the mail */
    void failed(Long id, String what) {
        mails.waiting(id).ifPresent(mail -> {
            mail.postponed(clock.instant().plus(PATIENCE.get(Math.min(mail.attempts(), PATIENCE.size() - 1))));
            if (mail.attempts() >= TRIES) {
                mail.remark(what);
                mail.become(MailOutcome.QUARANTINED, MailReason.FAILED, Sorting.BY_ITSELF, clock.instant());
            }
        });
    }
}
