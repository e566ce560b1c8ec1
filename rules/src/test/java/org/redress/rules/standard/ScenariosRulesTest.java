package org.redress.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.StandardBook.BOOK;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.scenarios.Scenario;
import org.redress.rules.scenarios.ScenarioFile;

/** The scenarios that travel with the standard rule book. */
class ScenariosRulesTest {

    private static final Path FOLDER = folder();

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areGreen(String file) {
        assertThat(scenarios(file)).isNotEmpty()
                .flatExtracting(scenario -> scenario.failures(BOOK)).isEmpty();
    }

    @Test
    void makeEveryRuleFireAndLeaveEveryRuleSilentAtLeastOnce() {
        var files = bookFiles().collect(Collectors.toMap(Function.identity(), ScenariosRulesTest::bytes));
        Set<String> ids = CheckedBook.of(files).files().stream().flatMap(file -> file.rules().stream())
                .map(CheckedRule::id).collect(Collectors.toCollection(TreeSet::new));
        List<Set<String>> fired = files().flatMap(file -> scenarios(file).stream()).map(s -> s.fires(BOOK)).toList();

        assertThat(ids).allSatisfy(id -> {
            assertThat(fired).as(id + " fires somewhere").anyMatch(fires -> fires.contains(id));
            assertThat(fired).as(id + " is silent somewhere").anyMatch(fires -> !fires.contains(id));
        });
    }

    @Test
    void theIndexNamesEveryFileOfTheBook() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("index"))).containsExactlyElementsOf(bookFiles().sorted().toList());
    }

    static Stream<String> files() {
        return bookFiles().filter(path -> path.startsWith("scenarios/")).sorted();
    }

    private static List<Scenario> scenarios(String file) {
        return ScenarioFile.read(file, new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Stream<String> bookFiles() {
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            return walk.filter(Files::isRegularFile).map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("index")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(ScenariosRulesTest.class.getResource("/rulebook/index").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
