package org.redress.web.rulebook;

import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.redress.rules.analysis.NearMiss;
import org.redress.rules.dictionary.Dictionary;
import org.redress.rules.dictionary.FieldWord;
import org.redress.rules.dictionary.Word;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Says with the authors' dictionary, in the reader's language, what rules propose and nearly proposed. */
@Named
@RequestScoped
public class AuthorsWords {

    /** A value of a choice. */
    public String name(String choice, Object value) {
        return dictionary().choice(choice).values().stream().filter(word -> word.name().equals(String.valueOf(value))).map(Word::label)
            .findFirst().orElse(String.valueOf(value));
    }

    /** Several of them, one behind the other; null for none. */
    public String names(String choice, Collection<?> values) {
        return values.isEmpty() ? null : values.stream().map(value -> name(choice, value)).collect(Collectors.joining(", "));
    }

    /** What a rule would have needed to fire: <i>Economic loss: at least 10000 (is 9000)</i>. */
    public String missing(NearMiss miss) {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.rulebook", locale());
        return words.getString("near." + miss.how()).replace("{0}", field(miss.field()))
            .replace("{1}", String.join(words.getString("near.or"), miss.needs())).replace("{2}", miss.has());
    }

    private String field(String name) {
        return dictionary().facts().stream().flatMap(facts -> facts.fields().stream()).filter(field -> field.name().equals(name))
            .map(FieldWord::label).findFirst().orElse(name);
    }

    private static Dictionary dictionary() {
        return Dictionary.in(locale().getLanguage());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
