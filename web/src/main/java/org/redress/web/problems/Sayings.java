package org.redress.web.problems;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says in the reader's language what a use case said in English: finds the sentence in {@code said.properties}, and
 * fills the gaps of the same sentence in the reader's bundle. The use cases keep one language, that of the API.
 */
final class Sayings {

    private static final String PACKAGE = "org.redress.web.";
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    /** Sentences with more words of their own come first, so that one with little but gaps does not take theirs. */
    private static final List<Saying> ALL = all();

    private record Saying(String key, Pattern pattern, List<Integer> gaps, int words) {

        static Saying of(String key, String sentence) {
            String plain = sentence.replace("''", "'");
            List<Integer> gaps = GAP.matcher(plain).results().map(gap -> Integer.valueOf(gap.group(1))).toList();
            String pattern = Stream.of(GAP.split(plain, -1)).map(Pattern::quote).reduce((one, next) -> one + "(.+?)" + next).orElseThrow();
            return new Saying(key, Pattern.compile(pattern, Pattern.DOTALL), gaps, plain.length());
        }

        Object[] fill(MatchResult match, Locale locale) {
            Object[] filled = new Object[gaps.stream().mapToInt(gap -> gap + 1).max().orElse(0)];
            IntStream.range(0, gaps.size()).forEach(i -> filled[gaps.get(i)] = term(match.group(i + 1), locale));
            return filled;
        }
    }

    private Sayings() {
    }

    /** The sentence as the reader understands it; as it is where nobody foresaw it. */
    static String to(Locale locale, String sentence) {
        if (sentence == null) {
            return null;
        }
        for (Saying saying : ALL) {
            var matcher = saying.pattern().matcher(sentence);
            if (matcher.matches()) {
                return new MessageFormat(bundle("refusals", locale).getString(saying.key()), locale)
                    .format(saying.fill(matcher.toMatchResult(), locale));
            }
        }
        return sentence;
    }

    private static List<Saying> all() {
        ResourceBundle said = ResourceBundle.getBundle(PACKAGE + "said", Locale.ROOT);
        return said.keySet().stream().map(key -> Saying.of(key, said.getString(key)))
            .sorted(java.util.Comparator.comparingInt(Saying::words).reversed()).toList();
    }

    /** A status, a grade, an action, an event, a sort of measure or a field by its word; anything else as it is. */
    private static String term(String said, Locale locale) {
        return Stream.of(
                word("words", "status." + said, locale), word("words", "grade." + said, locale),
                word("staff", "event." + said, locale), word("staff", "action." + said, locale),
                word("staff", "measure-do." + said, locale), word("staff", "measure." + said, locale), field(said, locale))
            .flatMap(Stream::ofNullable).findFirst().orElse(said);
    }

    /** What the screens call a field, such as {@code desiredDate} or {@code complainant.name}. */
    static String field(String path, Locale locale) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return Stream.of(word("staff", "field." + name, locale), word("staff", "case." + name, locale), word("staff", "record." + name, locale),
                word("staff", "people." + name, locale), word("staff", "circumstance." + name, locale))
            .flatMap(Stream::ofNullable).findFirst().orElse(null);
    }

    private static String word(String bundle, String key, Locale locale) {
        try {
            return bundle(bundle, locale).getString(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        boolean spoken = ResourceBundle.getBundle(PACKAGE + "staff", locale).getLocale().getLanguage().equals(locale.getLanguage());
        return ResourceBundle.getBundle(PACKAGE + name, spoken ? locale : Locale.ENGLISH);
    }
}
