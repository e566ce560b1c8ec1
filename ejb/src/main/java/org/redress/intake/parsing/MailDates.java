package org.redress.intake.parsing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Reads the date of a mail where it is one. */
final class MailDates {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient()
        .appendPattern("[EEE[,] ]d MMM yyyy H:mm[:ss] ").appendPattern("[XX][X][z]").toFormatter(Locale.ENGLISH);

    /** With a comment or two; what is longer was written to be slow. */
    private static final int LONGEST = 300;

    private MailDates() {
    }

    /** Or null, also for a time that no mail was written at. */
    static Instant of(String header) {
        String some = PlainText.cut(header, LONGEST);
        String text = some.replaceAll("\\([^()]*+\\)", " ").replaceAll("\\s+", " ").strip();
        try {
            Instant at = ZonedDateTime.parse(text.length() > 60 ? text.substring(0, 60) : text, FORM).toInstant();
            return at.isBefore(Instant.parse("1980-01-01T00:00:00Z")) ? null : at;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
