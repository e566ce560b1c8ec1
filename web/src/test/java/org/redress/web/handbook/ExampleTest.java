package org.redress.web.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;

/** The handbook can never lie: each of its examples is checked, compiled and tried as a rule book of its own. */
class ExampleTest {

    @TestFactory
    Stream<DynamicTest> isARealRuleBook() {
        return Example.all().stream().map(example -> DynamicTest.dynamicTest(example.path(), () -> {
            try (RuleBook book = RuleBook.compile(RuleSources.of("handbook", Map.of(example.path(), example.text())))) {
                assertThat(book.hash()).isNotBlank();
            }
        }));
    }

    @Test
    void areTen() {
        assertThat(Example.all()).extracting(Example::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
}
