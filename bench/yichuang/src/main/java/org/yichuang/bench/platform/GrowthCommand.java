package org.yichuang.bench.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.bench.contender.Meter;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.database.Query;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.fill.Filler;
import org.yichuang.bench.load.ClosedLoop;
import org.yichuang.bench.load.Measured;
import org.yichuang.bench.load.OpenArrivals;
import org.yichuang.bench.machine.Machine;
import org.yichuang.bench.report.GrowthTable;
import org.yichuang.bench.result.GrowthResults;
import org.yichuang.bench.result.ResultFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Measures what a command costs, how long it takes, and how long the queues take, while the tables
/// grow: the kernel and its database, without pages.
@CommandLine.Command(
        name = "growth",
        description = "What a command costs while the tables grow by COPY.",
        sortOptions = false)
public final class GrowthCommand implements Callable<Integer> {

    private static final String DATABASE = "growth";

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
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "that each size is measured: first right after a checkpoint, when every page that"
                            + " is changed goes into the log whole, then without another"
                            + " (${DEFAULT-VALUE})")
    private int times;

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
        Path file = ResultFile.place(json, home, "growth", clock);
        try (var server = EmbeddedServer.startWithLogFiles(folder, sharedBuffers);
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
            CasesInEveryStage.leave(contender);
            try (var connection = server.address().connect(DATABASE)) {
                var filler = new Filler(connection);
                for (long size : sizes) {
                    Multiplied.upTo(connection, size, filler);
                    for (int i = 0; i < times; i++) {
                        results = results.with(measure(server, contender, url));
                        ResultFile.write(file, results);
                    }
                }
            }
            System.out.println("\n" + GrowthTable.of(results));
        }
        System.out.println("figures in " + file);
        return CommandLine.ExitCode.OK;
    }

    private GrowthResults.Size measure(
            EmbeddedServer server, YichuangContender contender, String url) throws Exception {
        var before = Duration.ofSeconds(Math.max(1, warmUp / 6));
        var counted = Duration.ofSeconds(seconds);
        var meter = new Meter(url, server.processId());
        long imagesBefore = pageImages(server);
        long readBefore = pagesRead(server);
        Measured busy = new ClosedLoop(contender, meter).run(workers, before, counted);
        double commands = (double) busy.latencies().count() / busy.cases();
        double allCommands = busy.allCases() * commands;
        double images = (pageImages(server) - imagesBefore) / allCommands;
        double read = (pagesRead(server) - readBefore) / allCommands;
        var cost = meter.cost(busy.allCases(), busy.cases());
        Measured alone =
                new ClosedLoop(contender, new Meter(url, server.processId()))
                        .run(1, before, counted);
        double rate = busy.cases() / busy.seconds() / 2;
        Measured half = new OpenArrivals(contender).run(rate, before, counted);
        var looks = new Looks(contender.platform().queue());
        looks.start();
        Measured asked = new OpenArrivals(contender).run(rate, before, counted);
        looks.stop();
        Double database = cost.databaseCpu();
        try (var connection = server.address().connect(DATABASE)) {
            var size =
                    new GrowthResults.Size(
                            Query.number(connection, "select count(*) from cases.case_file"),
                            Query.number(connection, "select count(*) from cases.work_item"),
                            Query.text(
                                    connection,
                                    "select pg_size_pretty(pg_database_size(current_database()))"),
                            busy.latencies().count() / busy.seconds(),
                            busy.latencies().together(),
                            cost.clientCpu() * 1000 / commands,
                            database == null ? null : database * 1000 / commands,
                            cost.walBytes() / commands,
                            images,
                            read,
                            alone.latencies().together(),
                            half.latencies().together(),
                            asked.latencies().together(),
                            half.slow().slow(),
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

    /// Pages that were written ahead whole, as a checkpoint had ended before they were changed.
    private static long pageImages(EmbeddedServer server) throws SQLException {
        return number(server, "select wal_fpi from pg_stat_wal");
    }

    /// Pages that were asked of the operating system.
    private static long pagesRead(EmbeddedServer server) throws SQLException {
        return number(
                server,
                "select blks_read from pg_stat_database where datname = current_database()");
    }

    private static long number(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = server.address().connect(DATABASE)) {
            return Query.number(connection, sql);
        }
    }
}
