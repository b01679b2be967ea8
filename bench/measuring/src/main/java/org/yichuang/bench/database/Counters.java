package org.yichuang.bench.database;

import java.sql.Connection;
import java.sql.SQLException;

/// What a database has counted since it was created. Servers publish a connection's counts when it
/// ends, so read them when nobody else is connected.
public record Counters(long transactions, long inserts, long updates, long deletes) {

    private static final String READ =
            """
            select
                (select xact_commit from pg_stat_database where datname = current_database()),
                coalesce(sum(n_tup_ins), 0), coalesce(sum(n_tup_upd), 0),
                coalesce(sum(n_tup_del), 0)
            from pg_stat_user_tables
            """;

    public static Counters read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            rows.next();
            return new Counters(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
        }
    }

    public Counters minus(Counters earlier) {
        return new Counters(
                transactions - earlier.transactions,
                inserts - earlier.inserts,
                updates - earlier.updates,
                deletes - earlier.deletes);
    }
}
