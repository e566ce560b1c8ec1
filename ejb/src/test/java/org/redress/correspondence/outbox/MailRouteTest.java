package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.redress.settings.Settings;

class MailRouteTest {

    @Test
    void sendsNothingWhereNobodyNamedAServer() {
        assertThat(route(Map.of()).isThere()).isFalse();
    }

    @Test
    void keepsStrangersFromTheLineUnlessTheOperatorSaysOtherwise() {
        MailRoute usual = route(Map.of("redress.mail.host", "mail.example.com", "redress.mail.from", "complaints@example.com"));
        MailRoute open = route(Map.of("redress.mail.host", "localhost", "redress.mail.from", "complaints@example.com", "redress.mail.security", "none"));

        assertThat(usual.port()).isEqualTo(587);
        assertThat(usual.properties()).containsEntry("mail.smtp.starttls.required", "true").containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        assertThat(open.port()).isEqualTo(25);
        assertThat(open.properties()).doesNotContainKey("mail.smtp.starttls.enable");
    }

    @Test
    void namesASettingThatCannotBe() {
        assertThatThrownBy(() -> route(Map.of("redress.mail.host", "mail.example.com"))).hasMessageContaining("redress.mail.from is missing");
        assertThatThrownBy(() -> route(Map.of("redress.mail.host", "mail.example.com", "redress.mail.from", "a@b\r\nc")))
            .hasMessageContaining("redress.mail.from");
        assertThatThrownBy(() -> route(Map.of("redress.mail.security", "ssl"))).hasMessageContaining("'ssl'").hasMessageContaining("starttls");
        assertThatThrownBy(() -> route(Map.of("redress.mail.port", "70000"))).hasMessageContaining("70000");
    }

    @Test
    void tellsNobodyThePassword() {
        MailRoute route = route(Map.of("redress.mail.host", "mail.example.com", "redress.mail.from", "complaints@example.com", "redress.mail.user", "u",
            "redress.mail.password", "secret"));

        assertThat(route.toString()).doesNotContain("secret");
        assertThat(route.addressWith("2026-000142-0123456789abcdef")).isEqualTo("complaints+2026-000142-0123456789abcdef@example.com");
        assertThat(route.addressWith(null)).isEqualTo("complaints@example.com");
    }

    private static MailRoute route(Map<String, String> set) {
        return MailRoute.of(new Settings() {
            @Override
            public Optional<String> text(String name) {
                return Optional.ofNullable(set.get(name));
            }
        });
    }
}
