package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tries a statement again when the database could not finish it through no fault of the statement:
/// serialisation failures, lost connections, a server that restarts or has become a standby. Every
/// command can be repeated, because its key is checked.
final class Retries {

    private static final int TRIES = 4;
    private static final String UNIQUE_VIOLATION = "23505";

    private Retries() {}

    /// Something that talks to the database.
    interface Work<T> {
        T run() throws SQLException;
    }

    static <T> T run(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException e) {
                if (attempt == TRIES || !passes(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /// Whether a key of the new row was taken by another row.
    static boolean isTaken(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    /// Whether the same statement may succeed later.
    static boolean passes(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state != null
                && (state.startsWith("08")
                        || state.equals("40001")
                        || state.equals("40P01")
                        || state.equals("57P01")
                        || state.equals("25006"));
    }

    /// Whether the database cannot be reached or takes nothing, whatever is asked of it.
    static boolean isAway(SQLException e) {
        return passes(e) && !requireNonNull(e.getSQLState()).startsWith("40");
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    ThreadLocalRandom.current().nextLong(20L << attempt, 40L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
