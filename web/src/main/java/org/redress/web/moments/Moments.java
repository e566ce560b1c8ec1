package org.redress.web.moments;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says moments as people do: in 3 h 20 min, 2 d 4 h late, 5 min ago. */
@Named
@RequestScoped
public class Moments {

    @Inject
    Clock clock;

    /** What is left of a clock, or by how much it is late. */
    public String due(ClockFace face) {
        if (face == null) {
            return "";
        }
        if (face.paused()) {
            return say("time.paused");
        }
        Duration left = Duration.between(clock.instant(), face.dueAt());
        return left.isNegative() ? say("time.late", length(left.negated())) : say("time.due", length(left));
    }

    public String ago(Instant at) {
        Duration since = Duration.between(at, clock.instant());
        if (since.abs().toMinutes() < 1) {
            return say("time.now");
        }
        return since.isNegative() ? say("time.ahead", length(since.negated())) : say("time.ago", length(since));
    }

    /** In UTC; a script of the page puts the reader's zone in its place. */
    public String exact(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale())
            .format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** From one moment to another, in UTC; a script of the page puts the reader's zone in its place. */
    public String span(Instant from, Instant to) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale());
        String begin = exact(from).replace(" UTC", "");
        boolean sameDay = from.atOffset(ZoneOffset.UTC).toLocalDate().equals(to.atOffset(ZoneOffset.UTC).toLocalDate());
        return begin + " – " + (sameDay ? time.format(to.atOffset(ZoneOffset.UTC)) + " UTC" : exact(to));
    }

    /** How much time, as people add it up: 60 min, 4 h 30 min. */
    public String amount(long seconds) {
        long minutes = Math.round(seconds / 60.0);
        if (minutes <= 90) {
            return say("time.minutes", minutes);
        }
        return say("time.hours", minutes / 60, minutes % 60);
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public String day(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(date);
    }

    /** A face for a clock that runs from one moment to another, as of now. */
    public ClockFace face(Instant startedAt, Instant warnAt, Instant dueAt, boolean paused) {
        return dueAt == null ? null : ClockFace.of(startedAt, warnAt, dueAt, paused, clock.instant());
    }

    /** Such as 3 h 20 min or 2 d 4 h. */
    public String length(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return say("time.minutes", Math.max(1, minutes));
        }
        if (minutes < 48 * 60) {
            return say("time.hours", minutes / 60, minutes % 60);
        }
        return say("time.days", minutes / (24 * 60), minutes / 60 % 24);
    }

    private String say(String key, Object... gaps) {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.words", locale());
        return new MessageFormat(words.getString(key), locale()).format(gaps);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
