package org.redress.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Api;
import org.redress.it.FreePort;
import org.redress.it.FullMailbox;
import org.redress.it.MailSink;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * How many mails a second come in by the gateway, each kept, taken apart, recorded as a case, graded, clocked and acknowledged, while
 * the acknowledgements leave; how much memory is in use after the first tenth and at the end, with a mail of 25 MB among them; and how
 * many a second come out of a mailbox.
 *
 * <p>System properties: {@code bench.mails} (50000), {@code bench.mail.clients} (4), {@code bench.mail.polled} (1000).
 */
public final class MailBench {

    private static final String TOKEN = "Bearer a-token-for-the-benchmark-only";
    private static final int LARGE = 25 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Sheet sheet = new Sheet();
    private final int mails = Integer.getInteger("bench.mails", 50_000);
    private final int clients = Integer.getInteger("bench.mail.clients", 4);
    private final int polled = Integer.getInteger("bench.mail.polled", 1_000);
    private final AtomicInteger sent = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        new MailBench().run();
    }

    private void run() throws Exception {
        sheet.machine();
        sheet.line("Command   bin/bench mail -Dbench.mails=%d -Dbench.mail.clients=%d -Dbench.mail.polled=%d", mails, clients, polled);
        int port = FreePort.any();
        try (Postgres postgres = Postgres.durable(); MailSink sink = new MailSink(port);
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-bench"), environment(postgres, port));
                Connection connection = DriverManager.getConnection(postgres.url(), "redress", "redress")) {
            sheet.line("Start     %.1f s", server.start().toMillis() / 1000.0);
            sheet.line("Warm-up   %,d mails, %.0f a second", mails / 10, bring(mails / 10));
            until(connection, "select count(*) = 0 from outbox_mail where state <> 'SENT'");
            long before = server.liveMegabytes();
            throughTheGateway(connection, sink);
            sheet.line("  memory in use after a collection, then and now     %7d MB %7d MB", before, server.liveMegabytes());
            fromAMailbox(connection);
        }
    }

    private void throughTheGateway(Connection connection, MailSink sink) throws Exception {
        long begin = System.nanoTime();
        bring(mail(LARGE));
        double large = seconds(begin);
        int leftBefore = sink.all().size();
        begin = System.nanoTime();
        double in = bring(mails - mails / 10);
        int leftMeanwhile = sink.all().size() - leftBefore;
        double meanwhile = seconds(begin);
        begin = System.nanoTime();
        until(connection, "select count(*) = 0 from outbox_mail where state <> 'SENT'");
        int leftAfterwards = sink.all().size() - leftBefore - leftMeanwhile;
        sheet.line("  mails per second in, each a new case               %10.0f   of %,d, %d at once", in, mails - mails / 10, clients);
        sheet.line("  mails per second out meanwhile, acknowledgements   %10.0f   of %,d", leftMeanwhile / meanwhile, leftMeanwhile);
        sheet.line("  mails per second out when no more came in          %10.0f   of %,d", leftAfterwards / seconds(begin), leftAfterwards);
        sheet.line("  acknowledged, of all that came in                  %10d   of %,d", sink.all().size(), sent.get());
        sheet.line("  one mail of 25 MB                                  %10.1f s", large);
    }

    private void fromAMailbox(Connection connection) throws Exception {
        try (FullMailbox mailbox = new FullMailbox(polled, "example.net")) {
            long begin = System.nanoTime();
            FullMailbox.beRead(mailbox.port());
            until(connection, "select count(*) = " + polled + " from received_mail where mailbox = 'service' and outcome = 'CREATED'");
            sheet.line("  mails per second in, polled from an IMAP mailbox   %10.0f   of %,d", polled / seconds(begin), polled);
        }
    }

    private static void until(Connection connection, String condition) throws SQLException {
        long begin = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(condition)) {
            while (!isTrue(statement)) {
                if (seconds(begin) > PATIENCE.toSeconds()) {
                    throw new IllegalStateException("Not within " + PATIENCE + ": " + condition);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Map<String, String> environment(Postgres postgres, int port) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("REDRESS_INTAKE_TOKEN", TOKEN.substring("Bearer ".length()));
        environment.put("REDRESS_MAIL_ACKNOWLEDGEMENTS_OF_ALL", "1000000");
        environment.put("REDRESS_MAIL_HOST", "127.0.0.1");
        environment.put("REDRESS_MAIL_PORT", String.valueOf(port));
        environment.put("REDRESS_MAIL_SECURITY", "none");
        environment.put("REDRESS_MAIL_FROM", "complaints@redress.example");
        environment.putAll(FullMailbox.PASSWORD);
        return environment;
    }

    /** @return mails per second */
    private double bring(int count) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int share = count / clients;
                work.add(() -> {
                    for (int n = 0; n < share; n++) {
                        bring(mail(1_500));
                    }
                    return null;
                });
            }
            for (Future<Void> one : many.invokeAll(work)) {
                one.get();
            }
        } finally {
            many.shutdown();
        }
        return count / seconds(begin);
    }

    private static void bring(byte[] mail) {
        String outcome = Api.anonymous().with("Authorization", TOKEN).post("intake/mail", "message/rfc822", mail).expecting(200).json()
                .path("outcome").asText();
        if (!outcome.equals("CREATED")) {
            throw new IllegalStateException("A mail became " + outcome + ".");
        }
    }

    private byte[] mail(int size) {
        int n = sent.incrementAndGet();
        byte[] head = ("From: c" + n + "@example.org\r\nTo: service@acme.example\r\nSubject: Mail " + n + "\r\nMessage-ID: <" + n
                + "@example.org>\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nThe kettle " + n + " leaks.\r\n--B\r\n"
                + "Content-Type: application/octet-stream; name=a.bin\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] mail = Arrays.copyOf(head, head.length + size);
        Arrays.fill(mail, head.length, mail.length, (byte) 'x');
        return mail;
    }
}
