package org.redress.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.lifecycle.Outcome;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

/** Every language says everything, with the same gaps to fill. */
class BundlesTest {

    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @CsvSource({"words, zh", "words, ru", "words, ja", "pages, zh", "pages, ru", "pages, ja", "staff, zh", "rulebook, zh", "handbook, zh", "mail, zh", "customers, zh", "manual, zh", "suggestions, zh", "rules, zh", "refusals, zh"})
    void saysInEveryLanguageWhatItSaysInEnglish(String bundle, String language) {
        Properties english = bundle(bundle, "en");
        Properties other = bundle(bundle, language);

        assertThat(keys(other)).isEqualTo(keys(english));
        for (String key : keys(english)) {
            assertThat(gaps(other.getProperty(key))).as("gaps of %s in %s", key, language)
                .isEqualTo(gaps(english.getProperty(key)));
            assertThat(other.getProperty(key)).as("%s in %s", key, language).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"words", "pages", "staff", "rulebook", "mail"})
    void writesNoApostropheThatMessageFormatWouldSwallow(String bundle) {
        for (Language language : Set.of("staff", "rulebook", "mail").contains(bundle) ? Language.forStaff() : Language.forEverybody()) {
            Properties words = bundle(bundle, language.getTag());

            assertThat(keys(words)).allSatisfy(key -> assertThat(words.getProperty(key)).as(key).doesNotContain("'"));
        }
    }

    @Test
    void saysEveryForeseenRefusalInWordsOfTheScreens() {
        Properties said = new Properties();
        load(said, "/org/redress/web/said.properties");

        assertThat(keys(bundle("refusals", "en"))).isEqualTo(keys(said));
    }

    @Test
    void hasAWordForEveryTermOfTheVocabulary() {
        Set<String> words = keys(bundle("words", "en"));

        assertThat(words)
            .containsAll(keysFor("kind", Kind.values()))
            .containsAll(keysFor("channel", Channel.values()))
            .containsAll(keysFor("grade", Grade.values()))
            .containsAll(keysFor("status", Status.values()))
            .containsAll(keysFor("outcome", Outcome.values()));
    }

    private static Set<String> keysFor(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + "." + value.name()).collect(Collectors.toSet());
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Properties words) {
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Properties bundle(String name, String language) {
        Properties words = new Properties();
        load(words, "/org/redress/web/" + name + "_" + language + ".properties");
        return words;
    }

    private static void load(Properties words, String file) {
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
