package org.redress.rulebook.releases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.h2.api.Trigger;

/**
 * Refuses every change of what belongs to a submitted release in H2, whose triggers are Java; PostgreSQL has its own in the
 * migrations. States and dates of a release go on, its files, authors, hash and comment do not.
 */
public class SubmittedIsFinal implements Trigger {

    private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23000";
    private static final Set<String> OPEN = Set.of("DRAFT", "CHECKED");
    private static final List<String> IDENTITY = List.of("number", "hash", "comment", "created_by");

    private String table;
    private List<String> columns;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) throws SQLException {
        table = tableName.toLowerCase(Locale.ROOT);
        columns = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getColumns(null, schema, tableName, null)) {
            while (all.next()) {
                columns.add(all.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        if (table.equals("rule_release")) {
            coverChanges(oldRow, newRow);
        } else {
            Object release = (oldRow == null ? newRow : oldRow)[columns.indexOf("release")];
            String state = stateOf(connection, release);
            if (state != null && !OPEN.contains(state)) {
                throw refused("Release " + release + " is " + state + " and cannot be changed: a change of " + table + " is refused.");
            }
        }
    }

    private void coverChanges(Object[] oldRow, Object[] newRow) throws SQLException {
        if (newRow == null) {
            throw refused("A release is kept: a delete on rule_release is refused.");
        }
        String before = text(oldRow, "state");
        boolean other = IDENTITY.stream().anyMatch(column -> !text(oldRow, column).equals(text(newRow, column)))
            || OPEN.contains(text(newRow, "state"));
        if (!OPEN.contains(before) && other) {
            throw refused("Release " + text(oldRow, "number") + " is " + before + " and cannot be changed: an update of rule_release is refused.");
        }
    }

    private String text(Object[] row, String column) {
        return String.valueOf(row[columns.indexOf(column)]);
    }

    private static String stateOf(Connection connection, Object release) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select state from rule_release where number = ?")) {
            query.setObject(1, release);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    private static SQLException refused(String words) {
        return new SQLException(words, INTEGRITY_CONSTRAINT_VIOLATION);
    }
}
