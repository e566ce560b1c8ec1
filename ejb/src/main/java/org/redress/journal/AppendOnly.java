package org.redress.journal;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Refuses every change of the journal in H2, whose triggers are Java; PostgreSQL has its own in the migrations. */
public class AppendOnly implements Trigger {

    private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23000";

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("The journal is append-only: a change of journal_entry is refused.",
            INTEGRITY_CONSTRAINT_VIOLATION);
    }
}
