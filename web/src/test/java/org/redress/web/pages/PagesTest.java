package org.redress.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What house style asks of every page, checked on the files themselves. */
class PagesTest {

    private static final Path ROOT = Path.of("src/main/webapp");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile(">([^<]*)<");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}]{2,}");
    private static final Pattern SPOKEN_ATTRIBUTE =
        Pattern.compile("\\b(title|alt|placeholder|aria-label|label|value|hint|text)=\"([^\"#]*\\p{L}{2,}[^\"#]*)\"");
    private static final Pattern CONTROL = Pattern.compile("<(?:input|textarea|select)\\b[^>]*>", Pattern.DOTALL);

    /** Key names that a keyboard bears in every language. */
    private static final Set<String> KEY_CAPS = Set.of("Enter", "Esc");

    @TestFactory
    Stream<DynamicTest> takesEveryWordFromABundle() {
        return eachPage("takes its words from a bundle", page -> {
            Matcher texts = TEXT.matcher(page);
            while (texts.find()) {
                String text = EXPRESSION.matcher(texts.group(1)).replaceAll("").strip();
                if (!KEY_CAPS.contains(text)) {
                    assertThat(SAYS_SOMETHING.matcher(text).find()).as("the text '%s'", text).isFalse();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> takesTheWordsOfAttributesFromABundleToo() {
        return eachPage("takes the words of its attributes from a bundle", page -> {
            Matcher attributes = SPOKEN_ATTRIBUTE.matcher(page);
            Set<String> spoken = new TreeSet<>();
            while (attributes.find()) {
                if (!attributes.group(2).contains("{") && !attributes.group(1).equals("value")) {
                    spoken.add(attributes.group());
                }
            }
            assertThat(spoken).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> hasNoStyleOrScriptOfItsOwn() {
        return eachPage("has no style or script in it", page -> {
            assertThat(page).doesNotContain(" style=\"", "<style", "escape=\"false\"");
            assertThat(page).doesNotContainPattern("\\son[a-z]+=\"");
            assertThat(page).doesNotContainPattern("<script(?![^>]*\\bsrc=)");
        });
    }

    @TestFactory
    Stream<DynamicTest> namesEveryPlainControl() {
        return eachPage("names its controls", page -> {
            Matcher controls = CONTROL.matcher(page);
            while (controls.find()) {
                String control = controls.group();
                boolean named = control.contains("type=\"hidden\"") || control.contains("type=\"radio\"")
                    || control.contains("type=\"checkbox\"") || control.contains("aria-label=")
                    || page.contains("for=\"" + idOf(control) + "\"");
                assertThat(named).as("a label for %s", control).isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> staysWithinAHundredLines() {
        return eachPage("fits within a hundred lines",
            page -> assertThat(page.lines().count()).as("lines; a part of it wants an include").isLessThanOrEqualTo(100));
    }

    private static String idOf(String control) {
        Matcher id = Pattern.compile("\\bid=\"([^\"]+)\"").matcher(control);
        return id.find() ? id.group(1) : "?";
    }

    private static Stream<DynamicTest> eachPage(String name, PageCheck check) {
        return pages().stream().map(page -> DynamicTest.dynamicTest(ROOT.relativize(page) + " " + name,
            () -> check.of(COMMENT.matcher(Files.readString(page)).replaceAll(""))));
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private interface PageCheck {
        void of(String page);
    }
}
