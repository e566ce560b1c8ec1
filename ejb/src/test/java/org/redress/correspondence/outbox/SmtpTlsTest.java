package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The line to the mail server, kept from strangers. */
@Timeout(60)
class SmtpTlsTest {

    @TempDir
    Path folder;

    private Path trusted;

    @BeforeEach
    void emptyFolder() throws Exception {
        trusted = Files.createDirectory(folder.resolve("trusted"));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void handsOverToAServerThatTheOperatorTrusts(MailRoute.Security security) throws Exception {
        ServerCertificate certificate = new ServerCertificate(folder, "ip:127.0.0.1");
        certificate.exportTo(trusted.resolve("server.pem"));
        try (ScriptedServer server = ScriptedServer.withTls(certificate.context(), security == MailRoute.Security.TLS);
            Relay.Line line = relay(server.port(), security, trusted).open()) {
            assertThat(line.hand(mail()).isComplete()).isTrue();

            assertThat(server.taken).containsExactly("a@example.com");
            assertThat(server.begunTls).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void saysThatACertificateIsNotTrusted(MailRoute.Security security) throws Exception {
        ServerCertificate certificate = new ServerCertificate(folder, "ip:127.0.0.1");
        try (ScriptedServer server = ScriptedServer.withTls(certificate.context(), security == MailRoute.Security.TLS)) {
            for (Path known : new Path[] {trusted, null}) {
                assertThatThrownBy(() -> relay(server.port(), security, known).open()).isInstanceOf(Relay.RoadBlocked.class)
                    .hasMessageContaining("certificate of 127.0.0.1:" + server.port() + " is not trusted").hasMessageContaining("REDRESS_MAIL_TRUST");
            }
            assertThat(server.taken).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void refusesACertificateOfAnotherServer(MailRoute.Security security) throws Exception {
        ServerCertificate certificate = new ServerCertificate(folder, "dns:mail.example.com");
        certificate.exportTo(trusted.resolve("server.crt"));
        try (ScriptedServer server = ScriptedServer.withTls(certificate.context(), security == MailRoute.Security.TLS)) {
            assertThatThrownBy(() -> relay(server.port(), security, trusted).open()).isInstanceOf(Relay.RoadBlocked.class)
                .hasMessageContaining("is not trusted");
        }
    }

    @Test
    void sendsNothingInClearWhereTlsIsWanted() throws Exception {
        try (ScriptedServer plain = new ScriptedServer()) {
            assertThatThrownBy(() -> relay(plain.port(), MailRoute.Security.STARTTLS, null).open()).isInstanceOf(Relay.RoadBlocked.class)
                .hasMessageContaining("STARTTLS");
            assertThatThrownBy(() -> relay(plain.port(), MailRoute.Security.TLS, null).open()).isInstanceOf(Relay.RoadBlocked.class)
                .hasMessageContaining("No TLS with 127.0.0.1");
        }
    }

    @Test
    void namesAFileThatIsNoCertificate() throws Exception {
        Files.writeString(trusted.resolve("nonsense.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");

        assertThatThrownBy(() -> relay(1, MailRoute.Security.TLS, trusted).open()).isInstanceOf(Relay.RoadBlocked.class).hasMessageContaining("nonsense.pem");
    }

    private static SmtpRelay relay(int port, MailRoute.Security security, Path trust) {
        return new SmtpRelay(new MailRoute("127.0.0.1", port, security, null, null, "complaints@example.com", null, 1, trust));
    }

    private static Parcel mail() {
        return new Parcel(1L, "2026-000142", "2026-000142-0123456789abcdef", "a@example.com", null, List.of("a@example.com"), "Lift", "Text.",
            "<2026-000142-0123456789abcdef.1@example.com>", null, false, Instant.parse("2026-03-02T10:00:00Z"), List.of());
    }
}
