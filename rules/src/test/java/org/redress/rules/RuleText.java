package org.redress.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.redress.rules.book.RuleSources;

/** Rule files for tests, without the words that every rule has. */
public final class RuleText {

    private RuleText() {
    }

    public static String rule(String name, String condition, String consequence) {
        return """

                rule "%s"
                when
                    %s
                    $outcome : Outcome()
                then
                    $outcome.%s;
                end
                """.formatted(name, condition, consequence);
    }

    public static String file(String phase, String... rules) {
        return "package " + phase + ";\n" + String.join("", rules);
    }

    /** The book of the product with some files laid over it; null takes one away. */
    public static RuleSources standardWith(String release, Map<String, String> files) {
        var texts = new TreeMap<>(StandardBook.files());
        new LinkedHashMap<>(files).forEach((path, text) -> {
            if (text == null) {
                texts.remove(path);
            } else {
                texts.put(path, text);
            }
        });
        return RuleSources.of(release, texts);
    }
}
