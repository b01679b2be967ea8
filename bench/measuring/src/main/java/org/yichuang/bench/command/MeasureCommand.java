package org.yichuang.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yichuang.bench.contender.RoundSettings;
import org.yichuang.bench.contender.SeparateProcess;
import org.yichuang.bench.contender.Subject;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.machine.Machine;
import org.yichuang.bench.report.Table;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.bench.result.Results;
import org.yichuang.bench.result.Round;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Measures some subjects in rounds, each round in the opposite order of the one before, so that
/// what else the machine does falls on all of them alike.
@Command(sortOptions = false)
public final class MeasureCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final String name;
    private final List<String> subjects;
    private final Path home;
    private final Clock clock;

    @Mixin private RunOptions options = new RunOptions();

    private MeasureCommand(String name, List<String> subjects, Path home, Clock clock) {
        this.name = name;
        this.subjects = subjects;
        this.home = home;
        this.clock = clock;
    }

    /// The commands by their names.
    ///
    /// @param home folder of the benchmarks
    public static Map<String, CommandLine> all(Path home, Clock clock) {
        var commands = new LinkedHashMap<String, CommandLine>();
        for (var measurement : Measurement.values()) {
            var command =
                    new MeasureCommand(measurement.command(), measurement.subjects(), home, clock);
            var line = new CommandLine(command);
            line.getCommandSpec().usageMessage().description(measurement.description());
            commands.put(measurement.command(), line);
        }
        return commands;
    }

    @Override
    public Integer call() throws Exception {
        var measured = Subjects.named(options.among(subjects), home);
        var file = options.json(home.resolve("results"), name + "-" + stamp() + ".json");
        try (var server = options.server(home.resolve("target"))) {
            var results = start(server);
            for (int round = 1; round <= options.rounds(); round++) {
                var order = round % 2 == 1 ? measured : measured.reversed();
                for (int workers : options.workers()) {
                    for (var subject : order) {
                        results = results.with(measure(server, subject, round, workers));
                        ResultFile.write(file, results);
                    }
                }
            }
            System.out.println("\n" + Table.of(results));
        }
        System.out.println("figures in " + file);
        return CommandLine.ExitCode.OK;
    }

    private List<Round> measure(Server server, Subject subject, int round, int workers)
            throws Exception {
        System.out.printf(
                "round %d of %d, %d workers: %s%n",
                round, options.rounds(), workers, subject.name());
        var rounds =
                subject.measure(
                        server,
                        new RoundSettings(
                                round,
                                workers,
                                options.warmUp(),
                                options.seconds(),
                                options.connections()));
        for (var measured : rounds) {
            System.out.println("    " + Table.line(measured));
        }
        return rounds;
    }

    private Results start(Server server) throws IOException, SQLException {
        return new Results(
                Machine.here(
                        LocalDateTime.now(clock).toLocalDate(),
                        server.version(),
                        server.settings(Server.TOLD),
                        home.resolve("target")),
                options.warmUp(),
                options.seconds(),
                SeparateProcess.JAVA_OPTIONS,
                List.of());
    }

    private String stamp() {
        return LocalDateTime.now(clock).format(STAMP);
    }
}
