package org.redress.web.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.redress.rules.analysis.NearMiss;
import org.redress.rules.dictionary.ArgumentWord;
import org.redress.rules.dictionary.Dictionary;
import org.redress.rules.dictionary.FieldWord;
import org.redress.rules.dictionary.ProposalWord;
import org.redress.rules.dictionary.Word;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Says with the authors' dictionary, in the reader's language, what rules propose and nearly proposed. */
@Named
@RequestScoped
public class AuthorsWords {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)");

    /** A value of a choice. */
    public String name(String choice, Object value) {
        return name(choice, value, dictionary());
    }

    private static String name(String choice, Object value, Dictionary dictionary) {
        return dictionary.choice(choice).values().stream().filter(word -> word.name().equals(String.valueOf(value))).map(Word::label)
            .findFirst().orElse(String.valueOf(value));
    }

    /** Several of them, one behind the other; null for none. */
    public String names(String choice, Collection<?> values) {
        return values.isEmpty() ? null : values.stream().map(value -> name(choice, value)).collect(Collectors.joining(", "));
    }

    /** What a rule proposed, from how it wrote it: <i>Propose a deadline: Response, 27, working hours</i>. */
    public String proposal(String call) {
        return said(call, dictionary());
    }

    static String said(String call, Dictionary dictionary) {
        Matcher written = CALL.matcher(call);
        if (!written.matches()) {
            return call;
        }
        ProposalWord proposal = dictionary.proposal(written.group(1));
        List<String> values = written.group(2).isEmpty() ? List.of() : List.of(written.group(2).split(", "));
        List<ArgumentWord> named = proposal.forms().stream().filter(form -> form.size() == values.size()).findFirst().orElse(List.of());
        String said = IntStream.range(0, named.size()).mapToObj(at -> value(named.get(at), values.get(at), dictionary)).collect(Collectors.joining(", "));
        return said.isEmpty() ? proposal.label() : proposal.label() + ": " + said;
    }

    private static String value(ArgumentWord argument, String value, Dictionary dictionary) {
        return argument.choice().isEmpty() ? value.replace("\"", "") : name(argument.choice(), value, dictionary);
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
