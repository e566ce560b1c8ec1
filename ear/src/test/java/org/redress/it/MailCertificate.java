package org.redress.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificate that the mail servers of the tests show, signed by itself and made anew for each run. A server of GreenMail reads it
 * once, so whoever wants TLS asks for it first.
 */
final class MailCertificate {

    private static final String PASSWORD = "changeit";
    private static final Path FOLDER = Path.of("target");
    private static final Path STORE = FOLDER.resolve("mail-server.p12").toAbsolutePath();
    /** Where the server of the tests looks for what it is to trust; the build says so, too. */
    private static final Path TRUSTED = FOLDER.resolve("test-classes/mail-server.pem").toAbsolutePath();

    private MailCertificate() {
    }

    /** Makes it, and sees to it that nobody trusts it yet. */
    static void make() throws IOException, InterruptedException {
        withdraw();
        if (System.getProperty("greenmail.tls.keystore.file") == null) {
            Files.deleteIfExists(STORE);
            keytool("-genkeypair", "-alias", "greenmail", "-keyalg", "EC", "-dname", "CN=mail.acme.example", "-ext", "SAN=ip:127.0.0.1", "-validity", "2");
            System.setProperty("greenmail.tls.keystore.file", STORE.toString());
            System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        }
    }

    /** From here on the server believes whoever shows it. */
    static void trust() throws IOException, InterruptedException {
        keytool("-exportcert", "-alias", "greenmail", "-rfc", "-file", TRUSTED.toString());
    }

    static void withdraw() throws IOException {
        Files.deleteIfExists(TRUSTED);
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-keystore", STORE.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
