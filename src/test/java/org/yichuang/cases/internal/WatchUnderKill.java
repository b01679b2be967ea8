package org.yichuang.cases.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.kernel.calendar.WorkingDays;

/// A process that waits for a line, then watches the deadlines of a database until there are none,
/// if it is not killed before.
final class WatchUnderKill {

    static final String READY = "READY";
    static final String FIRED = "FIRED";

    private static final PrintStream out =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WatchUnderKill() {}

    /// @param arguments address of the database, user, password, the time
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        database.setPrepareThreshold(2);
        Clock clock = Clock.fixed(Instant.parse(arguments[3]), Parameters.CHINA);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database);
            pool.setMaximumPoolSize(8);
            JdbcClient jdbc = JdbcClient.create(pool);
            CaseStore store = new CaseStore(pool);
            CaseWriter writer = new CaseWriter(pool);
            CaseService cases =
                    new CaseService(
                            store,
                            new CommitQueue(changes -> written(writer.write(changes)), 2),
                            new CaseQueries(jdbc),
                            CaseServiceTest::procedure,
                            WorkingDays::statutory,
                            clock,
                            new RecentCases(100),
                            ClosingTimes.NONE);
            out.println(READY);
            System.in.read();
            CaseServiceTest.watch(jdbc, cases, clock).fire();
        }
    }

    private static CommitQueue.Written written(CommitQueue.Written written) {
        if (!written.cases().isEmpty()) {
            out.println(FIRED + " " + written.cases().size());
        }
        return written;
    }
}
