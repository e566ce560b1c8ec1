package org.redress.casework;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.redress.cases.ComplaintCase;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The word that goes out at once: number, access code, what comes next. It repeats nothing that the sender typed, so that
 * nobody can have us send their text to a stranger.
 */
@ApplicationScoped
class Acknowledgements {

    /** What is sent. */
    record Letter(String subject, String body) {
    }

    Letter of(ComplaintCase c) {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.casework.letters", Locale.forLanguageTag(c.language()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Letter(MessageFormat.format(words.getString("acknowledgement.subject"), c.number()),
            MessageFormat.format(words.getString("acknowledgement.body"), c.number(), c.accessCode()));
    }
}
