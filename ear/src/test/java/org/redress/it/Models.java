package org.redress.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Cases that the product itself brought into the hands of a handler, half of them warned of already; models for copies. */
public record Models(List<Long> fresh, List<Long> warned) {

    /** The clock that the copies are about: 48 hours from the assignment, warned of at 80 %. */
    public static final String STEP = "INVESTIGATION";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Three departments' worth of each sort, one handler after the other. */
    public static Models make(Connection connection) throws SQLException {
        List<Long> fresh = new ArrayList<>();
        List<Long> warned = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            fresh.add(one(connection, i));
            warned.add(one(connection, i));
        }
        warn(connection, warned);
        return new Models(fresh, warned);
    }

    private static long one(Connection connection, int turn) throws SQLException {
        boolean logistics = turn % 3 == 2;
        Walk walk = Walk.of("employee", java.util.Map.of("kind", "COMPLAINT", "title", "A parcel without a part, model " + turn))
                .by("intake", "accept").by("intake", "route", "department", logistics ? "logistics" : "service")
                .by(logistics ? "head2" : "head", "assign", "handler", logistics ? "handler3" : turn % 3 == 1 ? "handler2" : "handler");
        try (var query = connection.prepareStatement("select id from complaint_case where number = ?")) {
            query.setString(1, walk.number());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Moves their clocks so far back that the next round of the sweep warns of one. */
    private static void warn(Connection connection, List<Long> ids) throws SQLException {
        String these = ids.toString().replace('[', '(').replace(']', ')');
        try (Statement sql = connection.createStatement()) {
            sql.execute("update deadline set started_at = started_at - interval '39 hours', warn_at = warn_at - interval '39 hours', "
                    + "due_at = due_at - interval '39 hours', next_action_at = next_action_at - interval '39 hours', "
                    + "met_at = met_at - interval '39 hours' where case_id in " + these);
            Instant giveUp = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(giveUp)) {
                try (ResultSet rows = sql.executeQuery("select count(*) from deadline where step = '" + STEP + "' and next_action = 'BREACH' "
                        + "and case_id in " + these)) {
                    rows.next();
                    if (rows.getInt(1) == ids.size()) {
                        return;
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        throw new IllegalStateException("The sweep did not warn of the models.");
    }
}
