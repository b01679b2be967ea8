package org.yichuang.bench.platform;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.database.Query;
import org.yichuang.bench.fill.Filler;
import org.yichuang.bench.load.OpenArrivals;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Measures what the process keeps in memory: without cases, with many open ones in the database,
/// and while it carries a constant load for long.
@CommandLine.Command(
        name = "memory",
        description = "What the process keeps in memory, with many open cases and under load.",
        sortOptions = false)
public final class MemoryCommand implements Callable<Integer> {

    private static final String DATABASE = "memory";
    private static final double MEBIBYTE = 1024 * 1024;
    private static final int COLLECTIONS = 3;

    private final Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "open ones in the database (${DEFAULT-VALUE})")
    private long cases;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "of load (${DEFAULT-VALUE})")
    private int minutes;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "5",
            description = "minutes from one figure to the next (${DEFAULT-VALUE})")
    private int every;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "cases that begin, and are brought to their end, in a second"
                            + " (${DEFAULT-VALUE})")
    private int rate;

    /// @param home folder of the benchmarks
    public MemoryCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = home.resolve("target");
        Files.createDirectories(folder);
        try (var server = EmbeddedServer.startWithLogFiles(folder, "2GB");
                var contender = new YichuangContender()) {
            server.createDatabase(DATABASE);
            contender.prepare(
                    new Surroundings(
                            server.address().url(DATABASE),
                            new PGSimpleDataSource(),
                            rate,
                            contender.connections(rate)));
            CasesInEveryStage.leave(contender);
            tell("no cases yet", 0);
            try (var connection = server.address().connect(DATABASE)) {
                Multiplied.upTo(connection, cases, new Filler(connection, 1));
                tell(
                        "%,d open cases"
                                .formatted(
                                        Query.number(
                                                connection,
                                                "select count(distinct case_id) from cases.work_item")),
                        0);
            }
            long done = 0;
            for (int minute = every; minute <= minutes; minute += every) {
                done +=
                        new OpenArrivals(contender)
                                .run(rate, Duration.ZERO, Duration.ofMinutes(every))
                                .allCases();
                tell("after %d minutes of load".formatted(minute), done);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /// @param done how many cases the load has brought to their end
    private static void tell(String when, long done) throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(500);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f |%n",
                when,
                done,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE);
    }
}
