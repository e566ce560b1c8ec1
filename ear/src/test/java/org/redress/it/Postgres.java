package org.redress.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL with an empty database {@code redress}, for as long as it is open. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres running;

    private Postgres(EmbeddedPostgres running) {
        this.running = running;
    }

    /** For tests: faster, because nobody pulls the plug. */
    public static Postgres forgetful(int port) throws IOException, SQLException {
        return prepared(EmbeddedPostgres.builder().setPort(port).setServerConfig("fsync", "off"));
    }

    /** As in production: what is committed is on the disk. */
    public static Postgres durable() throws IOException, SQLException {
        return prepared(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB"));
    }

    private static Postgres prepared(EmbeddedPostgres.Builder builder) throws IOException, SQLException {
        EmbeddedPostgres started = builder.setServerConfig("max_connections", "100").start();
        try (var connection = started.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role redress login password 'redress'");
            statement.execute("create database redress owner redress");
        }
        return new Postgres(started);
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + running.getPort() + "/redress";
    }

    /** What puts a server on this database. */
    public Map<String, String> environment() {
        return Map.of("REDRESS_DB_URL", url(), "REDRESS_DB_USER", "redress", "REDRESS_DB_PASSWORD", "redress",
                "REDRESS_DB_DRIVER", "postgresql");
    }

    /** After a great import, and before anything is measured: what autovacuum would do in its own time. */
    public void settle() throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "redress", "redress");
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
