package org.yichuang.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.yichuang.bench.command.MeasureCommand;
import org.yichuang.bench.command.ReportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line: `bench/run <command>`.
@Command(
        name = "bench/run",
        description =
                "Measures what one approval costs: here, on other engines, in the bare database.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class Bench {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    private Bench() {}

    /// The system property `bench.home` names the folder of the benchmarks.
    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    /// The commands that this module has; another may add its own.
    public static CommandLine line() {
        var home = Path.of(System.getProperty("bench.home", "bench")).toAbsolutePath().normalize();
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        var line = new CommandLine(new Bench());
        MeasureCommand.all(home, clock).forEach(line::addSubcommand);
        line.addSubcommand("report", new ReportCommand(home));
        line.setExecutionExceptionHandler(
                (failed, _, _) -> {
                    System.err.println("bench: " + failed.getMessage());
                    for (var cause = failed.getCause(); cause != null; cause = cause.getCause()) {
                        System.err.println("  because: " + cause);
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                });
        return line;
    }
}
