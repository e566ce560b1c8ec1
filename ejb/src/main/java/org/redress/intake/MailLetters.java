package org.redress.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a sender is told whose mail makes no case. It repeats nothing that they wrote. */
final class MailLetters {

    /** What is sent. */
    record Letter(String subject, String body) {
    }

    private MailLetters() {
    }

    static Letter tooLarge(String language, int megabytes) {
        return letter(language, "too-large", Integer.toString(megabytes));
    }

    static Letter rejected(String language) {
        return letter(language, "rejected", "");
    }

    private static Letter letter(String language, String kind, String said) {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.intake.letters", Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Letter(words.getString(kind + ".subject"), MessageFormat.format(words.getString(kind + ".body"), said));
    }
}
