package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that is gone while a promise falls due. The embedded one lives and dies with the server, so only PostgreSQL can be away. */
@ServerTest
@Tag("once")
class DatabaseAwayIT {

    /** Until the clock of the test runs out: enough to take the database away before. */
    private static final Duration SOON = Duration.ofSeconds(3);

    @AfterEach
    void theDatabaseIsBack() throws SQLException {
        operate("alter database redress with allow_connections true");
        Patience.until(() -> Api.anonymous().get("health").status() == 200);
    }

    @Test
    @Tag("E04")
    void e04_whatFellDueMeanwhileIsDoneOnceAndNobodyRestartsTheServer() throws SQLException {
        Walk walk = Walk.of("employee", Map.of());
        Instant due = Instant.now().plus(SOON);
        runOut(walk.number(), due);
        operate("alter database redress with allow_connections false");
        operate("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'redress'");
        assertThat(Instant.now()).as("away before it is due").isBefore(due);
        Patience.until(() -> Instant.now().isAfter(due) && Api.anonymous().get("health").status() == 503);
        JsonNode health = Api.anonymous().get("health").expecting(503).json();
        Answer asked = Api.as("employee").get("cases/" + walk.number());
        Answer page = Api.anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                "userName=handler&password=redress".getBytes(StandardCharsets.US_ASCII));
        operate("alter database redress with allow_connections true");
        Patience.until(() -> walk.journal().contains("ESCALATED"));

        assertThat(health.path("database").asText()).isEqualTo("DOWN");
        assertThat(asked.status()).isEqualTo(503);
        assertThat(asked.text()).doesNotContain("org.", "SQL", "jdbc");
        assertThat(asked.header("Retry-After")).isEqualTo("5");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Redress cannot reach its records").doesNotContain("SQLException", "org.redress");
        assertThat(walk.journal()).filteredOn("CLOCK_BREACHED"::equals).hasSize(1);
        assertThat(walk.journal()).filteredOn("ESCALATED"::equals).hasSize(1);
        assertThat(walk.see("auditor").path("escalations")).hasSize(1);
    }

    private static void runOut(String number, Instant due) throws SQLException {
        try (var connection = DriverManager.getConnection(server("redress"), "redress", "redress");
                var sql = connection.prepareStatement("update deadline set due_at = ?, next_action = 'BREACH', next_action_at = ? where step = 'HANDOVER' "
                        + "and case_id = (select id from complaint_case where number = ?)")) {
            sql.setObject(1, due.atOffset(ZoneOffset.UTC));
            sql.setObject(2, due.atOffset(ZoneOffset.UTC));
            sql.setString(3, number);
            assertThat(sql.executeUpdate()).isEqualTo(1);
        }
    }

    private static String server(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Integer.getInteger("test.postgresql.port") + "/" + database;
    }

    /** Beside the database of the product, as whoever runs the database server does. */
    private static void operate(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(server("postgres"), "postgres", "postgres"); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
