package org.redress.web.api.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.problems.Refusal;

class IfMatchTest {

    @Test
    void expectsNothingWhereNothingIsSaid() {
        assertThat(IfMatch.version(null, () -> 7)).isNull();
        assertThat(IfMatch.version("*", () -> 7)).isNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"`\"7\"`,7", "` \"6\" `,6", "`\"6\", \"7\"`,7", "`W/\"7\",\"6\"`,6", "`\"x\",\"5\"`,5"})
    void readsTheVersion(String header, long expected) {
        assertThat(IfMatch.version(header, () -> 7)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "", " ", "\"7\"x", "seven", "\"7\",,x"})
    void saysWhatCannotBeRead(String header) {
        assertRefused(header, Refusal.Kind.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"of-somebody-else\"", "W/\"7\"", "\"99999999999999999999999\""})
    void isStaleWhereTheTagIsNotOurs(String header) {
        assertRefused(header, Refusal.Kind.STALE);
    }

    private static void assertRefused(String header, Refusal.Kind kind) {
        assertThatThrownBy(() -> IfMatch.version(header, () -> 7)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
