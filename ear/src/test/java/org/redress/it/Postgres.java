package org.redress.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PostgreSQL with an empty database {@code redress}, for as long as it is open. */
public final class Postgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres running;
    private Process revived;

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
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min"));
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
        return "jdbc:postgresql://127.0.0.1:" + running.getPort() + "/redress?reWriteBatchedInserts=true";
    }

    /** What puts a server on this database. */
    public Map<String, String> environment() {
        return Map.of("REDRESS_DB_URL", url(), "REDRESS_DB_USER", "redress", "REDRESS_DB_PASSWORD", "redress",
                "REDRESS_DB_DRIVER", "postgresql");
    }

    /** What its processes that are there have computed, on all cores. */
    public Duration computed() throws IOException, SQLException {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    private long pid() throws IOException, SQLException {
        try (var connection = running.getPostgresDatabase().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return Long.parseLong(Files.readAllLines(Path.of(rows.getString(1)).resolve("postmaster.pid")).get(0));
        }
    }

    /** How the server process was started, for {@link #comeBack}. */
    public record Killed(List<String> command) {
    }

    /** As if somebody pulled the plug: no word to anybody, no shutdown. */
    public Killed kill() throws IOException, SQLException, InterruptedException {
        long pid = pid();
        List<String> command = new ArrayList<>(List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\u0000")));
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        // Its own children see that it is gone and end.
        process.destroyForcibly();
        process.onExit().join();
        return new Killed(command);
    }

    /** On the same files and port; it recovers by itself what was committed. */
    public void comeBack(Killed killed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace it does not know that it does.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(killed.command());
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            Process started = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            while (started.isAlive() && Instant.now().isBefore(giveUp)) {
                if (answers()) {
                    revived = started;
                    return;
                }
                started.waitFor(200, TimeUnit.MILLISECONDS);
            }
            // The last of its children may still hold the memory; then it ends at once and is started anew.
        }
        throw new IllegalStateException("PostgreSQL did not come back: " + String.join(" ", command));
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(), "redress", "redress")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
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
        if (revived != null) {
            revived.destroy();
        }
        running.close();
    }
}
