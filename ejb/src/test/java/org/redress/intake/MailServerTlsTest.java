package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.correspondence.outbox.ServerCertificate;
import org.redress.settings.MailTrust;

import jakarta.mail.MessagingException;

/** The line to a mailbox that begins in clear: no password before it is kept from others. */
@Timeout(60)
class MailServerTlsTest {

    private static final String PASSWORD = "open-sesame";

    @TempDir
    Path folder;

    private Path trusted;

    @BeforeEach
    void emptyFolder() throws Exception {
        trusted = Files.createDirectory(folder.resolve("trusted"));
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void saysThePasswordBehindStarttlsAlone(Protocol protocol) throws Exception {
        ServerCertificate certificate = new ServerCertificate(folder, "ip:127.0.0.1");
        certificate.exportTo(trusted.resolve("server.pem"));
        try (ScriptedMailbox server = new ScriptedMailbox(protocol.isImap(), certificate.context(), InetAddress.getLoopbackAddress());
            MailServer mailbox = MailServer.open(way(protocol, "127.0.0.1", server.port()))) {
            assertThat(mailbox.unknown((validity, uids) -> Set.of(), Clock.systemUTC())).isEmpty();

            assertThat(server.heardInSecret).anyMatch(line -> line.contains(PASSWORD));
            assertThat(server.heardInClear).isNotEmpty().noneMatch(line -> line.contains(PASSWORD));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void asksAServerForNothingThatCannotShowWhoItIs(Protocol protocol) throws Exception {
        ServerCertificate another = new ServerCertificate(folder, "dns:mail.example.com");
        another.exportTo(trusted.resolve("server.pem"));
        try (ScriptedMailbox server = new ScriptedMailbox(protocol.isImap(), another.context(), InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MailServer.open(way(protocol, "127.0.0.1", server.port()))).isInstanceOf(MessagingException.class)
                .satisfies(e -> assertThat(MailTrust.refusal((Exception) e, "127.0.0.1", server.port()).orElse("")).contains("is not trusted"));

            assertThat(server.heardInClear).noneMatch(line -> line.contains(PASSWORD));
            assertThat(server.heardInSecret).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void refusesAServerElsewhereThatOffersNoStarttls(Protocol protocol) throws Exception {
        InetAddress elsewhere = addressOnTheNet();
        assumeThat(elsewhere).as("an address that is not this machine's alone").isNotNull();
        try (ScriptedMailbox server = new ScriptedMailbox(protocol.isImap(), null, elsewhere)) {
            assertThatThrownBy(() -> MailServer.open(way(protocol, elsewhere.getHostAddress(), server.port()))).isInstanceOf(MessagingException.class)
                .satisfies(e -> assertThat(MailTrust.refusal((Exception) e, "mail.example.com", 143).orElse("")).startsWith("mail.example.com:143 offers no STARTTLS"));

            assertThat(server.heardInClear).isNotEmpty().noneMatch(line -> line.contains(PASSWORD) || line.contains("service@"));
        }
    }

    /** Nobody listens between two programs of one machine. */
    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void takesAServerOfThisMachineWithoutIt(Protocol protocol) throws Exception {
        try (ScriptedMailbox server = new ScriptedMailbox(protocol.isImap(), null, InetAddress.getLoopbackAddress());
            MailServer mailbox = MailServer.open(way(protocol, "127.0.0.1", server.port()))) {
            assertThat(mailbox.unknown((validity, uids) -> Set.of(), Clock.systemUTC())).isEmpty();
            assertThat(server.heardInClear).anyMatch(line -> line.contains(PASSWORD));
        }
    }

    private Mailboxes.Way way(Protocol protocol, String host, int port) {
        return new Mailboxes.Way("desk", protocol, host, port, "service@acme.example", PASSWORD, "INBOX", false, trusted);
    }

    private static InetAddress addressOnTheNet() throws Exception {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream().flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).findFirst().orElse(null);
    }
}
