package org.yichuang.bench.database;

import java.sql.Connection;
import java.sql.SQLException;

/// How far the server has written ahead.
public final class WriteAheadLog {

    private WriteAheadLog() {}

    /// Bytes since the log began.
    public static long position(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
