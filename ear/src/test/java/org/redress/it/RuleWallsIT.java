package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.book.RuleBook;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.Asks;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.engine.RuleEngine;
import org.redress.rules.engine.RuleFailed;
import org.redress.rules.engine.Watchdog;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;

/** Every attack that is tried on a plain JVM, tried inside the server, where class loaders are others: each wall alone. */
@ServerTest
@Tag("once")
@Tag("R05")
class RuleWallsIT {

    private static final Path ATTACKS = Path.of("../rules/src/test/resources/hostile");

    @Deployment
    static WebArchive war() {
        WebArchive war = InServer.war(RuleWallsIT.class);
        var names = new StringBuilder();
        for (String folder : List.of("foreign", "inside")) {
            for (Path file : files(ATTACKS.resolve(folder))) {
                String name = folder + "/" + file.getFileName();
                war.addAsResource(file.toFile(), "hostile/" + name);
                names.append(name).append('\n');
            }
        }
        return war.addAsResource(new StringAsset(names.toString()), "hostile/index");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("R05 the checker refuses every attack inside the server")
    void theCheckerRefusesEveryAttackInsideTheServer() {
        var accepted = new ArrayList<String>();

        for (String name : names("")) {
            var problems = CheckedBook.of(Map.of("grading/" + fileName(name), read(name).getBytes(StandardCharsets.UTF_8)))
                    .problems();
            if (problems.isEmpty() || problems.stream().anyMatch(problem -> problem.line() < 1)) {
                accepted.add(name);
            }
        }

        assertThat(accepted).isEmpty();
        assertThat(names("")).hasSizeGreaterThan(200);
    }

    @Test
    @DisplayName("R05 the loader alone stops inside the server what names a foreign class")
    void theLoaderAloneStopsInsideTheServerWhatNamesAForeignClass() {
        System.clearProperty("pwned");
        var escaped = new ArrayList<String>();

        for (String name : names("foreign/")) {
            if (!isStopped(name) || System.getProperty("pwned") != null || Files.exists(Path.of("pwned"))) {
                escaped.add(name);
            }
        }

        assertThat(escaped).isEmpty();
        assertThat(names("foreign/")).hasSizeGreaterThan(80);
    }

    /** Refused by the compiler, which cannot see the class, or when it is asked, because the class cannot be linked. */
    private static boolean isStopped(String name) {
        var problems = new ArrayList<RuleProblem>();
        try (RuleEngine engine = RuleEngine.compile(List.of(unchecked(read(name))), problems)) {
            if (engine == null) {
                return !problems.isEmpty();
            }
            ask(engine);
            return false;
        } catch (RuleFailed e) {
            return true;
        }
    }

    @Test
    @DisplayName("R05 the application sees no MVEL inside the server")
    void theApplicationSeesNoMvelInsideTheServer() {
        for (String foreign : List.of("org.mvel2.MVEL", "org.mvel2.compiler.ExpressionCompiler",
                "org.drools.mvel.MVELDialectRuntimeData", "org.drools.mvel.builder.MVELDialect",
                "org.drools.xml.support.XmlSupportServiceImpl", "org.drools.engine.classic.EngineClassic")) {
            for (ClassLoader loader : List.of(RuleBook.class.getClassLoader(), RuleWallsIT.class.getClassLoader())) {
                assertThatThrownBy(() -> Class.forName(foreign, false, loader)).as(foreign)
                        .isInstanceOf(ClassNotFoundException.class);
            }
        }
    }

    private static List<String> names(String folder) {
        return read("index").lines().filter(name -> name.startsWith(folder)).toList();
    }

    private static String fileName(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private static String read(String name) {
        try (InputStream stream = RuleWallsIT.class.getResourceAsStream("/hostile/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the imports that the checker would put in, so that only the loader is left to refuse. */
    private static CheckedFile unchecked(String drl) {
        String imported = drl.replaceFirst("package grading;", "package grading; import org.redress.rules.vocabulary.*;"
                + " import static org.redress.rules.vocabulary.Grade.*;");
        return new CheckedFile("grading/x.drl", Phase.GRADING, imported,
                List.of(new CheckedRule("XX-01 probe", "grading/x.drl", 3, Map.of(), Asks.NOTHING)));
    }

    private static void ask(RuleEngine engine) {
        try (var watchdog = new Watchdog()) {
            engine.ask(Phase.GRADING, List.of(aCase()), watchdog);
        }
    }

    private static CaseFacts aCase() {
        return new CaseFacts(Kind.COMPLAINT, Channel.PHONE, Form.WRITTEN, "en", "", "", "", "", "", "", "", false, false,
                null, "", false, false, false, false, false, false, false, false, 0, Fault.UNKNOWN, null, null, null,
                "", "", null, 0, false);
    }
}
