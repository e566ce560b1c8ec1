package org.redress.correspondence.outbox;

import java.nio.file.Path;
import java.util.Properties;

import org.redress.settings.MailTrust;
import org.redress.settings.Settings;

/**
 * Through which server mails leave and under whose name, as the operator set it.
 *
 * @param host     null where nobody set one: nothing leaves then
 * @param from     our address; answers come to it, with a token behind a plus
 * @param fromName what stands beside the address, such as the company's name
 * @param trust    the folder of further certificates; or null
 */
record MailRoute(String host, int port, Security security, String user, String password, String from, String fromName, int connections, Path trust) {

    private static final int CONNECT_MILLIS = 20_000;
    private static final int ANSWER_MILLIS = 60_000;

    /** How the line is kept from strangers. */
    enum Security {
        NONE(25), STARTTLS(587), TLS(465);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    static MailRoute of(Settings settings) {
        String host = settings.text("redress.mail.host").orElse(null);
        Security security = settings.text("redress.mail.security").map(MailRoute::security).orElse(Security.STARTTLS);
        int port = settings.text("redress.mail.port").map(text -> number("redress.mail.port", text, 65_535)).orElse(security.usualPort);
        String from = settings.text("redress.mail.from").orElse(null);
        if (host != null && (from == null || !from.matches("[A-Za-z0-9._-]{1,30}@[A-Za-z0-9.-]{1,60}"))) {
            throw new IllegalStateException("Setting redress.mail.from is " + (from == null ? "missing" : "'" + from + "'")
                + ". Give the address under which Redress writes, such as complaints@example.com.");
        }
        return new MailRoute(host, port, security, settings.text("redress.mail.user").orElse(null),
            settings.text("redress.mail.password").orElse(null), from == null ? "redress@localhost" : from,
            settings.companyName().orElse(null),
            settings.text("redress.mail.connections").map(text -> number("redress.mail.connections", text, 16)).orElse(2),
            settings.mailTrust().orElse(null));
    }

    private static Security security(String text) {
        try {
            return Security.valueOf(text.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Setting redress.mail.security is '" + text + "'. Give none, starttls or tls.", e);
        }
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new IllegalStateException("Setting " + name + " is '" + text + "'. Give 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    boolean isThere() {
        return host != null;
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Our address with a token behind a plus, by which answers and bounces find the case. */
    String addressWith(String token) {
        return token == null ? from : from.replace("@", "+" + token + "@");
    }

    Properties properties() {
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.host", String.valueOf(host));
        p.setProperty("mail.smtp.port", Integer.toString(port));
        p.setProperty("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        p.setProperty("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        p.setProperty("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        p.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        p.setProperty("mail.smtp.localhost", domain());
        // Whoever can be reached gets it, whatever becomes of the others.
        p.setProperty("mail.smtp.sendpartial", "true");
        if (security != Security.NONE) {
            p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            p.setProperty(security == Security.TLS ? "mail.smtp.ssl.enable" : "mail.smtp.starttls.enable", "true");
            p.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
            if (trust != null) {
                p.put("mail.smtp.ssl.socketFactory", MailTrust.factory(trust));
            }
        }
        return p;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security + " as " + from;
    }
}
