package org.yichuang.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.database.Query;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.fill.Filler;
import org.yichuang.bench.fill.Progress;
import org.yichuang.bench.machine.Machine;
import org.yichuang.bench.machine.ProcessorMeter;
import org.yichuang.bench.report.HttpTable;
import org.yichuang.bench.result.HttpResults;
import org.yichuang.bench.result.HttpRound;
import org.yichuang.bench.result.ResultFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the packaged server under a constant rate of requests.
@Command(
        name = "http",
        description =
                "The packaged server with very many cases, under a constant rate of requests.",
        sortOptions = false)
final class HttpCommand implements Callable<Integer> {

    private final Path home;
    private final Clock clock;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    @Option(
            names = "--rate",
            split = ",",
            paramLabel = "N",
            defaultValue = "50,200",
            description = "requests a second; several by commas (default: ${DEFAULT-VALUE})")
    private List<Integer> rates = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "for which figures count, for each page and rate (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "seconds of all pages together at the highest rate before, then a third of"
                            + " that for each (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "in the database, at least (default: ${DEFAULT-VALUE})")
    private long cases;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "data folder of the server, kept for the next run"
                            + " (default: bench/target/http-CASES)")
    private @Nullable Path data;

    @Option(
            names = "--page",
            split = ",",
            paramLabel = "NAME",
            description = "only pages whose name begins so; several by commas")
    private List<String> only = List.of();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "where the figures go (default: a new file in bench/results)")
    private @Nullable Path json;

    /// @param home folder of the benchmarks
    HttpCommand(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = data == null ? home.resolve("target/http-" + cases) : data;
        Path file = ResultFile.place(json, home, "http", clock);
        Files.createDirectories(folder.toAbsolutePath().getParent());
        System.out.println("starting the server on " + folder);
        try (var server = Installation.packaged(home.resolveSibling("."), folder);
                var database = server.connect();
                var browser = new Browser(server.address())) {
            System.out.printf(Locale.ROOT, "first page after %.1f s%n", server.startSeconds());
            fill(database);
            settle(database);
            var pages = Pages.of(browser, database);
            HttpResults results = describe(database);
            System.out.printf(
                    Locale.ROOT,
                    "%,d cases, %,d open tasks, %s%nwarming up%n",
                    results.cases(),
                    results.openTasks(),
                    results.databaseSize());
            warm(pages);
            for (int rate : rates) {
                for (var page : pages.byName().entrySet()) {
                    if (wanted(page.getKey())) {
                        var round = measure(server, page, rate);
                        System.out.println("    " + HttpTable.line(round));
                        results = results.with(round);
                        ResultFile.write(file, results);
                    }
                }
            }
            System.out.println("\n" + HttpTable.of(results));
        }
        System.out.println("figures in " + file);
        return CommandLine.ExitCode.OK;
    }

    private boolean wanted(String page) {
        return only.isEmpty() || only.stream().anyMatch(page::startsWith);
    }

    private void fill(Connection database) throws SQLException, IOException, InterruptedException {
        long present = Query.number(database, "select count(*) from cases.case_file");
        if (present >= cases) {
            return;
        }
        settle(database);
        var filler = new Filler(database);
        long missing = cases - present;
        System.out.printf(
                Locale.ROOT,
                "adding %,d cases made after %,d that are there%n",
                missing,
                filler.models());
        filler.add(missing, new Progress(missing));
    }

    /// Waits until the server has done what fell due since it last ran.
    private static void settle(Connection database) throws SQLException, InterruptedException {
        String left =
                """
                select (select count(*) from cases.outbox)
                     + (select count(*) from cases.case_deadline where at <= now())
                """;
        for (long waiting = Query.number(database, left);
                waiting > 0;
                waiting = Query.number(database, left)) {
            System.out.printf(Locale.ROOT, "\rwaiting for %,d deadlines and events  ", waiting);
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.println();
    }

    private HttpResults describe(Connection database) throws SQLException, IOException {
        Map<String, String> settings = new TreeMap<>();
        for (var name : Server.TOLD) {
            settings.put(name, Query.text(database, "show " + name));
        }
        return new HttpResults(
                Machine.here(
                        LocalDateTime.now(clock).toLocalDate(),
                        "PostgreSQL " + Query.text(database, "show server_version"),
                        settings,
                        home.resolve("target")),
                Query.number(database, "select count(*) from cases.case_file"),
                Query.number(database, "select count(*) from cases.work_item"),
                Query.text(database, "select pg_size_pretty(pg_database_size(current_database()))"),
                warmUp,
                Installation.JAVA_OPTIONS,
                List.of());
    }

    /// All pages together, then each by itself: a page that is one in seven of the mixture is not
    /// compiled by the end of it.
    private void warm(Pages pages) {
        var highest = rates.stream().mapToInt(Integer::intValue).max();
        var together = pages.byName().get(Pages.ALL);
        if (warmUp == 0 || highest.isEmpty() || together == null) {
            return;
        }
        var all = Duration.ofSeconds(warmUp);
        var each = all.dividedBy(HttpTable.SHARE_OF_EACH);
        new OpenLoop().run(highest.getAsInt(), all, together);
        for (var page : pages.byName().entrySet()) {
            if (wanted(page.getKey())) {
                new OpenLoop().run(highest.getAsInt(), each, page.getValue());
            }
        }
    }

    private HttpRound measure(
            Installation server, Map.Entry<String, Supplier<OpenLoop.Request>> page, int rate)
            throws IOException {
        var meter = ProcessorMeter.startWithTree(server.processId());
        var outcome = new OpenLoop().run(rate, Duration.ofSeconds(seconds), page.getValue());
        return new HttpRound(
                page.getKey(),
                rate,
                seconds,
                outcome.sent(),
                outcome.failed(),
                outcome.latency(),
                meter.stop().conditions());
    }
}
