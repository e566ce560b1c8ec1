package org.redress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With MVEL at hand, Drools runs what an author wrote while it only looks at it. */
class ClassPathTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "org.mvel2.MVEL",
        "org.drools.mvel.MVELDialectRuntimeData",
        "org.drools.mvel.builder.MVELDialect",
        "org.drools.xml.support.XmlSupportServiceImpl",
        "org.drools.xml.support.converters.KieModuleConverter",
        "org.drools.engine.classic.EngineClassic"})
    void holdsNoOtherLanguage(String name) {
        assertThat(ClassLoader.getSystemResource(name.replace('.', '/') + ".class")).isNull();
    }

    @Test
    void holdsNoneOfTheJarsThatBringOne() {
        Stream<String> jars = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(path -> path.substring(path.lastIndexOf(java.io.File.separatorChar) + 1));

        // drools-mvel-parser and drools-mvel-compiler stay: they only read that syntax and write Java.
        assertThat(jars).noneMatch(jar -> jar.matches("(mvel2|drools-mvel|drools-engine-classic|drools-xml-support|poi).*")
                && !jar.matches("drools-mvel-(parser|compiler)-.*"));
    }
}
