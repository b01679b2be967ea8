package org.yichuang.bench.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Questions with one answer.
public final class Query {

    private Query() {}

    public static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    public static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
