package org.yichuang.bench.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// A PostgreSQL server to measure on.
public interface Server extends AutoCloseable {

    /// The settings that decide speed and durability, to be told with the figures.
    List<String> TOLD =
            List.of(
                    "autovacuum_naptime",
                    "checkpoint_timeout",
                    "fsync",
                    "full_page_writes",
                    "max_connections",
                    "max_wal_size",
                    "min_wal_size",
                    "shared_buffers",
                    "synchronous_commit",
                    "wal_level");

    Address address();

    /// The process, when it runs on this machine for this run alone.
    OptionalLong processId();

    @Override
    void close();

    /// An empty database, with the server at rest: a checkpoint lies behind it.
    default void createDatabase(String name) throws SQLException {
        try (var connection = address().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
            statement.execute("checkpoint");
        }
    }

    default void dropDatabase(String name) throws SQLException {
        try (var connection = address().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    "drop database if exists %s with (force)"
                            .formatted(statement.enquoteIdentifier(name, true)));
        }
    }

    default String version() throws SQLException {
        return "PostgreSQL " + settings(List.of("server_version")).get("server_version");
    }

    default Map<String, String> settings(List<String> names) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var connection = address().connect("postgres");
                var statement = connection.createStatement()) {
            for (var name : names) {
                try (var rows = statement.executeQuery("show " + name)) {
                    rows.next();
                    settings.put(name, rows.getString(1));
                }
            }
        }
        return settings;
    }
}
