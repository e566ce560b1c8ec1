package org.redress.calendars;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/**
 * One edit of a calendar. Written once and never changed: a case counts with the version of its own day until somebody
 * recalculates it.
 */
@Entity
@Table(name = "calendar")
@IdClass(CalendarVersion.Key.class)
public class CalendarVersion {

    /** A calendar's name and the number of its edit, from 1. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String name;
        private long version;

        public Key() {
        }

        public Key(String name, long version) {
            this.name = name;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && version == that.version && Objects.equals(name, that.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, version);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    @Column(name = "name", nullable = false)
    private String name;

    @Id
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "zone", nullable = false)
    private String zone;

    /** The {@link CalendarForm} in JSON. */
    @Column(name = "definition", nullable = false)
    private String definition;

    @Column(name = "valid_since", nullable = false)
    private Instant validSince;

    protected CalendarVersion() {
    }

    CalendarVersion(WorkingCalendar calendar, Instant validSince) {
        this.name = calendar.name();
        this.version = calendar.version();
        this.zone = calendar.zone().getId();
        this.definition = write(CalendarForm.of(calendar));
        this.validSince = validSince;
    }

    long version() {
        return version;
    }

    Instant validSince() {
        return validSince;
    }

    WorkingCalendar calendar() {
        return read(definition).calendar(name, version);
    }

    private static String write(CalendarForm form) {
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The calendar cannot be written.", e);
        }
    }

    private CalendarForm read(String json) {
        try {
            return JSON.readValue(json, CalendarForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Version " + version + " of calendar '" + name + "' in the database is damaged. "
                    + "Restore its row.", e);
        }
    }
}
