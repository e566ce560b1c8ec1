package org.redress.it;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * An IMAP mailbox {@value #ADDRESS} on a mail server of its own, full of mails, each from somebody else, so that each makes a case and
 * is acknowledged. For measurements and faults.
 */
public final class FullMailbox implements AutoCloseable {

    /** What the server must find in its environment to be let in. */
    public static final Map<String, String> PASSWORD = Map.of("REDRESS_MAILBOX_SERVICE_PASSWORD", "sesame");

    private static final String ADDRESS = "service@acme.example";

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());

    /**
     * @param mails  how many
     * @param domain of their senders, c1 to c… there
     */
    public FullMailbox(int mails, String domain) throws MessagingException {
        server.start();
        GreenMailUser user = server.setUser(ADDRESS, "service", "sesame");
        Session session = Session.getInstance(new Properties());
        for (int n = 1; n <= mails; n++) {
            String raw = "From: c" + n + "@" + domain + "\r\nTo: " + ADDRESS + "\r\nSubject: Mail " + n + "\r\nMessage-ID: <" + n + "@" + domain
                    + ">\r\n\r\nThe kettle " + n + " leaks.\r\n";
            user.deliver(new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    public int port() {
        return server.getImap().getPort();
    }

    /** The server spoken to reads it from now on, by whatever port leads there. */
    public static void beRead(int port) {
        Api.as("admin").put("intake/mailboxes/service", Map.of("protocol", "IMAP", "host", "127.0.0.1", "port", port, "userName", "service",
                "addresses", ADDRESS, "language", "en", "kind", "COMPLAINT", "active", true, "emptied", false)).expecting(200);
    }

    @Override
    public void close() {
        server.stop();
    }
}
