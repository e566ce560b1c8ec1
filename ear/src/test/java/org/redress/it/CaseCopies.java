package org.redress.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes many cases of a few by SQL on PostgreSQL, where recording each would take hours. A copy has the rows that the
 * product wrote for its model, with ids and a number of its own, all its times moved by the same whole seconds, and its
 * journal sealed anew, so that the chain of every copy can be verified. Mail is not copied: nobody is there to get it.
 */
public final class CaseCopies {

    private final Connection connection;
    private final int year;

    public CaseCopies(Connection connection, int year) {
        this.connection = connection;
        this.year = year;
    }

    /**
     * Copies models in turn.
     *
     * @param models  ids of cases
     * @param count   how many copies
     * @param seconds an SQL expression over {@code d}, the model's clock of the step, and {@code n}, the number of the copy:
     *                by how many whole seconds all times move
     * @param step    of the clock that the expression is about
     */
    public void make(List<Long> models, int count, String seconds, String step) throws SQLException {
        // At once or not at all: the sweep must not find a clock whose case has no journal yet.
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("drop table if exists copy_plan, deadline_copy");
            long id = reserve(sql, "complaint_case_seq", count);
            long number = reserve(sql, "case_number_seq", count);
            sql.execute("create temporary table copy_plan as select n, m.model, %d + n as id, '%d-' || lpad((%d + n)::text, greatest(6, length((%d + n)::text)), '0') as number, "
                    .formatted(id, year, number, number)
                    + "make_interval(secs => floor(%s)) as shift, null::varchar as sealed from generate_series(0, %d) n ".formatted(seconds, count - 1)
                    + "join unnest(array[%s]::bigint[]) with ordinality m(model, turn) on m.turn = n %% %d + 1 ".formatted(listed(models), models.size())
                    + "join deadline d on d.case_id = m.model and d.step = '" + step + "'");
            sql.execute("create index on copy_plan (model)");
            sql.execute("analyze copy_plan");
            copyCases(sql);
            copyDeadlines(sql);
            for (String table : List.of("case_text", "case_party", "decision", "notice")) {
                copy(sql, table, Map.of());
            }
            copyJournal(sql);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void copyCases(Statement sql) throws SQLException {
        copy(sql, "complaint_case", "t.id = p.model", Map.of("id", "p.id", "number", "p.number", "access_code", "substr(md5(p.number), 1, 20)",
                "external_reference", "null", "urgency", "t.urgency + extract(epoch from p.shift)::bigint"));
    }

    private void copyDeadlines(Statement sql) throws SQLException {
        long rows = count(sql, "select count(*) from deadline t join copy_plan p on t.case_id = p.model");
        long id = reserve(sql, "deadline_seq", rows);
        sql.execute("create temporary table deadline_copy as select t.id as model, p.id as case_id, %d + row_number() over () - 1 as id ".formatted(id)
                + "from deadline t join copy_plan p on t.case_id = p.model");
        sql.execute("create index on deadline_copy (case_id, model)");
        sql.execute("analyze deadline_copy");
        String mapped = "(select c.id from deadline_copy c where c.case_id = p.id and c.model = t.%s)";
        copy(sql, "deadline", "t.case_id = p.model", Map.of("id", mapped.formatted("id")));
        copy(sql, "deadline_event", Map.of("deadline_id", mapped.formatted("deadline_id")));
    }

    /** Entry by entry, because each seals the one before it. */
    private void copyJournal(Statement sql) throws SQLException {
        long last = count(sql, "select max(journal_seq) from complaint_case where id in (select model from copy_plan)");
        sql.execute("update copy_plan set sealed = repeat('0', 64)");
        String micros = "(extract(microseconds from at)::bigint % 1000000)";
        String at = "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') || case when " + micros + " = 0 then '' when " + micros
                + " % 1000 = 0 then '.' || lpad((" + micros + " / 1000)::text, 3, '0') else '.' || lpad(" + micros + "::text, 6, '0') end || 'Z'";
        for (long seq = 1; seq <= last; seq++) {
            long rows = count(sql, "select count(*) from journal_entry t join copy_plan p on t.case_id = p.model where t.seq = " + seq);
            long id = reserve(sql, "journal_entry_seq", rows);
            sql.execute("create temporary table entry_copy as select %d + row_number() over () - 1 as id, case_id, %d as seq, at, actor, type, data, "
                    .formatted(id, seq) + "previous, encode(sha256(convert_to(concat_ws(E'\\n', previous, number, '" + seq + "', " + at
                    + ", type, length(actor), actor, length(data), data), 'UTF8')), 'hex') as hash from (select p.id as case_id, p.number, "
                    + "t.at + p.shift as at, t.actor, t.type, t.data, p.sealed as previous from journal_entry t join copy_plan p on "
                    + "t.case_id = p.model where t.seq = " + seq + ") e");
            sql.execute("insert into journal_entry (id, case_id, seq, at, actor, type, data, previous_hash, hash) "
                    + "select id, case_id, seq, at, actor, type, data, previous, hash from entry_copy");
            sql.execute("update copy_plan p set sealed = e.hash from entry_copy e where e.case_id = p.id");
            sql.execute("drop table entry_copy");
        }
        sql.execute("update complaint_case c set journal_hash = p.sealed from copy_plan p where c.id = p.id");
    }

    private void copy(Statement sql, String table, Map<String, String> given) throws SQLException {
        copy(sql, table, "t.case_id = p.model", given);
    }

    private void copy(Statement sql, String table, String of, Map<String, String> given) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = sql.executeQuery("select column_name, data_type from information_schema.columns where table_name = '" + table
                + "' and table_schema = current_schema() and is_generated = 'NEVER' order by ordinal_position")) {
            while (rows.next()) {
                String column = rows.getString(1);
                boolean moves = rows.getString(2).startsWith("timestamp");
                columns.put(column, given.getOrDefault(column, column.equals("case_id") ? "p.id" : moves ? "t." + column + " + p.shift" : "t." + column));
            }
        }
        if (columns.containsKey("id") && !given.containsKey("id")) {
            long rows = count(sql, "select count(*) from " + table + " t join copy_plan p on " + of);
            columns.put("id", reserve(sql, table + "_seq", rows) + " + row_number() over () - 1");
        }
        sql.execute("insert into %s (%s) select %s from %s t join copy_plan p on %s".formatted(table, String.join(", ", columns.keySet()),
                String.join(", ", columns.values()), table, of));
    }

    /** Ids that no server has: answers the first of them. The product takes fifty at a time, up to the value it reads. */
    private long reserve(Statement sql, String sequence, long count) throws SQLException {
        long used = count(sql, "select nextval('" + sequence + "')");
        sql.execute("select setval('" + sequence + "', " + (used + (count + 49) / 50 * 50) + ")");
        return used + 1;
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String listed(List<Long> ids) {
        List<String> words = new ArrayList<>();
        ids.forEach(id -> words.add(id.toString()));
        return String.join(", ", words);
    }

    /** By how many seconds a copy moves so that something of its model's clock falls on that instant. */
    public static String untilIs(String column, Instant instant) {
        return "extract(epoch from timestamptz '" + instant + "' - d." + column + ")";
    }
}
