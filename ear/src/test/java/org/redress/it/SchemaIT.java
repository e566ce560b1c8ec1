package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Inside the server: what the migrations made is what the entities expect. */
@ServerTest
class SchemaIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/RedressDS")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return InServer.war(SchemaIT.class);
    }

    @Test
    void everyEntityFindsItsTableAndColumns() {
        assertThat(entities.getMetamodel().getEntities()).isNotEmpty().allSatisfy(this::select);
    }

    @Test
    void hasEveryMigrationAppliedAndNothingLeftToDo() {
        Flyway flyway = Flyway.configure(org.redress.database.Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/migration-" + (isH2() ? "h2" : "postgresql"))
                .load();

        assertThat(flyway.info().applied()).isNotEmpty();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    private void select(EntityType<?> entity) {
        entities.createQuery("select e from " + entity.getName() + " e").setMaxResults(1).getResultList();
        // A column by itself goes another way through the converters than an entity does.
        entity.getSingularAttributes().stream().filter(attribute -> attribute.getJavaType() == Instant.class)
                .forEach(attribute -> selectInstant(entity.getName(), attribute.getName()));
    }

    private void selectInstant(String entity, String attribute) {
        assertThat(entities.createQuery("select e." + attribute + " from " + entity + " e where e." + attribute + " is not null",
                Object.class).setMaxResults(1).getResultList()).allSatisfy(value -> assertThat(value).isInstanceOf(Instant.class));
    }

    private boolean isH2() {
        return String.valueOf(System.getenv("REDRESS_DB_DRIVER")).equals("null");
    }
}
