package org.redress.casework;

import java.time.Clock;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks every minute which follow-ups have come due. The rows say what was told already, so that a night without a server
 * costs nobody their reminder, and two servers give it once.
 */
@Singleton
public class FollowUpReminders {

    private static final System.Logger LOG = System.getLogger(FollowUpReminders.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    FollowUpDesk desk;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "Redress: follow-ups")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void round() {
        for (FollowUpDesk.Due due : desk.due(clock.instant(), AT_ONCE)) {
            try {
                desk.remind(due);
            } catch (RuntimeException e) {
                // One that cannot be given must not keep the next from being given; it is tried again in a minute.
                LOG.log(System.Logger.Level.WARNING, "The follow-up of message " + due.messageId() + " could not be told.", e);
            }
        }
    }
}
