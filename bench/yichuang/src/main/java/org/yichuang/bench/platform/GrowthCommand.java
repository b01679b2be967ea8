package org.yichuang.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Applications;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.contender.Meter;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.fill.Filler;
import org.yichuang.bench.fill.Progress;
import org.yichuang.bench.load.ClosedLoop;
import org.yichuang.bench.load.Latencies;
import org.yichuang.bench.load.Measured;
import org.yichuang.bench.load.OpenArrivals;
import org.yichuang.bench.machine.Machine;
import org.yichuang.bench.report.GrowthTable;
import org.yichuang.bench.result.GrowthResults;
import org.yichuang.bench.result.Latency;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.kernel.CaseNo;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Measures what a command costs, how long it takes, and how long the queues take, while the tables
/// grow: the kernel and its database, without pages.
@CommandLine.Command(
        name = "growth",
        description = "What a command costs while the tables grow by COPY.",
        sortOptions = false)
public final class GrowthCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String DATABASE = "growth";
    private static final int MODELS = 60;
    private static final int PAGE = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Path home;
    private final Clock clock;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    @Option(
            names = "--cases",
            split = ",",
            paramLabel = "N",
            defaultValue = "10000,100000,1000000,10000000",
            description = "in the database, each time at least (default: ${DEFAULT-VALUE})")
    private List<Long> sizes = List.of();

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "32",
            description = "how many work at once for the highest rate (${DEFAULT-VALUE})")
    private int workers;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "for which each figure counts (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "seconds before the first figure, and a sixth of that before each other"
                            + " (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--shared-buffers",
            paramLabel = "SIZE",
            defaultValue = "2GB",
            description = "memory of the database's own (${DEFAULT-VALUE})")
    private String sharedBuffers = "";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "where the figures go (default: a new file in bench/results)")
    private @Nullable Path json;

    /// @param home folder of the benchmarks
    public GrowthCommand(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = home.resolve("target");
        Files.createDirectories(folder);
        Path file =
                json == null
                        ? home.resolve("results")
                                .resolve(
                                        "growth-"
                                                + LocalDateTime.now(clock).format(STAMP)
                                                + ".json")
                        : json;
        try (var server = EmbeddedServer.start(folder, sharedBuffers);
                var contender = new YichuangContender()) {
            server.createDatabase(DATABASE);
            String url = server.address().url(DATABASE);
            contender.prepare(
                    new Surroundings(
                            url,
                            new PGSimpleDataSource(),
                            workers,
                            contender.connections(workers)));
            var results =
                    new GrowthResults(
                            Machine.here(
                                    LocalDateTime.now(clock).toLocalDate(),
                                    server.version(),
                                    server.settings(Server.TOLD),
                                    folder),
                            workers,
                            seconds,
                            List.of());
            System.out.println("warming up");
            new ClosedLoop(contender, new Meter(url, server.processId()))
                    .run(workers, Duration.ofSeconds(warmUp), Duration.ofSeconds(1));
            models(contender);
            for (long size : sizes) {
                fill(server, size);
                results = results.with(measure(server, contender, url));
                ResultFile.write(file, results);
            }
            System.out.println("\n" + GrowthTable.of(results));
        }
        System.out.println("figures in " + file);
        return CommandLine.ExitCode.OK;
    }

    /// Leaves cases in every stage, to be multiplied.
    private static void models(YichuangContender contender) {
        for (int i = 0; i < MODELS; i++) {
            var applicant = Approval.applicant(i);
            var application = new Applications(i).next();
            CaseNo no =
                    PlatformContender.done(
                            contender
                                    .cases()
                                    .begin(
                                            new Opening(PlatformContender.DISTRICT, applicant),
                                            Approval.submit(application, applicant),
                                            Approval.enclosure(application),
                                            new Actor.Applicant(applicant.key()),
                                            UUID.randomUUID()));
            List<Step> steps = steps(i);
            steps.subList(0, i % (steps.size() + 1)).forEach(step -> act(contender, no, step));
        }
    }

    private record Step(Command command, Actor by) {}

    private static List<Step> steps(int who) {
        Actor window = Approval.officer(who, Departments.WINDOW, Duty.WINDOW);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(new Command.Accept(Set.of()), window));
        for (var department : Departments.REVIEWERS) {
            steps.add(
                    new Step(
                            Approval.opinion(department, Actions.REVIEW, who),
                            Approval.officer(who, department, Duty.REVIEW)));
        }
        steps.add(
                new Step(
                        new Command.Grant("", null),
                        Approval.officer(-1 - who, Departments.DECIDER, Duty.DECIDE)));
        steps.add(new Step(new Command.Issue("licence-" + who, true), window));
        return steps;
    }

    private static void act(YichuangContender contender, CaseNo no, Step step) {
        PlatformContender.done(
                contender
                        .cases()
                        .handle(
                                no,
                                step.command(),
                                Enclosure.NOTHING,
                                step.by(),
                                UUID.randomUUID(),
                                OptionalInt.empty()));
    }

    private static void fill(EmbeddedServer server, long size)
            throws SQLException, IOException, InterruptedException {
        try (var connection = server.address().connect(DATABASE)) {
            while (number(connection, "select count(*) from cases.outbox") > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            long missing = size - number(connection, "select count(*) from cases.case_file");
            if (missing > 0) {
                new Filler(connection).add(missing, new Progress(missing));
            }
            execute(connection, "checkpoint");
        }
    }

    private GrowthResults.Size measure(
            EmbeddedServer server, YichuangContender contender, String url) throws Exception {
        var before = Duration.ofSeconds(Math.max(1, warmUp / 6));
        var counted = Duration.ofSeconds(seconds);
        var meter = new Meter(url, server.processId());
        Measured busy = new ClosedLoop(contender, meter).run(workers, before, counted);
        double commands = (double) busy.latencies().count() / busy.cases();
        var cost = meter.cost(busy.allCases(), busy.cases());
        Measured alone =
                new ClosedLoop(contender, new Meter(url, server.processId()))
                        .run(1, before, counted);
        var looks = new Looks(contender.platform().queue());
        looks.start();
        Measured half =
                new OpenArrivals(contender).run(busy.cases() / busy.seconds() / 2, before, counted);
        looks.stop();
        Double database = cost.databaseCpu();
        try (var connection = server.address().connect(DATABASE)) {
            var size =
                    new GrowthResults.Size(
                            number(connection, "select count(*) from cases.case_file"),
                            number(connection, "select count(*) from cases.work_item"),
                            text(
                                    connection,
                                    "select pg_size_pretty(pg_database_size(current_database()))"),
                            busy.latencies().count() / busy.seconds(),
                            busy.latencies().together(),
                            cost.clientCpu() * 1000 / commands,
                            database == null ? null : database * 1000 / commands,
                            alone.latencies().together(),
                            half.latencies().together(),
                            looks.latency("page"),
                            looks.latency("counts"),
                            meter.conditions());
            System.out.printf(
                    Locale.ROOT,
                    "    %,d cases, %s: %,.0f commands/s%n",
                    size.cases(),
                    size.databaseSize(),
                    size.commandsPerSecond());
            return size;
        }
    }

    /// Somebody who looks at the queues of all authorities again and again.
    private static final class Looks {
        private final WorkQueue queue;
        private final Latencies latencies = new Latencies();
        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final Thread thread = Thread.ofPlatform().name("looks").unstarted(this::look);

        Looks(WorkQueue queue) {
            this.queue = queue;
        }

        void start() {
            thread.start();
        }

        void stop() throws InterruptedException {
            goesOn.set(false);
            thread.join();
        }

        Latency latency(String action) {
            return latencies.each().stream()
                    .filter(each -> each.action().equals(action))
                    .findFirst()
                    .orElseThrow();
        }

        private void look() {
            List<String> authorities = new ArrayList<>(Departments.REVIEWERS);
            authorities.add(Departments.WINDOW);
            authorities.add(Departments.DECIDER);
            Set<Duty> all = Set.of(Duty.values());
            for (int i = 0; goesOn.get(); i++) {
                String authority = authorities.get(i % authorities.size());
                time(
                        "page",
                        () ->
                                queue.page(
                                        new WorkQueue.Query(
                                                authority, all, Set.of(), Optional.empty(), PAGE)));
                time("counts", () -> queue.counts(authority, all));
                try {
                    TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void time(String action, Runnable work) {
            long start = System.nanoTime();
            work.run();
            latencies.record(action, System.nanoTime() - start);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
