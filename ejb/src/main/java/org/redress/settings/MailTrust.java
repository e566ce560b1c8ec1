package org.redress.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whom we believe to be the mail server: whoever shows a certificate that Java trusts, or one that lies in the operator's folder, or is
 * signed by one of those. The folder is read for each connection, so that a renewed certificate needs no restart.
 */
public final class MailTrust {

    /** How the mail client says that a server has nothing to begin TLS with. */
    private static final String NO_STARTTLS = "required but not supported";

    private MailTrust() {
    }

    /**
     * What makes connections that trust the folder, too.
     *
     * @throws IllegalStateException where something in it is no certificate; naming it
     */
    public static SSLSocketFactory factory(Path folder) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (TrustManager usual : managers(null)) {
                for (X509Certificate known : ((X509TrustManager) usual).getAcceptedIssuers()) {
                    trusted.setCertificateEntry("java-" + trusted.size(), known);
                }
            }
            addFrom(folder, trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(trusted), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificates in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static void addFrom(Path folder, KeyStore trusted) throws GeneralSecurityException, IOException {
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{pem,crt}")) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (Certificate one : certificates.generateCertificates(in)) {
                        trusted.setCertificateEntry("ours-" + trusted.size(), one);
                    }
                } catch (CertificateException e) {
                    throw new CertificateException(file.getFileName() + " is no certificate in PEM", e);
                }
            }
        }
    }

    /** What to tell the operator where a connection failed over who the server is; empty where it failed over something else. */
    public static Optional<String> refusal(Throwable failure, String host, int port) {
        SSLException handshake = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return Optional.of("The certificate of " + host + ":" + port + " is not trusted (" + cause.getMessage()
                    + "). Put it, or that of its authority, into the folder that REDRESS_MAIL_TRUST names.");
            }
            if (cause.getMessage() != null && cause.getMessage().contains(NO_STARTTLS)) {
                return Optional.of(host + ":" + port + " offers no STARTTLS, so no password is said to it. Take its port for TLS from the first byte, or have "
                    + "STARTTLS switched on there.");
            }
            handshake = cause instanceof SSLException tls ? tls : handshake;
        }
        return Optional.ofNullable(handshake).map(tls -> "No TLS with " + host + ":" + port + " (" + tls.getMessage()
            + "). Check the port and how the line is kept from strangers.");
    }
}
