package org.redress.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void isToldByTheDatabaseItself(String state) {
        assertThat(DatabaseAway.caused(new EJBException(new SQLException("gone", state)))).isTrue();
    }

    @Test
    void isToldByAPoolThatHasNoConnectionToGive() {
        assertThat(DatabaseAway.caused(new IllegalStateException(new SQLException(new ResourceException("IJ000655"))))).isTrue();
    }

    @Test
    void isNoRefusalByADatabaseThatIsThere() {
        assertThat(DatabaseAway.caused(new EJBException(new SQLException("twice", "23505")))).isFalse();
        assertThat(DatabaseAway.caused(new SQLException("no state"))).isFalse();
        assertThat(DatabaseAway.caused(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void endsWhereCausesGoRound() {
        Exception one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(DatabaseAway.caused(one)).isFalse();
    }
}
