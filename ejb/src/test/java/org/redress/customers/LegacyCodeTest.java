package org.redress.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyCodeTest {

    @Test
    void countsItsCharactersFromNought() {
        LegacyCode code = LegacyCode.read("1A2B3C-1234567890123-https://example.com/x");

        assertThat(code).isEqualTo(new LegacyCode("1A2B3C", "1", "A", "2", "B", 3, "C", "1234567890123", "https://example.com/x"));
    }

    @Test
    void doesWithoutAnAddress() {
        assertThat(LegacyCode.read("1A2B0C 1234567890123").url()).isNull();
        assertThat(LegacyCode.read("1A2B0C 1234567890123 ").url()).isNull();
        assertThat(LegacyCode.read("1A2B0C 1234567890123").salesDecile()).isEqualTo(10);
    }

    @Test
    void addsHowAnAddressBegins() {
        assertThat(LegacyCode.read("1A2B-C/1234567890123/example.com").url()).isEqualTo("http://example.com");
        assertThat(LegacyCode.read("1A2B-C/1234567890123/example.com").salesDecile()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1A2B3C-12345                | has 12 characters, but at least 20",
        "1A2B3C11234567890123-x      | Character 6 of the packed code is '1'",
        "1A2BXC-1234567890123-x      | Character 4 of the packed code is 'X'",
        "1A/B3C-1234567890123-x      | Character 2 of the packed code is '/'",
        "1A2B3C-12345 7890123-x      | Character 12 of the packed code is ' '",
        "1A2B3C-12345678901234567    | Character 20 of the packed code is '4'"})
    void saysWhichCharacterIsWrong(String code, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> LegacyCode.read(code)).withMessageContaining(why.strip());
    }
}
