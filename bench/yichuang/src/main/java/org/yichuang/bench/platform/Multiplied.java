package org.yichuang.bench.platform;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.yichuang.bench.database.Query;
import org.yichuang.bench.fill.Filler;
import org.yichuang.bench.fill.Progress;

/// A database with as many cases as are wanted.
final class Multiplied {

    private Multiplied() {}

    /// Adds what is missing by COPY, after everything that was written has been told.
    static void upTo(Connection connection, long size, Filler filler)
            throws SQLException, IOException, InterruptedException {
        while (Query.number(connection, "select count(*) from cases.outbox") > 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        long missing = size - Query.number(connection, "select count(*) from cases.case_file");
        if (missing > 0) {
            filler.add(missing, new Progress(missing));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }
}
