package org.yichuang.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A table with one or more rows for each case.
///
/// @param name with its schema
record Table(String name, List<Column> columns) {

    /// The tables that hold cases and what follows from them; the daily figures are summed up
    /// afterwards.
    private static final List<String> NAMES =
            List.of(
                    "cases.case_file",
                    "cases.case_event",
                    "cases.case_opening",
                    "cases.case_filing",
                    "cases.work_item",
                    "cases.case_deadline",
                    "supervision.occurrence");

    static final String FILE = NAMES.getFirst();
    static final String JOURNAL = NAMES.get(1);

    /// How the text of a column changes when its case is moved to another day.
    enum Kind {
        DATE,
        INSTANT,
        JSON,
        UUID,
        OTHER
    }

    /// A column, and its kind.
    record Column(String name, Kind kind) {

        /// Its value as text that does not depend on settings.
        String asText() {
            return kind == Kind.INSTANT
                    ? "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                            .formatted(name)
                    : name + "::text";
        }
    }

    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (var name : NAMES) {
            if (exists(connection, name)) {
                tables.add(new Table(name, columns(connection, name)));
            }
        }
        return tables;
    }

    /// Where the kernel runs by itself, there are no tables of the modules above it.
    static boolean exists(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var statement =
                connection.prepareStatement(
                        """
                        select attname, format_type(atttypid, null) from pg_attribute
                         where attrelid = ?::regclass and attnum > 0 and not attisdropped
                           and attgenerated = ''
                         order by attnum
                        """)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), kind(rows.getString(2))));
                }
            }
        }
        return columns;
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "date" -> Kind.DATE;
            case "timestamp with time zone" -> Kind.INSTANT;
            case "json", "jsonb" -> Kind.JSON;
            case "uuid" -> Kind.UUID;
            default -> Kind.OTHER;
        };
    }

    int column(String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + wanted);
    }

    /// Every row by its case, in the order of the primary key.
    Map<Long, List<String[]>> rows(Connection connection) throws SQLException {
        Map<Long, List<String[]>> rows = new HashMap<>();
        String order = name.equals(JOURNAL) ? "case_id, seq" : "case_id";
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select %s from %s order by %s"
                                        .formatted(
                                                columns.stream()
                                                        .map(Column::asText)
                                                        .collect(Collectors.joining(", ")),
                                                name,
                                                order))) {
            int key = column("case_id") + 1;
            while (found.next()) {
                var row = new String[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.computeIfAbsent(found.getLong(key), _ -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    String copyStatement() {
        return "copy %s (%s) from stdin"
                .formatted(
                        name, columns.stream().map(Column::name).collect(Collectors.joining(", ")));
    }
}
