package org.redress.correspondence;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A day on which somebody said they would come back to the complainant. It is promised with a note, its author is
 * reminded once when the day has come, and it is done when somebody says so.
 */
@Embeddable
public class FollowUp {

    @Column(name = "follow_up_on")
    private LocalDate on;

    @Column(name = "follow_up_done_at")
    private Instant doneAt;

    @Column(name = "follow_up_done_by")
    private String doneBy;

    /** When the reminder is to be given; null when it was given, or is not needed any more. */
    @Column(name = "reminder_due_at")
    private Instant reminderDueAt;

    protected FollowUp() {
    }

    FollowUp(LocalDate on, Instant reminderDueAt) {
        this.on = on;
        this.reminderDueAt = reminderDueAt;
    }

    public LocalDate on() {
        return on;
    }

    /** Null while it is to be done. */
    public Instant doneAt() {
        return doneAt;
    }

    public String doneBy() {
        return doneBy;
    }

    boolean isReminderDueAt(Instant now) {
        return reminderDueAt != null && !reminderDueAt.isAfter(now);
    }

    void reminded() {
        reminderDueAt = null;
    }

    /** Doing it again changes nothing. */
    boolean done(String by, Instant at) {
        boolean news = doneAt == null;
        if (news) {
            doneAt = at;
            doneBy = by;
            reminderDueAt = null;
        }
        return news;
    }
}
