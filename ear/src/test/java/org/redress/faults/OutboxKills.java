package org.redress.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.redress.it.FreePort;
import org.redress.it.MailSink;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * Kills the server with SIGKILL while it hands mails to a mail server that goes away itself for a while, and counts what was
 * lost, what arrived twice, and whether each second one was foreseen as a doubt.
 *
 * <p>System properties: {@code faults.mails} (5000), {@code faults.mail.kills} (20), {@code faults.seed} (any).
 */
final class OutboxKills {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Sheet sheet = new Sheet();
    private final int mails = Integer.getInteger("faults.mails", 5_000);
    private final int kills = Integer.getInteger("faults.mail.kills", 20);
    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final List<MailSink.Taken> taken = new ArrayList<>();

    boolean run() throws Exception {
        sheet.line("Command   bin/faults outbox -Dfaults.mails=%d -Dfaults.mail.kills=%d -Dfaults.seed=%d", mails, kills, seed);
        Random random = new Random(seed);
        int port = FreePort.any();
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-faults"), environment(postgres, port)).shortLived();
                Connection connection = DriverManager.getConnection(postgres.url(), "redress", "redress")) {
            sheet.line("Start     after %.1f s", server.start().toMillis() / 1000.0);
            write(connection);
            MailSink sink = new MailSink(port);
            for (int i = 1; i <= kills; i++) {
                int enough = arrived(sink) + random.nextInt(Math.max(1, (mails - arrived(sink)) / (kills - i + 2)));
                Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
                while (arrived(sink) <= enough && Instant.now().isBefore(giveUp)) {
                    server.insistOnLife(Duration.ofMillis(1));
                }
                server.kill();
                sheet.line("Kill %3d  %6d of %6d arrived; answers again after %.1f s", i, arrived(sink), mails, server.start().toMillis() / 1000.0);
                if (i == kills / 2) {
                    sink.close();
                    taken.addAll(sink.all());
                    server.insistOnLife(Duration.ofSeconds(30));
                    sink = new MailSink(port);
                    sheet.line("          the mail server was away for 30 s");
                }
            }
            Instant begin = Instant.now();
            while (count(connection, "state <> 'SENT'") > 0 && Instant.now().isBefore(begin.plus(PATIENCE))) {
                server.insistOnLife(Duration.ofMillis(250));
            }
            sheet.line("Rest      sent after %.1f s", Duration.between(begin, Instant.now()).toMillis() / 1000.0);
            sink.close();
            taken.addAll(sink.all());
            return reckon(connection);
        }
    }

    private int arrived(MailSink sink) {
        return taken.size() + sink.all().size();
    }

    private static Map<String, String> environment(Postgres postgres, int port) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("REDRESS_MAIL_HOST", "127.0.0.1");
        environment.put("REDRESS_MAIL_PORT", String.valueOf(port));
        environment.put("REDRESS_MAIL_SECURITY", "none");
        environment.put("REDRESS_MAIL_FROM", "complaints@redress.example");
        return environment;
    }

    /** Ten to each address, so that their order can be told. */
    private void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into outbox_mail (id, kind, state, recipient, addressee, automatic, subject, body, written_at, next_action_at, attempts) "
                    + "select nextval('outbox_mail_seq') * 50 + 1000000, 'REPLY', 'WAITING', 'c' || n % " + mails / 10 + " || '@sink.example', 'c' || n % "
                    + mails / 10 + " || '@sink.example', false, 'Mail ' || n, 'Text.', now() - interval '1 hour' + n * interval '1 millisecond', "
                    + "now() - interval '1 minute', 0 from generate_series(1, " + mails + ") n");
        }
    }

    private boolean reckon(Connection connection) throws SQLException {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        Set<String> subjects = new HashSet<>();
        int outOfOrder = 0;
        for (MailSink.Taken mail : taken) {
            String subject = mail.text().lines().filter(line -> line.startsWith("Subject: ")).findFirst().orElseThrow();
            if (times.merge(mail.messageId(), 1, Integer::sum) == 1) {
                subjects.add(subject);
                int number = Integer.parseInt(subject.replaceAll("\\D", ""));
                Integer before = last.put(mail.to(), number);
                outOfOrder += before != null && before > number ? 1 : 0;
            }
        }
        long twice = times.values().stream().filter(n -> n > 1).count();
        long doubts = count(connection, "doubts > 0");
        long doubled = subjects.size() == times.size() ? 0 : times.size() - subjects.size();
        sheet.line("Mails written, arrived                  %7d %7d", mails, subjects.size());
        sheet.line("Arrived twice under one Message-ID      %7d   of %d in doubt, which kills and the absence left", twice, doubts);
        sheet.line("Arrived twice under two                 %7d", doubled);
        sheet.line("To one address in another order         %7d", outOfOrder);
        return subjects.size() == mails && doubled == 0 && twice <= doubts && outOfOrder == 0;
    }

    private static long count(Connection connection, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox_mail where subject like 'Mail %' and " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
