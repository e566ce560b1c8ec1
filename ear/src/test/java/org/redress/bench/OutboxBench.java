package org.redress.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.FreePort;
import org.redress.it.MailSink;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * How many mails a second leave the outbox, each claimed, handed over and settled, to a mail server on the same machine that
 * answers at once.
 *
 * <p>System properties: {@code bench.mails} (20000).
 */
public final class OutboxBench {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Sheet sheet = new Sheet();
    private final int mails = Integer.getInteger("bench.mails", 20_000);

    public static void main(String[] arguments) throws Exception {
        new OutboxBench().run();
    }

    private void run() throws Exception {
        sheet.machine();
        sheet.line("Command   bin/bench outbox -Dbench.mails=%d", mails);
        int port = FreePort.any();
        try (Postgres postgres = Postgres.durable(); MailSink sink = new MailSink(port);
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-bench"), environment(postgres, port));
                Connection connection = DriverManager.getConnection(postgres.url(), "redress", "redress")) {
            sheet.line("Start     %.1f s", server.start().toMillis() / 1000.0);
            send(connection, mails / 10, "n");
            postgres.settle();
            double commits = new Baseline(postgres).commitsPerSecond(2);
            double many = send(connection, mails, "n");
            double few = send(connection, mails / 10, "n % 10");
            sheet.line("Warm-up   %,d mails", mails / 10);
            sheet.line("  mails per second, each to another address              %10.0f   of %,d", many, mails);
            sheet.line("  mails per second, to ten addresses in their order      %10.0f   of %,d", few, mails / 10);
            sheet.line("  baseline: committed rows per second, JDBC, 2 clients   %10.0f   = %.1f rows for each mail", commits, commits / many);
            sheet.line("  arrived                                                %10d   of %,d", sink.all().size(), mails / 10 + mails + mails / 10);
        }
    }

    private static Map<String, String> environment(Postgres postgres, int port) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("REDRESS_MAIL_HOST", "127.0.0.1");
        environment.put("REDRESS_MAIL_PORT", String.valueOf(port));
        environment.put("REDRESS_MAIL_SECURITY", "none");
        environment.put("REDRESS_MAIL_FROM", "complaints@redress.example");
        return environment;
    }

    private static double send(Connection connection, int count, String who) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into outbox_mail (id, kind, state, recipient, addressee, automatic, subject, body, written_at, next_action_at, attempts) "
                    + "select nextval('outbox_mail_seq') * 50 + 1000000, 'REPLY', 'WAITING', 'c' || " + who + " || '@sink.example', 'c' || " + who
                    + " || '@sink.example', false, 'Mail ' || n, repeat('Text of a mail. ', 100), now() + n * interval '1 microsecond', now(), 0 "
                    + "from generate_series(1, " + count + ") n");
        }
        long begin = System.nanoTime();
        while (waiting(connection) > 0) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("The outbox does not become empty.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private static long waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox_mail where state <> 'SENT'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
