package org.redress.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Sheet;

/** What the database says of what was done: how much, how often, how late. */
final class Ledger {

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /** So many of each since a moment. */
    record Counts(long warned, long breached, long distinct, long journalWarned, long journalBreached, long journalEscalated, long escalations,
            long escalatedCases, long notices) {
    }

    Counts counts(Instant since) throws SQLException {
        String from = "timestamptz '" + since + "'";
        return new Counts(count("select count(*) from deadline_event where threshold = 'WARN' and at >= " + from),
                count("select count(*) from deadline_event where threshold = 'BREACH' and at >= " + from),
                count("select count(distinct deadline_id) from deadline_event where at >= " + from),
                count("select count(*) from journal_entry where type = 'CLOCK_WARNED' and at >= " + from),
                count("select count(*) from journal_entry where type = 'CLOCK_BREACHED' and at >= " + from),
                count("select count(*) from journal_entry where type = 'ESCALATED' and at >= " + from),
                count("select count(*) from escalation where at >= " + from),
                count("select count(distinct case_id) from escalation where at >= " + from),
                count("select count(*) from notice where at >= " + from));
    }

    void print(Sheet sheet, Counts before, Counts after, int due, int warnings) {
        sheet.line("  events: warnings, breaches                             %,10d %,10d", after.warned(), after.breached());
        sheet.line("  in journals: warned, breached, escalated               %,10d %,10d %,10d", after.journalWarned(), after.journalBreached(),
                after.journalEscalated());
        sheet.line("  escalations, cases escalated, notices                  %,10d %,10d %,10d", after.escalations(), after.escalatedCases(), after.notices());
        int breaches = due - warnings;
        boolean once = before.warned() + before.breached() == 0 && after.warned() == warnings && after.breached() == breaches && after.distinct() == due
                && after.journalWarned() == warnings && after.journalBreached() == breaches && after.journalEscalated() == breaches
                && after.escalations() == breaches && after.escalatedCases() == breaches;
        sheet.line("  each exactly once                                      %10s", once ? "yes" : "NO");
    }

    /** In seconds, of what was due at that instant. */
    double lateness(Instant since, double part) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select percentile_cont(" + part + ") within group (order by extract(epoch from at - was_due_at)) "
                        + "from deadline_event where at >= timestamptz '" + since + "'")) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    long running() throws SQLException {
        return count("select count(*) from deadline where state = 'RUNNING' and next_action_at > now()");
    }

    void awaitNothingDueAt(Instant at, Duration patience) throws SQLException {
        Instant giveUp = Instant.now().plus(patience);
        while (Instant.now().isBefore(giveUp)) {
            if (count("select count(*) from (select 1 from deadline where next_action_at <= timestamptz '" + at + "' limit 1) due") == 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        throw new IllegalStateException("The sweep did not finish within " + patience + ".");
    }

    long count(String query) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
