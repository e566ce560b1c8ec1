package org.redress.web.casework;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.redress.casework.MessageForm;
import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.problems.Refusal;

/** One tab of the composer as it was filled in, before anything of it is believed. */
public final class TalkSheet implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MessageKind kind;
    private Direction direction;
    private String subject;
    private String text;
    private String at;
    private String zone;
    private String minutes;
    private String participants;
    private String followUpOn;

    TalkSheet(MessageKind kind, Direction direction) {
        this.kind = kind;
        this.direction = direction;
    }

    MessageForm form() {
        return new MessageForm(kind, direction, moment(), subject, text, number(), participants, day());
    }

    MessageKind kind() {
        return kind;
    }

    /** The browser sends a time on the wall, and beside it the zone of the wall. */
    private OffsetDateTime moment() {
        try {
            return blank(at) ? null : LocalDateTime.parse(at.strip()).atZone(ZoneId.of(blank(zone) ? "UTC" : zone.strip())).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw Refusal.invalid("/at", "'" + at + "' is not a time; choose day and hour.");
        }
    }

    private Integer number() {
        if (blank(minutes)) {
            return null;
        }
        if (!minutes.strip().matches("[0-9]{1,4}")) {
            throw Refusal.invalid("/minutes", "'" + minutes + "' is not a number of minutes.");
        }
        return Integer.valueOf(minutes.strip());
    }

    private LocalDate day() {
        try {
            return blank(followUpOn) ? null : LocalDate.parse(followUpOn.strip());
        } catch (DateTimeException e) {
            throw Refusal.invalid("/followUpOn", "'" + followUpOn + "' is not a day.");
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getParticipants() {
        return participants;
    }

    public void setParticipants(String participants) {
        this.participants = participants;
    }

    public String getFollowUpOn() {
        return followUpOn;
    }

    public void setFollowUpOn(String followUpOn) {
        this.followUpOn = followUpOn;
    }
}
