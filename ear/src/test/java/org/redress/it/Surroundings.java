package org.redress.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * What the server of the tests stands on: a base directory of its own, as fresh as after provisioning, and
 * in the second round a PostgreSQL. Both are there before the server starts and go after it has stopped.
 */
public class Surroundings {

    private final Path home = Path.of(System.getProperty("server.home"), "standalone");
    private final Path base = Path.of(System.getProperty("server.base"));
    private EmbeddedPostgres postgres;

    void prepare(@Observes(precedence = 100) BeforeSuite event) throws IOException, SQLException {
        delete(base);
        copy(home.resolve("configuration"), base.resolve("configuration"));
        copy(home.resolve("deployments"), base.resolve("deployments"));
        if (Server.database().equals("postgresql")) {
            postgres = startPostgres();
        }
    }

    /** Without this, a failed deployment would show as a hundred refused connections. */
    void insistOnTheApplication(@Observes AfterStart event) throws IOException {
        Path failed = base.resolve("deployments/redress.ear.failed");
        if (Files.exists(failed)) {
            throw new IllegalStateException("The application did not start: "
                    + Files.readString(failed).replace("\\n", "\n").replace("\\\"", "\""));
        }
    }

    void clear(@Observes(precedence = -100) AfterSuite event) throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static EmbeddedPostgres startPostgres() throws IOException, SQLException {
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setPort(Integer.getInteger("test.postgresql.port"))
                .setServerConfig("max_connections", "100")
                // Nobody pulls the plug of a test.
                .setServerConfig("fsync", "off")
                .start();
        try (var connection = started.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role redress login password 'redress'");
            statement.execute("create database redress owner redress");
        }
        return started;
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (Path path : inReverse(paths.toList())) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> inReverse(List<Path> paths) {
        return paths.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.toString().endsWith(".failed") && !path.toString().endsWith(".deployed")) {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** How Arquillian finds it, by META-INF/services. */
    public static class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.observer(Surroundings.class);
        }
    }
}
