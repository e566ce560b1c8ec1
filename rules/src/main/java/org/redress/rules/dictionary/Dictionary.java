package org.redress.rules.dictionary;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that a rule author may name, in one language: the one source of completion, forms, columns of scenarios and the
 * reference page. Names and types come from the types that rules are compiled against; only labels are written down.
 *
 * @param facts     what conditions may look at
 * @param choices   values that are words
 * @param proposals what consequences may say
 * @param decisions the folders of a rule book, with what is known and allowed in each
 * @param expected  the columns of a scenario that say what is expected, besides one per {@code Step}
 * @param messages  every problem that may be told, explained
 */
public record Dictionary(String language, List<FactsWord> facts, List<ChoiceWord> choices, List<ProposalWord> proposals,
        List<DecisionWord> decisions, List<Word> expected, List<MessageWord> messages) {

    /** The languages of those who work with rules. */
    public static final List<String> LANGUAGES = List.of("en", "zh", "ru", "ja");

    private static final Map<String, Dictionary> READ = new ConcurrentHashMap<>();

    public Dictionary {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
        proposals = List.copyOf(proposals);
        decisions = List.copyOf(decisions);
        expected = List.copyOf(expected);
        messages = List.copyOf(messages);
    }

    /** The dictionary of a language (two letters), the English one where there is none. */
    public static Dictionary in(String language) {
        return READ.computeIfAbsent(LANGUAGES.contains(language) ? language : "en",
                known -> new Labels(known).dictionary());
    }

    /** The facts of that name. */
    public FactsWord factsNamed(String name) {
        return find(facts.stream(), FactsWord::name, name);
    }

    /** The choice of that name. */
    public ChoiceWord choice(String name) {
        return find(choices.stream(), ChoiceWord::name, name);
    }

    /** The proposal of that name. */
    public ProposalWord proposal(String name) {
        return find(proposals.stream(), ProposalWord::name, name);
    }

    /** The decision of that folder. */
    public DecisionWord decision(String folder) {
        return find(decisions.stream(), DecisionWord::folder, folder);
    }

    /** The explanation of a problem, by its code. */
    public MessageWord message(String code) {
        return find(messages.stream(), MessageWord::code, code);
    }

    private static <T> T find(Stream<T> words, Function<T, String> name, String wanted) {
        return words.filter(word -> name.apply(word).equals(wanted)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("Rule authors have no word '" + wanted + "'."));
    }
}
