package org.yichuang.bench.contender;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.database.Counters;
import org.yichuang.bench.database.WriteAheadLog;
import org.yichuang.bench.load.ClosedLoop;
import org.yichuang.bench.machine.ProcessorMeter;
import org.yichuang.bench.result.Conditions;
import org.yichuang.bench.result.Cost;

/// Weighs a round: rows and transactions over all of it, the log and the processors while figures
/// count.
public final class Meter implements ClosedLoop.Observer {

    private final String url;
    private final OptionalLong server;
    private final Counters before;
    private @Nullable ProcessorMeter processors;
    private ProcessorMeter.@Nullable Used used;
    private long walBefore;
    private long walBytes;

    /// Begins to count rows; the system under test is prepared by now.
    ///
    /// @param server process id of the database, when it runs for this run alone
    public Meter(String url, OptionalLong server) throws SQLException {
        this.url = url;
        this.server = server;
        this.before = counters();
    }

    /// Lets the planner know the tables as they are after some work.
    @Override
    public void halfWarm() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Override
    public void begins() throws SQLException, IOException {
        walBefore = walPosition();
        processors = ProcessorMeter.start(server);
    }

    @Override
    public void ends() throws SQLException, IOException {
        if (processors == null) {
            throw new IllegalStateException("ended before it began");
        }
        used = processors.stop();
        walBytes = walPosition() - walBefore;
    }

    /// What one unit of work cost.
    ///
    /// @param allUnits done since this meter was made
    /// @param units done between begin and end
    public Cost cost(long allUnits, long units) throws SQLException {
        var rows = counters().minus(before);
        var time = used();
        var databaseTime = time.database();
        return new Cost(
                (double) rows.transactions() / allUnits,
                (double) rows.inserts() / allUnits,
                (double) rows.updates() / allUnits,
                (double) rows.deletes() / allUnits,
                (double) walBytes / units,
                time.client() / units,
                databaseTime == null ? null : databaseTime / units);
    }

    public Conditions conditions() {
        return used().conditions();
    }

    private ProcessorMeter.Used used() {
        if (used == null) {
            throw new IllegalStateException("asked before it ended");
        }
        return used;
    }

    private Counters counters() throws SQLException {
        try (var connection = connect()) {
            return Counters.read(connection);
        }
    }

    private long walPosition() throws SQLException {
        try (var connection = connect()) {
            return WriteAheadLog.position(connection);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
