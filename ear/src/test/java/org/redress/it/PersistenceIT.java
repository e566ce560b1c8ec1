package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Inside the server: transactions commit and roll back, and text comes back as it went in. */
@ServerTest
class PersistenceIT {

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(PersistenceIT.class);
    }

    @Test
    void keepsWhatWasCommitted() throws Exception {
        inTransaction("create table round_trip (id bigint primary key, word varchar(100))");

        inTransaction("insert into round_trip (id, word) values (1, 'Beschwerde über 投诉 🙂')");

        assertThat(entities.createNativeQuery("select word from round_trip where id = 1").getSingleResult())
                .isEqualTo("Beschwerde über 投诉 🙂");
        inTransaction("drop table round_trip");
    }

    @Test
    void forgetsWhatWasRolledBack() throws Exception {
        inTransaction("create table roll_back (id bigint primary key)");

        transaction.begin();
        entities.createNativeQuery("insert into roll_back (id) values (1)").executeUpdate();
        transaction.rollback();

        assertThat(entities.createNativeQuery("select id from roll_back").getResultList()).isEmpty();
        inTransaction("drop table roll_back");
    }

    private void inTransaction(String statement) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }
}
