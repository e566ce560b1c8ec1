package org.redress.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.redress.settings.Settings;

/**
 * Brings the schema up to date before anybody else touches the database.
 *
 * <p>Every start-up bean that reads or writes says {@code @DependsOn("Migrations")}; whatever starts with
 * the first request comes later by itself. The migrations commit on their own connection, one by one,
 * hence no container transaction here.
 */
@Singleton(name = "Migrations")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    /** Of the datasource, in configure.cli. */
    private static final String DEFAULT_PASSWORD = "redress";

    @Inject
    Settings settings;

    @Resource(lookup = "java:jboss/datasources/RedressDS")
    DataSource database;

    @PostConstruct
    void migrate() {
        refuseTheDefaultPassword();
        Vendor vendor = vendor();
        MigrateResult result = Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", vendor.migrations())
                .failOnMissingLocations(false)
                // What two people wrote side by side may arrive in the other order.
                .outOfOrder(true)
                // The schema may hold tables that the server made for itself; ours start above them.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        LOG.log(Level.INFO, "The database is {0}, its schema at {1}; {2} migrations applied now.",
                new Object[] {vendor, result.targetSchemaVersion, result.migrationsExecuted});
    }

    /** Everybody knows it. A file of one's own behind it is no harm, a database on the network is. */
    private void refuseTheDefaultPassword() {
        boolean own = settings.text("redress.db.password").filter(password -> !password.equals(DEFAULT_PASSWORD)).isPresent();
        if (!own && settings.text("redress.db.url").isPresent() && !settings.demonstration()) {
            throw new IllegalStateException("The database would be opened with the password that everybody knows. Set "
                    + "REDRESS_DB_PASSWORD to one of its own, or REDRESS_DEMONSTRATION=true for a demonstration.");
        }
    }

    private Vendor vendor() {
        try (var connection = database.getConnection()) {
            return Vendor.named(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database cannot be reached. Check REDRESS_DB_URL, REDRESS_DB_USER, REDRESS_DB_PASSWORD"
                    + " and REDRESS_DB_DRIVER, and that it is running: " + e.getMessage(), e);
        }
    }
}
