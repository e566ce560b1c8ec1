package org.redress.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/case?number=2026-000123", "/app/search?q=%E4%B8%AD&sort=due"})
    void goesBackToAStaffPage(String asked) {
        assertThat(ReturnPath.of(asked).path()).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"https://evil.example/", "//evil.example/app/", "/\\evil.example", "/app\\..", "javascript:alert(1)",
        "/app/\r\nSet-Cookie: a=b", "/app/../../other", "/follow", "app/", "/app/ x", "/application"})
    void goesNowhereElse(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo(ReturnPath.START);
    }

    @Test
    void travelsAsAQuery() {
        assertThat(ReturnPath.START.asQuery()).isEmpty();
        assertThat(ReturnPath.of("/app/case?number=1&tab=2").asQuery()).isEqualTo("?to=%2Fapp%2Fcase%3Fnumber%3D1%26tab%3D2");
    }
}
