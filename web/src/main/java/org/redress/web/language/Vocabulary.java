package org.redress.web.language;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * Says in the reader's language what the data hold as codes or in the words of the rule book. What no bundle knows, a
 * category of an administrator or a rule of an author, is said as it was written.
 */
@Named
@RequestScoped
public class Vocabulary {

    private static final String BETWEEN_REASONS = "; ";
    private static final String CATEGORY = "category.";

    /** A category by its code. */
    public String category(String code) {
        return code == null ? null : in("staff", CATEGORY + code, code);
    }

    /** The codes of the categories that the bundles name, in the order of their names, and the one that is there already. */
    public List<String> categories(String there) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        Stream<String> named = ResourceBundle.getBundle("org.redress.web.staff", locale).keySet().stream()
            .filter(key -> key.startsWith(CATEGORY)).map(key -> key.substring(CATEGORY.length()));
        return Stream.concat(named, Stream.ofNullable(there)).distinct()
            .sorted(Comparator.comparing(this::category, Collator.getInstance(locale))).toList();
    }

    /**
     * Why a rule decided.
     *
     * @param id       of the rule
     * @param sentence as the rule book has it; an author may have changed what the bundles say under this id
     */
    public String rule(String id, String sentence) {
        ResourceBundle english = ResourceBundle.getBundle("org.redress.web.rules", Locale.ENGLISH);
        boolean asDelivered = english.containsKey(id) && english.getString(id).equals(sentence);
        return begun(asDelivered ? in("rules", id, sentence) : sentence);
    }

    /** Sentences of rules, one behind the other, as an escalation keeps them; anything else stays as it is. */
    public String reasons(String text) {
        if (text == null) {
            return null;
        }
        ResourceBundle english = ResourceBundle.getBundle("org.redress.web.rules", Locale.ENGLISH);
        List<String> ids = Arrays.stream(text.split(BETWEEN_REASONS))
            .map(each -> english.keySet().stream().filter(id -> english.getString(id).equals(each)).findFirst().orElse("")).toList();
        // What a person wrote stays as they wrote it, to the letter.
        return ids.contains("") ? text
            : begun(ids.stream().map(id -> in("rules", id, english.getString(id))).collect(Collectors.joining(BETWEEN_REASONS)));
    }

    /** What a rule looked at: a circumstance that is given by its name alone, anything else with its value. */
    public String fact(String name, Object value) {
        String named = in("staff", "circumstance." + name, in("staff", "case." + name, in("staff", "fact." + name, name)));
        if (value == null) {
            return in("staff", "fact.unknown", "{0}").replace("{0}", named);
        }
        String said = value.toString();
        return Boolean.TRUE.equals(value) ? named
            : in("staff", "fact.value", "{0}").replace("{0}", named).replace("{1}", in("staff", "fact.is." + said,
                in("staff", "fault." + said, in("words", "kind." + said, said))));
    }

    /** With a capital, where the script has one. */
    private static String begun(String sentence) {
        return sentence == null || sentence.isEmpty() ? sentence
            : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String in(String bundle, String key, String otherwise) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web." + bundle, locale);
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
