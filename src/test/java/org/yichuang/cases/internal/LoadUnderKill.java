package org.yichuang.cases.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.database.internal.OwnDatabase;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// A process that is made to be killed: it starts the embedded PostgreSQL of a folder, says whether
/// everything is as its ledger has it, and then works until it dies. Time runs fast in it, so that
/// deadlines come all the time.
final class LoadUnderKill {

    static final String READY = "READY";
    static final String BROKEN = "BROKEN";
    static final String WHOLE = "WHOLE";

    private static final int WORKERS = 6;
    private static final int WATCHES = 3;

    /// An hour passes in about two milliseconds, a day in fifty.
    private static final long FASTER = 1_728_000;

    private static final PrintStream out =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;
    private final Function<Clock, CaseService> service;
    private final Ledger ledger;
    private final long seed;

    private LoadUnderKill(OwnDatabase database, Path ledgerFile, long seed) throws IOException {
        pool.setDataSource(database.application());
        pool.setMaximumPoolSize(WORKERS + WATCHES + 1);
        jdbc = JdbcClient.create(pool);
        CaseService cases =
                new CaseService(
                        new CaseStore(pool),
                        new CommitQueue(new CaseWriter(pool)::write, 2),
                        new CaseQueries(jdbc),
                        CaseServiceTest::procedure,
                        WorkingDays::statutory,
                        Clock.fixed(Instant.EPOCH, Parameters.CHINA),
                        new RecentCases(100),
                        ClosingTimes.NONE);
        service = cases::at;
        ledger = new Ledger(ledgerFile);
        this.seed = seed;
    }

    /// Starts, compares, and works or ends.
    ///
    /// @param arguments the folder, the ledger, a seed, and `check` to end after the check
    public static void main(String[] arguments) throws Exception {
        Path ledgerFile = Path.of(arguments[1]);
        Ledger.Contents before = Ledger.read(ledgerFile);
        OwnDatabase database = OwnDatabase.start(Path.of(arguments[0]));
        LoadUnderKill load = new LoadUnderKill(database, ledgerFile, Long.parseLong(arguments[2]));
        Clock clock = load.fastClock();
        List<String> problems =
                new AfterKill(load.pool).problems(before, load.service::apply, clock);
        problems.forEach(problem -> out.println(BROKEN + " " + problem));
        if (!problems.isEmpty() || arguments.length > 3) {
            int fired = load.firedDeadlines();
            load.pool.close();
            database.close();
            out.println(
                    "%s %d %d %d"
                            .formatted(
                                    WHOLE,
                                    before.sent().size(),
                                    before.acknowledged().size(),
                                    fired));
            Runtime.getRuntime().halt(problems.isEmpty() ? 0 : 1);
        }
        out.println(READY);
        load.work(clock);
    }

    private int firedDeadlines() {
        return jdbc.sql("select count(*) from cases.case_event where actor like 'platform/%'")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /// Goes on from the last event.
    private Clock fastClock() {
        Instant start =
                jdbc.sql("select max(at) from cases.case_event")
                        .query(
                                (row, _) ->
                                        Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                        .single()
                        .map(OffsetDateTime::toInstant)
                        .orElse(
                                ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, Parameters.CHINA)
                                        .toInstant());
        return new FastClock(start, System.nanoTime());
    }

    private void work(Clock clock) {
        for (int i = 0; i < WORKERS; i++) {
            Random random = new Random(seed * WORKERS + i);
            forever(() -> oneCase(service.apply(clock), random));
        }
        for (int i = 0; i < WATCHES; i++) {
            DeadlineWatch watch = CaseServiceTest.watch(jdbc, service.apply(clock), clock);
            forever(
                    () -> {
                        watch.fire();
                        pause();
                    });
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void forever(Work work) {
        Thread.ofPlatform()
                .start(
                        () -> {
                            while (true) {
                                try {
                                    work.run();
                                } catch (Exception e) {
                                    // The database is being killed: go on until this process is.
                                    pause();
                                }
                            }
                        });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Walks a case through the script; some are left alone on the way, for the platform to act.
    private void oneCase(Cases cases, Random random) throws IOException {
        CaseNo no = null;
        for (Script step : Script.values()) {
            no = send(cases, no, step);
            if (no == null || random.nextInt(10) == 0) {
                return;
            }
        }
    }

    /// @return null when the act was refused: time has overtaken it
    private @Nullable CaseNo send(Cases cases, @Nullable CaseNo no, Script step)
            throws IOException {
        UUID key = UUID.randomUUID();
        ledger.sending(new Ledger.Sent(key, no, step));
        Answer answer;
        try {
            answer = step.send(cases, no, key);
        } catch (RuntimeException e) {
            ledger.failed(key, e);
            throw e;
        }
        if (answer instanceof Answer.Done done) {
            ledger.answered(key, Ledger.Acknowledged.of(done));
            return done.no();
        }
        ledger.refused(key);
        return null;
    }

    private static final class FastClock extends Clock {
        private final Instant start;
        private final long began;

        FastClock(Instant start, long began) {
            this.start = start;
            this.began = began;
        }

        @Override
        public Instant instant() {
            return start.plus(Duration.ofNanos(System.nanoTime() - began).multipliedBy(FASTER));
        }

        @Override
        public ZoneId getZone() {
            return Parameters.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
