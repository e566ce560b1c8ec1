package org.redress.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How long people spoke with each other, on the telephone or around a table, and who was there. */
@Embeddable
public class Talk {

    @Column(name = "duration_minutes")
    private Integer minutes;

    @Column(name = "participants")
    private String participants;

    protected Talk() {
    }

    /**
     * @param minutes      0 or more, or null where nobody looked at the clock
     * @param participants as people name them, up to 1000 characters, or null
     */
    public Talk(Integer minutes, String participants) {
        this.minutes = minutes;
        this.participants = participants == null || participants.isBlank() ? null : participants.strip();
    }

    public Integer minutes() {
        return minutes;
    }

    public String participants() {
        return participants;
    }
}
