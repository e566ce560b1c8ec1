package org.redress.web.errors;

import java.sql.SQLException;
import java.util.Set;

/** Tells what failed because the database cannot be reached now, which passes by itself, from what failed by our fault. */
public final class DatabaseAway {

    /** After how many seconds it is worth another try. */
    public static final int RETRY_AFTER = 5;

    private static final int DEEPEST = 20;

    /** SQLSTATE: no connection, too many of them, starting up or shutting down. */
    private static final Set<String> STATES = Set.of("08000", "08001", "08003", "08004", "08006", "53300", "57P01", "57P02", "57P03");

    private DatabaseAway() {
    }

    /** Whether that is at the bottom of it. */
    public static boolean caused(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (tells(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Throwable cause) {
        // The pool says by its own class that it has no connection to give, full or refused; no module hands that class to us.
        return cause.getClass().getName().startsWith("jakarta.resource.")
            || cause instanceof SQLException e && e.getSQLState() != null && STATES.contains(e.getSQLState());
    }
}
