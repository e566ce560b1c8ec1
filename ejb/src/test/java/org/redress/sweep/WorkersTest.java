package org.redress.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import jakarta.transaction.RollbackException;

class WorkersTest {

    private final List<List<Long>> transactions = new ArrayList<>();
    private final List<Long> setAside = new ArrayList<>();
    private final Workers workers = new Workers();

    WorkersTest() {
        workers.setAside = new SetAsideRegister() {
            @Override
            void add(Long caseId, Throwable failure) {
                setAside.add(caseId);
            }
        };
    }

    @Test
    void doesABatchInOneTransaction() {
        assertThat(workers.allOrEach(List.of(1L, 2L, 3L), this::act)).isEqualTo(3);

        assertThat(transactions).containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void setsAsideTheOneCaseThatFailsAndGoesOnWithTheRest() {
        assertThat(workers.allOrEach(List.of(1L, 13L, 3L), this::act)).isEqualTo(2);

        assertThat(transactions).containsExactly(List.of(1L), List.of(3L));
        assertThat(setAside).containsExactly(13L);
    }

    @Test
    @Tag("E04")
    void blamesNoCaseForADatabaseThatIsGone() {
        assertThatThrownBy(() -> workers.allOrEach(List.of(1L, 2L), ids -> {
            throw new IllegalStateException(new SQLException("This connection has been closed.", "08003"));
        })).hasRootCauseInstanceOf(SQLException.class);

        assertThat(setAside).isEmpty();
    }

    @Test
    @Tag("E04")
    void knowsADatabaseThatIsGone() {
        assertThat(Workers.isOfTheDatabase(new RuntimeException(new SQLException("terminating connection", "57P01")))).isTrue();
        assertThat(Workers.isOfTheDatabase(new RuntimeException(new SQLException("IJ000453: Unable to get managed connection")))).isTrue();
        assertThat(Workers.isOfTheDatabase(new RuntimeException(new SQLException("Database is already closed", "90121")))).isTrue();
        assertThat(Workers.isOfTheDatabase(new RuntimeException(new SQLException("duplicate key", "23505")))).isFalse();
        assertThat(Workers.isOfTheDatabase(new IllegalStateException("Case 2026-000001 was never decided about."))).isFalse();
    }

    @Test
    @Tag("E03")
    void takesACommitThatFailsForAFailure() {
        assertThat(workers.allOrEach(List.of(1L, 17L, 3L), this::act)).isEqualTo(2);

        assertThat(setAside).containsExactly(17L);
    }

    private int act(List<Long> ids) {
        if (ids.contains(13L)) {
            throw new IllegalStateException("Thirteen.");
        }
        if (ids.contains(17L)) {
            throwAsIs(new RollbackException("Could not commit."));
        }
        transactions.add(ids);
        return ids.size();
    }

    /** As interceptors do: checked, though nobody declares it. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAsIs(Throwable failure) throws E {
        throw (E) failure;
    }
}
