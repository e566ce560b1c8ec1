package org.redress.casework;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

import org.redress.cases.ComplaintCase;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What goes out by itself, in the language of the case. It repeats nothing that anybody typed, so that nobody can have us
 * send their text to a stranger.
 */
@ApplicationScoped
class Letters {

    /** What is sent. */
    record Letter(String subject, String body) {
    }

    /** The word that goes out at once: number, access code, what comes next. */
    Letter ofReceipt(ComplaintCase c) {
        return letter(c, "acknowledgement", c.number(), c.accessCode());
    }

    /** The answer comes later than was said. */
    Letter ofPostponing(ComplaintCase c, LocalDate until) {
        return letter(c, "postponed", c.number(), DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale(c)).format(until));
    }

    private static Letter letter(ComplaintCase c, String kind, String number, String said) {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.casework.letters", locale(c),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Letter(MessageFormat.format(words.getString(kind + ".subject"), number),
            MessageFormat.format(words.getString(kind + ".body"), number, said));
    }

    private static Locale locale(ComplaintCase c) {
        return Locale.forLanguageTag(c.language());
    }
}
