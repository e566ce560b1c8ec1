package org.redress.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.redress.it.FreePort;
import org.redress.it.FullMailbox;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * Kills the server with SIGKILL while it takes mails out of a mailbox whose server goes away itself for a while, and counts what
 * was lost, and of which mail two cases were made.
 *
 * <p>System properties: {@code faults.mails} (5000), {@code faults.mail.kills} (20), {@code faults.seed} (any).
 */
final class MailKills {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Sheet sheet = new Sheet();
    private final int mails = Integer.getInteger("faults.mails", 5_000);
    private final int kills = Integer.getInteger("faults.mail.kills", 20);
    private final long seed = Long.getLong("faults.seed", System.nanoTime());

    boolean run() throws Exception {
        sheet.line("Command   bin/faults mail -Dfaults.mails=%d -Dfaults.mail.kills=%d -Dfaults.seed=%d", mails, kills, seed);
        Random random = new Random(seed);
        int port = FreePort.any();
        try (FullMailbox mailbox = new FullMailbox(mails, "example.org"); Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-faults"), environment(postgres)).shortLived();
                Connection connection = DriverManager.getConnection(postgres.url(), "redress", "redress")) {
            Detour detour = new Detour(port, mailbox.port());
            sheet.line("Start     after %.1f s, with %d mails in the mailbox", server.start().toMillis() / 1000.0, mails);
            FullMailbox.beRead(port);
            for (int i = 1; i <= kills; i++) {
                long enough = taken(connection) + random.nextInt((int) Math.max(1, (mails - taken(connection)) / (kills - i + 2)));
                Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
                while (taken(connection) <= enough && Instant.now().isBefore(giveUp)) {
                    server.insistOnLife(Duration.ofMillis(5));
                }
                server.kill();
                long held = taken(connection);
                sheet.line("Kill %3d  %6d of %6d taken, %d not sorted; answers again after %.1f s", i, held, mails, count(connection,
                        "select count(*) from received_mail where outcome is null"), server.start().toMillis() / 1000.0);
                if (i == kills / 2) {
                    detour.close();
                    server.insistOnLife(Duration.ofSeconds(30));
                    detour = new Detour(port, mailbox.port());
                    sheet.line("          the mail server was away for 30 s");
                }
            }
            Instant begin = Instant.now();
            while (sorted(connection) < mails && Instant.now().isBefore(begin.plus(PATIENCE))) {
                server.insistOnLife(Duration.ofMillis(250));
            }
            sheet.line("Rest      sorted after %.1f s", Duration.between(begin, Instant.now()).toMillis() / 1000.0);
            detour.close();
            return reckon(connection);
        }
    }

    private static Map<String, String> environment(Postgres postgres) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.putAll(FullMailbox.PASSWORD);
        environment.put("REDRESS_MAIL_ACKNOWLEDGEMENTS_OF_ALL", "1000000");
        return environment;
    }

    private boolean reckon(Connection connection) throws SQLException {
        long accounted = count(connection, "select count(distinct mail_id) from received_mail where outcome is not null");
        long cases = count(connection, "select count(*) from complaint_case where channel = 'EMAIL'");
        long doubled = count(connection, "select count(*) from (select complainant_email from complaint_case where channel = 'EMAIL' "
                + "group by complainant_email having count(*) > 1) twice");
        long acknowledged = count(connection, "select count(distinct case_id) from outbox_mail where kind = 'ACKNOWLEDGEMENT'");
        long twice = count(connection, "select count(*) from (select case_id from outbox_mail where kind = 'ACKNOWLEDGEMENT' group by case_id "
                + "having count(*) > 1) twice");
        long rows = count(connection, "select count(*) from received_mail");
        long atTheDoor = count(connection, "select sum(received) from mail_tally");
        sheet.line("Mails in the mailbox, accounted for     %7d %7d", mails, accounted);
        sheet.line("Counted at the door, rows               %7d %7d", atTheDoor, rows);
        sheet.line("Cases, of one mail two                  %7d %7d", cases, doubled);
        sheet.line("Cases acknowledged, twice               %7d %7d", acknowledged, twice);
        return accounted == mails && atTheDoor == rows && cases == mails && doubled == 0 && acknowledged == cases && twice == 0;
    }

    private static long taken(Connection connection) throws SQLException {
        return count(connection, "select count(*) from received_mail");
    }

    private static long sorted(Connection connection) throws SQLException {
        return count(connection, "select count(*) from received_mail where outcome is not null");
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
