package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.redress.it.Api;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * How fast customers are taken from a file, and how fast one is found among very many while somebody types: over HTTP, and
 * the question to the database alone beside LIKE on the same rows in the same run.
 *
 * <p>System properties: {@code bench.customers} (500000), {@code bench.customers.file} (100000), {@code bench.customers.calls} (300).
 */
public final class CustomersBench {

    /** Each takes seconds; the slowest stands for the 95th of a hundred. */
    private static final int LIKES = 9;

    private final Sheet sheet = new Sheet();
    private final int all = Integer.getInteger("bench.customers", 500_000);
    private final int file = Integer.getInteger("bench.customers.file", 100_000);
    private final int calls = Integer.getInteger("bench.customers.calls", 300);
    private final MadeCustomers made = new MadeCustomers(7);

    public static void main(String[] arguments) throws Exception {
        new CustomersBench().run();
    }

    private void run() throws Exception {
        sheet.machine();
        sheet.line("Command   bin/bench customers -Dbench.customers=%d -Dbench.customers.file=%d -Dbench.customers.calls=%d", all, file, calls);
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-bench"), postgres.environment());
                Connection connection = DriverManager.getConnection(postgres.url(), "redress", "redress")) {
            sheet.line("Start     %.1f s", server.start().toMillis() / 1000.0);
            fill(connection);
            settle(connection);
            search(connection);
        }
    }

    /** The first by the product's own import, so that rows are those of the product; taken again, and then multiplied. */
    private void fill(Connection connection) throws SQLException {
        String csv = made.csv(0, Math.min(file, all));
        take("Import", csv);
        take("The same file again", csv);
        long begin = System.nanoTime();
        try (var statement = connection.createStatement()) {
            // The index is made anew: it is the same as if it had grown, and that would take as long as five imports.
            statement.execute("drop index customer_text_vector_ix");
            for (int copy = 1; copy * file < all; copy++) {
                statement.execute(("insert into customer (id, version, number, name, classification, region, sales_decile, city, email, phone, name_key, "
                        + "mail_key, phone_key) select id + %1$d * 10000000, 0, number || '-%1$d', name, classification, region, sales_decile, city, "
                        + "email, phone, name_key, mail_key, phone_key from customer where id < 10000000").formatted(copy));
                statement.execute(("insert into customer_text (customer_id, folded, grams) select customer_id + %1$d * 10000000, folded, grams "
                        + "from customer_text where customer_id < 10000000").formatted(copy));
            }
            statement.execute("create index customer_text_vector_ix on customer_text using gin (vector) with (fastupdate = off)");
        }
        sheet.line("Multiplied to %,d by SQL: %.1f s", all, seconds(begin));
    }

    private void take(String what, String csv) {
        long begin = System.nanoTime();
        var report = importing(csv);
        double seconds = seconds(begin);
        sheet.line("%-9s of %,d lines: %.1f s, %,.0f lines/s; %s new, %s changed, %s unchanged, %d refused", what, file, seconds, file / seconds,
                report.path("created"), report.path("updated"), report.path("unchanged"), report.path("refused").size());
    }

    private static JsonNode importing(String csv) {
        return Api.as("supervisor").post("customers/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8)).expecting(200).json();
    }

    private void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze customer");
            statement.execute("analyze customer_contact");
            statement.execute("analyze customer_text");
            try (var rows = statement.executeQuery("select count(*), pg_size_pretty(pg_total_relation_size('customer_text')), "
                    + "pg_size_pretty(pg_relation_size('customer_text_vector_ix')) from customer")) {
                rows.next();
                sheet.line("Data      %,d customers; their texts take %s, the index of them %s", rows.getLong(1), rows.getString(2), rows.getString(3));
            }
        }
    }

    private void search(Connection connection) throws Exception {
        sheet.line("");
        sheet.line("%-34s%12s%12s%14s%14s", "Typed", "p50 ms", "p95 ms", "LIKE p50 ms", "LIKE p95 ms");
        Latency nothing = Latency.of(calls, number -> Api.as("intake").get("calendars").expecting(200));
        sheet.line("%-34s%12.1f%12.1f", "(a call that asks next to nothing)", nothing.p50(), nothing.p95());
        for (MadeCustomers.Typed typed : MadeCustomers.Typed.values()) {
            List<String> words = made.typed(typed, 64, all);
            Latency found = Latency.of(calls, number -> Api.as("intake")
                    .get("customers?limit=20&q=" + URLEncoder.encode(words.get(number % words.size()), StandardCharsets.UTF_8)).expecting(200));
            Latency plain = likeOn(connection, words);
            sheet.line("%-34s%12.1f%12.1f%14.1f%14.1f", typed.said(), found.p50(), found.p95(), plain.p50(), plain.p95());
        }
        sheet.line("");
        sheet.line("The first two columns are whole calls over HTTP with sign-in; LIKE is the question to the database alone.");
    }

    /** The same question without an index: what is found and sorted as the product sorts it. */
    private Latency likeOn(Connection connection, List<String> words) throws Exception {
        try (PreparedStatement like = connection.prepareStatement("select c.number, c.name from customer_text t join customer c on c.id = t.customer_id "
                + "where t.folded like ? order by c.name_key limit 20")) {
            double[] millis = new double[LIKES];
            for (int i = 0; i < LIKES; i++) {
                long begin = System.nanoTime();
                like.setString(1, "%" + words.get(i % words.size()).toLowerCase(Locale.ROOT) + "%");
                like.executeQuery().close();
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            Arrays.sort(millis);
            return new Latency(millis[LIKES / 2], millis[LIKES - 1]);
        }
    }

    private static double seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
