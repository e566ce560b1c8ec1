package org.redress.it;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * What the server of the tests stands on: a base directory of its own, and in the second round a PostgreSQL.
 * Both are there before the server starts and go after it has stopped.
 */
public class Surroundings {

    private BaseDirectory base;
    private Postgres postgres;

    void prepare(@Observes(precedence = 100) BeforeSuite event) throws IOException, SQLException {
        base = BaseDirectory.fresh(Path.of(System.getProperty("server.home")), Path.of(System.getProperty("server.base")));
        if (Server.database().equals("postgresql")) {
            postgres = Postgres.forgetful(Integer.getInteger("test.postgresql.port"));
        }
    }

    void insistOnTheApplication(@Observes AfterStart event) throws IOException {
        base.insistOnTheApplication();
    }

    void clear(@Observes(precedence = -100) AfterSuite event) throws IOException {
        if (postgres != null) {
            postgres.close();
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
