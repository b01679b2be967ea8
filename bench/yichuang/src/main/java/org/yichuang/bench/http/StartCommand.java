package org.yichuang.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.machine.Machine;
import org.yichuang.bench.machine.ProcessorMeter;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.bench.result.StartResults;
import org.yichuang.bench.result.StartResults.Start;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the first start, from an empty folder to the first page, and the second.
@Command(
        name = "start",
        description = "Seconds from the command to the first page: on an empty folder, and again.",
        sortOptions = false)
final class StartCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String PACKAGED = "java -jar target/yichuang-….jar";
    private static final String MAVEN = "mvn spring-boot:run";

    private interface Starter {
        Installation start(Path root, Path data) throws IOException, InterruptedException;
    }

    private final Path home;
    private final Clock clock;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    @Option(names = "--maven", description = "by mvn spring-boot:run as well, compiled before")
    private boolean maven;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "(default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "where the figures go (default: a new file in bench/results)")
    private @Nullable Path json;

    /// @param home folder of the benchmarks
    StartCommand(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            starts.addAll(measure(PACKAGED, Installation::packaged));
            if (maven) {
                starts.addAll(measure(MAVEN, Installation::byMaven));
            }
        }
        Path file =
                json == null
                        ? home.resolve("results")
                                .resolve(
                                        "start-" + LocalDateTime.now(clock).format(STAMP) + ".json")
                        : json;
        ResultFile.write(
                file,
                new StartResults(
                        Machine.here(
                                LocalDateTime.now(clock).toLocalDate(),
                                "embedded PostgreSQL",
                                Map.of(),
                                home.resolve("target")),
                        starts));
        System.out.println("figures in " + file);
        return CommandLine.ExitCode.OK;
    }

    private List<Start> measure(String name, Starter starter)
            throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("target"));
        Path data = Files.createTempDirectory(home.resolve("target"), "start-");
        try {
            return List.of(once(name, starter, data, true), once(name, starter, data, false));
        } finally {
            delete(data);
            Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".log"));
        }
    }

    private Start once(String name, Starter starter, Path data, boolean first)
            throws IOException, InterruptedException {
        var meter = ProcessorMeter.start(OptionalLong.empty());
        try (var server = starter.start(home.resolveSibling("."), data)) {
            double others = meter.others(server.processId());
            var start = new Start(name, first, server.startSeconds(), others);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: %.1f s, others used %.0f %% of the machine%n",
                    name,
                    first ? "empty folder" : "again",
                    start.seconds(),
                    start.others() * 100);
            return start;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
