package org.redress.templates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts that come with Redress, for the languages in which complainants are written to. */
final class ShippedTexts {

    static final List<String> LANGUAGES = List.of("en", "zh", "ru", "ja");
    static final String FALLBACK = "en";

    private ShippedTexts() {
    }

    static Optional<TemplateText> of(TemplateKind kind, String language) {
        if (!LANGUAGES.contains(language)) {
            return Optional.empty();
        }
        ResourceBundle words = ResourceBundle.getBundle("org.redress.templates.shipped", Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return Optional.of(new TemplateText(words.getString(kind + ".subject"), words.getString(kind + ".body")));
    }
}
