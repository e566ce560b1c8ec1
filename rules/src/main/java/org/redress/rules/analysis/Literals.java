package org.redress.rules.analysis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.redress.rules.book.Fields;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * What the rules of a file compare fields with. Every number and text of a condition is taken for every field that the
 * condition names: too much does no harm, because all of it is only tried. A number of the house counts as its value. Of
 * choices it is said whether the rules tell any but the named ones apart.
 */
final class Literals {

    private static final Pattern WORD = Pattern.compile(
            "(?<text>\"[^\"\\n]*\")|(?<variable>\\$[A-Za-z0-9_]+)|(?<number>[0-9]+(?:\\.[0-9]+)?)"
                    + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)");

    private static final Pattern BOUND = Pattern.compile("\\s*(\\$[A-Za-z0-9_]+)\\s*:\\s*([A-Za-z_][A-Za-z0-9_]*)");

    private final PolicyFacts numbers;
    /** By type of facts and name of the field: {@code CaseFacts.raisedBefore}. */
    private final Map<String, Set<Object>> found = new LinkedHashMap<>();

    Literals(PolicyFacts numbers) {
        this.numbers = numbers;
    }

    /** A choice that a condition names, by its word. */
    record Choice(String word) {
    }

    /** Stands for every choice: the rules look at the field in a way that is not only naming some. */
    static final Object EVERY_CHOICE = new Object();

    /** What fields are compared with, numbers as {@link BigDecimal} and text as it is. */
    Set<Object> of(Class<? extends Record> facts, String field) {
        return found.getOrDefault(facts.getSimpleName() + "." + field, Set.of());
    }

    void look(CheckedFile file) {
        try {
            for (RuleDescr rule : new DrlParser(LanguageLevelOption.DRL10).parse(false, file.drl()).getRules()) {
                conditions(rule.getLhs(), new HashMap<>());
            }
        } catch (DroolsParserException e) {
            throw new IllegalStateException(file.path() + " was compiled and cannot be read.", e);
        }
    }

    private void conditions(ConditionalElementDescr element, Map<String, Object> bound) {
        for (Object child : element.getDescrs()) {
            if (child instanceof PatternDescr pattern) {
                Class<? extends Record> facts = Vocabulary.facts().get(pattern.getObjectType());
                if (facts != null) {
                    pattern.getConstraint().getDescrs().forEach(condition -> condition(facts, condition, bound));
                }
            } else if (child instanceof ConditionalElementDescr nested) {
                conditions(nested, bound);
            }
        }
    }

    private void condition(Class<? extends Record> facts, BaseDescr condition, Map<String, Object> bound) {
        if (!(condition instanceof ExprConstraintDescr expression)) {
            return;
        }
        String text = expression.getExpression();
        bind(facts, text, bound);
        Set<String> fields = new LinkedHashSet<>();
        Set<Object> values = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (words.group("text") != null) {
                values.add(words.group().substring(1, words.group().length() - 1));
            } else if (words.group("number") != null) {
                values.add(new BigDecimal(words.group()));
            } else if (words.group("variable") != null && bound.containsKey(words.group())) {
                values.add(bound.get(words.group()));
            } else if (words.group("word") != null && Vocabulary.fields(facts).containsKey(words.group())) {
                fields.add(words.group());
            } else if (words.group("word") != null) {
                values.add(new Choice(words.group()));
            }
        }
        boolean open = text.contains("$") || fields.stream().filter(field -> Vocabulary.fields(facts).get(field).isEnum()).count() > 1;
        if (open) {
            values.add(EVERY_CHOICE);
        }
        fields.forEach(field -> found.computeIfAbsent(facts.getSimpleName() + "." + field, f -> new LinkedHashSet<>())
                .addAll(values));
    }

    private void bind(Class<? extends Record> facts, String text, Map<String, Object> bound) {
        Matcher binding = BOUND.matcher(text);
        if (facts == PolicyFacts.class && binding.lookingAt()
                && Fields.read(numbers, binding.group(2)) instanceof Number number) {
            bound.put(binding.group(1), new BigDecimal(number.toString()));
        }
    }

    /** All that is compared in these files. */
    static Literals of(List<CheckedFile> files, PolicyFacts numbers) {
        var literals = new Literals(numbers);
        files.forEach(literals::look);
        return literals;
    }
}
