package org.yichuang.cases.internal;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/// Tries a statement again when the database could not finish it through no fault of the statement:
/// serialisation failures, lost connections, a server that restarts, recovers from a crash, has no
/// connection left or has become a standby. Every command can be repeated, because its key is
/// checked.
final class Retries {

    private static final int TRIES = 4;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOST_CONNECTIONS = "08";

    /// Serialisation failure, deadlock.
    private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40001", "40P01");

    /// Shut down by an administrator, by a crash, starting or recovering; no connection left; a
    /// standby that takes no writes.
    private static final Set<String> TAKES_NOTHING =
            Set.of("57P01", "57P02", "57P03", "53300", "25006");

    /// The statement was told to stop, or did not get a lock in time.
    private static final Set<String> STOPPED_OR_LOCKED = Set.of("57014", "55P03");

    /// No room on the disk or in memory; a fault of the machine.
    private static final Set<String> PASSING_CLASSES = Set.of("53", "58");

    private Retries() {}

    /// Something that talks to the database.
    interface Work<T> {
        T run() throws SQLException;
    }

    static <T> T run(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException | DataAccessException e) {
                if (attempt == TRIES || !said(e).map(Retries::passes).orElse(false)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /// Whether something failed for a reason that has nothing to do with what was asked, and may
    /// not be there the next time: the database is away, too busy or was told to stop, others were
    /// in the way, or this process ends or has no memory left.
    static boolean isPassing(Throwable failure) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError
                    || each instanceof InterruptedException
                    || each instanceof TransientDataAccessException
                    || each instanceof RecoverableDataAccessException
                    || each instanceof SQLException said && isPassing(said)) {
                return true;
            }
        }
        return false;
    }

    /// A pool that has no connection, or whose connection is closed, gives no state.
    private static boolean isPassing(SQLException said) {
        @Nullable String state = said.getSQLState();
        return state == null
                || passes(said)
                || said instanceof SQLTransientException
                || said instanceof SQLRecoverableException
                || STOPPED_OR_LOCKED.contains(state)
                || PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }

    /// What the database said, if it was the database that failed.
    static Optional<SQLException> said(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException said) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    /// Whether a key of the new row was taken by another row.
    static boolean isTaken(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    /// Whether the same statement may succeed later.
    static boolean passes(SQLException e) {
        @Nullable String state = e.getSQLState();
        return isAway(e) || state != null && IN_EACH_OTHERS_WAY.contains(state);
    }

    /// Whether the database cannot be reached or takes nothing, whatever is asked of it.
    static boolean isAway(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state != null
                && (state.startsWith(LOST_CONNECTIONS) || TAKES_NOTHING.contains(state));
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
