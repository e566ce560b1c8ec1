package org.redress.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Api;
import org.redress.it.CaseCopies;
import org.redress.it.Models;
import org.redress.it.Postgres;
import org.redress.it.Sheet;

/**
 * Cases whose clocks fall due while something is broken, and the count of what came of them. Three of five are warned of, the
 * others run out and go up one level: each once, whatever happened.
 */
final class DueStock {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Postgres postgres;
    private final Models models;
    private final Instant since;
    private int warnings;
    private int breaches;

    /** The server must run: it makes the models. */
    DueStock(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        try (Connection connection = connect()) {
            models = Models.make(connection);
        }
        since = Instant.now();
    }

    /** @param over the instants at which they fall due lie this far apart */
    void fallDue(int count, Instant from, Duration over) throws SQLException {
        int warned = count * 3 / 5;
        String later = " + n * " + over.toMillis() / 1000.0 / count;
        try (Connection connection = connect()) {
            CaseCopies copies = new CaseCopies(connection, Instant.now().atZone(ZoneOffset.UTC).getYear());
            copies.make(models.fresh(), warned, CaseCopies.untilIs("warn_at", from) + later, Models.STEP);
            copies.make(models.warned(), count - warned, CaseCopies.untilIs("due_at", from) + later, Models.STEP);
        }
        warnings += warned;
        breaches += count - warned;
    }

    int all() {
        return warnings + breaches;
    }

    /** How many were acted on; the models are not counted. */
    int done() throws SQLException {
        return (int) count("select count(*) from deadline_event where at >= " + begin());
    }

    private static final String COPIES = "exists (select 1 from complaint_case c where c.id = e.case_id and length(c.access_code) = 20 "
            + "and c.access_code = substr(md5(c.number), 1, 20))";

    private String begin() {
        return "timestamptz '" + since + "'";
    }

    /** Nothing is left; says how long that took. */
    Duration awaitAll() throws SQLException {
        Instant begin = Instant.now();
        while (Instant.now().isBefore(begin.plus(PATIENCE))) {
            if (count("select count(*) from deadline where next_action_at <= now()") == 0 && done() >= all()) {
                return Duration.between(begin, Instant.now());
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        return Duration.between(begin, Instant.now());
    }

    /** Prints the count; true where nothing was lost and nothing happened twice. */
    boolean reckon(Sheet sheet) throws SQLException {
        String events = "from deadline_event e where at >= " + begin() + " and " + COPIES;
        long warned = count("select count(*) " + events + " and threshold = 'WARN'");
        long breached = count("select count(*) " + events + " and threshold = 'BREACH'");
        long clocks = count("select count(distinct deadline_id) " + events);
        long told = count("select count(*) from journal_entry e where type = 'CLOCK_WARNED' and at >= " + begin() + " and " + COPIES);
        long ranOut = count("select count(*) from journal_entry e where type = 'CLOCK_BREACHED' and at >= " + begin() + " and " + COPIES);
        long escalated = count("select count(*) from journal_entry e where type = 'ESCALATED' and at >= " + begin() + " and " + COPIES);
        long escalations = count("select count(*) from escalation e where at >= " + begin() + " and " + COPIES);
        long cases = count("select count(distinct case_id) from escalation e where at >= " + begin() + " and " + COPIES);
        long twice = count("select count(*) from (select 1 from notice e where case_id is not null and at >= " + begin() + " and " + COPIES
                + " group by person_id, case_id, kind, text having count(*) > 1) doubled");
        long setAside = count("select count(*) from set_aside");
        boolean intact = Api.as("auditor").get("journal/verification").expecting(200).json().path("intact").asBoolean();
        sheet.line("Warnings due, given, in the journal     %7d %7d %7d", warnings, warned, told);
        sheet.line("Breaches due, seen, in the journal      %7d %7d %7d", breaches, breached, ranOut);
        sheet.line("Escalations due, made, in the journal   %7d %7d %7d", breaches, escalations, escalated);
        sheet.line("Escalations lost                        %7d", breaches - cases);
        sheet.line("Escalations made twice                  %7d", escalations - cases);
        sheet.line("Clocks acted on twice                   %7d", warned + breached - clocks);
        sheet.line("Notices given twice                     %7d", twice);
        sheet.line("Cases set aside                         %7d", setAside);
        sheet.line("Journal chains                          %7s", intact ? "hold" : "BROKEN");
        return warned == warnings && told == warnings && breached == breaches && ranOut == breaches && escalations == breaches && cases == breaches
                && escalated == breaches && clocks == all() && twice == 0 && setAside == 0 && intact;
    }

    private long count(String query) throws SQLException {
        try (Connection connection = connect(); Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), "redress", "redress");
    }
}
