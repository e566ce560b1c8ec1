package org.redress.rules.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.rules.checker.Message;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.Vocabulary;

/** Puts the labels of one language to the words that the checker knows. */
final class Labels {

    private static final List<String> EXPECTED = List.of("grade", "department", "approvals", "measures", "priority",
            "suggestions", "written", "levels", "regrade", "fires", "silent");

    private final String language;
    private final Properties labels = new Properties();
    private final Map<String, String> examples;
    private final Set<String> unused;

    Labels(String language) {
        this.language = language;
        read("words_" + language, labels);
        read("messages_" + language, labels);
        unused = new TreeSet<>(labels.stringPropertyNames());
        examples = examples();
    }

    /** By code; the kind of example stands behind it. */
    private static Map<String, String> examples() {
        var written = new Properties();
        read("messages", written);
        return written.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key.substring(0, key.indexOf('.')), written::getProperty));
    }

    private static void read(String name, Properties into) {
        String file = name + ".properties";
        try (InputStream stream = Labels.class.getResourceAsStream(file)) {
            into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    Dictionary dictionary() {
        return new Dictionary(language,
                Vocabulary.facts().entrySet().stream().map(this::facts).toList(),
                Vocabulary.choices().entrySet().stream().map(this::choice).toList(),
                Vocabulary.proposalNames().stream().map(this::proposal).toList(),
                Stream.of(Phase.values()).map(this::decision).toList(),
                EXPECTED.stream().map(column -> word("expected.", column)).toList(),
                Stream.of(Message.values()).map(this::message).toList());
    }

    private MessageWord message(Message message) {
        return new MessageWord(message.name(), message.severity(), text(message.name()), text(message.name() + ".about"),
                examples.getOrDefault(message.name(), ""));
    }

    /** What is written down and stands for nothing. */
    Set<String> unused() {
        return unused;
    }

    private FactsWord facts(Map.Entry<String, Class<? extends Record>> facts) {
        String key = "facts." + facts.getKey();
        return new FactsWord(facts.getKey(), text(key), text(key + ".about"),
                Vocabulary.fields(facts.getValue()).entrySet().stream()
                        .map(field -> field(facts.getKey(), field.getKey(), field.getValue())).toList());
    }

    private FieldWord field(String facts, String name, Class<?> type) {
        String key = "field." + facts + "." + name;
        return new FieldWord(name, text(key), text(key + ".about"), Sort.of(type), choiceOf(type),
                Vocabulary.mayBeUnknown(facts, name));
    }

    private ChoiceWord choice(Map.Entry<String, Class<? extends Enum<?>>> choice) {
        String key = "choice." + choice.getKey();
        return new ChoiceWord(choice.getKey(), text(key), text(key + ".about"), Vocabulary.constants(choice.getValue())
                .stream().map(value -> word("value." + choice.getKey() + ".", value)).toList());
    }

    private ProposalWord proposal(String name) {
        String key = "proposal." + name;
        return new ProposalWord(name, text(key), text(key + ".about"),
                Vocabulary.proposals(name).stream().map(this::form).toList());
    }

    private List<ArgumentWord> form(Method form) {
        return Stream.of(form.getParameters()).map(argument -> argument(form.getName(), argument)).toList();
    }

    private ArgumentWord argument(String proposal, Parameter argument) {
        return new ArgumentWord(argument.getName(), text("argument." + proposal + "." + argument.getName()),
                Sort.of(argument.getType()), choiceOf(argument.getType()));
    }

    private DecisionWord decision(Phase phase) {
        String key = "phase." + phase.folder();
        return new DecisionWord(phase.folder(), text(key), text(key + ".about"), Vocabulary.factsShownIn(phase),
                phase.proposals().stream().sorted().toList(),
                phase.bareConstants().stream().map(Class::getSimpleName).toList());
    }

    private Word word(String prefix, String name) {
        return new Word(name, text(prefix + name));
    }

    private static String choiceOf(Class<?> type) {
        return type.isEnum() ? type.getSimpleName() : "";
    }

    private String text(String key) {
        String text = labels.getProperty(key, "").strip();
        if (text.isEmpty()) {
            throw new IllegalStateException("There is no word for " + key + " in '" + language + "'.");
        }
        unused.remove(key);
        return text;
    }
}
