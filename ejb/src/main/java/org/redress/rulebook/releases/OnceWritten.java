package org.redress.rulebook.releases;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Refuses every change of the rule book's history in H2; PostgreSQL has its own in the migrations. */
public class OnceWritten implements Trigger {

    private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23000";

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("The history of the rule book is append-only: a change of " + table + " is refused.",
            INTEGRITY_CONSTRAINT_VIOLATION);
    }
}
