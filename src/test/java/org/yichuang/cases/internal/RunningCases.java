package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yichuang.cases.Answer;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalCheck.Break;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.Opening;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// The service on a database of its own, with a pool as in production and a clock that stands.
final class RunningCases implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final ZonedDateTime MORNING =
            ZonedDateTime.of(2026, 9, 17, 9, 0, 0, 0, Parameters.CHINA);

    final HikariDataSource pool = new HikariDataSource();
    final PGSimpleDataSource application;
    final JdbcClient jdbc;
    final JdbcClient owner;
    private final PGSimpleDataSource ownersSource;
    final CaseServiceTest.MovedClock clock = new CaseServiceTest.MovedClock(MORNING);
    final CaseService cases;

    final Map<String, Object> database = TestDatabases.fresh();

    RunningCases() {
        application = TestDatabases.migrated(database);
        pool.setDataSource(application);
        pool.setMaximumPoolSize(CONNECTIONS);
        jdbc = JdbcClient.create(pool);
        ownersSource = TestDatabases.owner(database);
        owner = JdbcClient.create(ownersSource);
        cases = another();
    }

    /// The service as another process on the same database has it: it remembers nothing of what
    /// this one did.
    CaseService another() {
        return another(CaseServiceTest::procedure, WorkingDays::statutory);
    }

    /// The same for another item, or under another calendar.
    CaseService another(Procedures procedures, Supplier<WorkingDays> days) {
        return another(new CaseWriter(pool)::write, procedures, days);
    }

    /// The same, whose statements somebody looks at.
    CaseService another(CommitQueue.Writing writing) {
        return another(writing, CaseServiceTest::procedure, WorkingDays::statutory);
    }

    private CaseService another(
            CommitQueue.Writing writing, Procedures procedures, Supplier<WorkingDays> days) {
        return new CaseService(
                new CaseStore(pool),
                new CommitQueue(writing, 2),
                new CaseQueries(jdbc),
                procedures,
                days,
                clock,
                new RecentCases(100),
                ClosingTimes.NONE);
    }

    /// Removes every case and puts the clock back.
    void empty() {
        owner.sql(
                        """
                        truncate cases.case_file, cases.case_event, cases.case_opening,
                                 cases.case_filing, cases.work_item,
                                 cases.case_deadline, cases.outbox, cases.rebuild,
                                 cases.feed, cases.untold
                        """)
                .update();
        clock.set(MORNING);
    }

    /// Adds rows past the service.
    void insert(String sql, List<Object[]> rows) {
        new JdbcTemplate(ownersSource).batchUpdate(sql, rows);
    }

    /// How many events of a type the journals hold.
    int events(String type) {
        return jdbc.sql("select count(*) from cases.case_event where type = ?")
                .param(type)
                .query(Integer.class)
                .single();
    }

    Answer begin(UUID key) {
        return begin(cases, key);
    }

    /// @param service under whose calendar it is counted
    Answer begin(CaseService service, UUID key) {
        return service.begin(
                new Opening(CaseServiceTest.DISTRICT, CaseServiceTest.SHOP),
                new Command.Submit(CaseServiceTest.filing("form", "plan")),
                new Enclosure("{\"店名\": \"禾穗小馆\"}", List.of()),
                CaseServiceTest.APPLICANT,
                key);
    }

    CaseNo submitted() {
        return submitted(cases);
    }

    CaseNo submitted(CaseService service) {
        return ((Answer.Done) begin(service, UUID.randomUUID())).no();
    }

    /// Many cases that were submitted at the same time, so that their deadlines come at the same.
    List<CaseNo> submitted(int many) {
        List<Future<CaseNo>> cases;
        try (ExecutorService applicants = Executors.newVirtualThreadPerTaskExecutor()) {
            cases =
                    IntStream.range(0, many)
                            .mapToObj(_ -> applicants.submit(() -> submitted()))
                            .toList();
        }
        return cases.stream().map(Future::resultNow).toList();
    }

    CaseNo accepted() {
        return accepted(cases);
    }

    private CaseNo accepted(CaseService service) {
        CaseNo no = submitted(service);
        act(service, no, new Command.Accept(Set.of()), CaseServiceTest.CLERK);
        return no;
    }

    /// A case with ten events.
    CaseNo closed() {
        return closed(cases);
    }

    CaseNo closed(CaseService service) {
        CaseNo no = accepted(service);
        for (String department : CaseServiceTest.DEPARTMENTS) {
            act(
                    service,
                    no,
                    CaseServiceTest.opinion(department),
                    CaseServiceTest.reviewer(department));
        }
        act(service, no, new Command.Grant("", null), CaseServiceTest.DECIDER);
        act(service, no, new Command.Issue("licence-1", true), CaseServiceTest.CLERK);
        act(service, no, new Command.Close(), CaseServiceTest.CLERK);
        return no;
    }

    void act(CaseNo no, Command command, Actor by) {
        act(cases, no, command, by);
    }

    private static void act(CaseService service, CaseNo no, Command command, Actor by) {
        assertThat(service.handle(no, command, by, UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
    }

    Answer act(CaseNo no, Command command, Actor by, UUID key, OptionalInt seen) {
        return cases.handle(no, command, Enclosure.NOTHING, by, key, seen);
    }

    DeadlineWatch watch() {
        return watch(cases, clock);
    }

    DeadlineWatch watch(CaseService service, Clock time) {
        return CaseServiceTest.watch(jdbc, service, time);
    }

    /// The feed as another process on the same database has it.
    Feed feed() {
        FeedStore store = new FeedStore(jdbc);
        return new Feed(store, new FeedHead(store::last), clock, Duration.ofDays(400));
    }

    OutboxRelay relay(JournalListener... listeners) {
        return relay(new RecentWrites(0), listeners);
    }

    OutboxRelay relay(RecentWrites writes, JournalListener... listeners) {
        return new OutboxRelay(
                jdbc, new DataSourceTransactionManager(pool), writes, untold(), List.of(listeners));
    }

    UntoldStore untold() {
        return new UntoldStore(jdbc, clock);
    }

    /// @param atOnce how many cases are read at once
    CaseRebuilding rebuild(int atOnce) {
        return CaseServiceTest.rebuild(pool, atOnce, clock);
    }

    List<Break> breaks() {
        return new ChainCheck(pool).checkAll(_ -> {}, Integer.MAX_VALUE).breaks();
    }

    /// Does the same in many threads that start together.
    static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        return together(Collections.nCopies(threads, work));
    }

    static <T> List<T> together(List<Callable<T>> works) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> work : works) {
                futures.add(
                        executor.submit(
                                () -> {
                                    start.await();
                                    return work.call();
                                }));
            }
            start.countDown();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Override
    public void close() {
        pool.close();
    }
}
