package org.redress.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    @Test
    void readsNameAndPassword() {
        assertThat(BasicCredentials.of("Basic " + base64("ann:pass:word 密码"))).contains(new BasicCredentials("ann", "pass:word 密码"));
        assertThat(BasicCredentials.of("basic " + base64(":"))).contains(new BasicCredentials("", ""));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!!", "Basic YW5u", "Basic /zo=", "Bearer YW5uOmI=", "Negotiate"})
    void findsNothingInWhatCannotBeRead(String header) {
        assertThat(BasicCredentials.of(header)).isEmpty();
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(new BasicCredentials("ann", "secret")).asString().doesNotContain("secret");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
