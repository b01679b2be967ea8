package org.yichuang.bench.http;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.yichuang.bench.Bench;
import org.yichuang.bench.platform.DeadlinesCommand;
import org.yichuang.bench.platform.GrowthCommand;
import org.yichuang.bench.platform.MemoryCommand;
import picocli.CommandLine;

/// The commands that need the platform itself on the class path: `bench/run http`, `start`,
/// `deadlines` and `growth`.
public final class HttpBench {

    private HttpBench() {}

    /// The system property `bench.home` names the folder of the benchmarks.
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("bench.home", "bench")).toAbsolutePath().normalize();
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        CommandLine line =
                Bench.line()
                        .addSubcommand(new HttpCommand(home, clock))
                        .addSubcommand(new StartCommand(home, clock))
                        .addSubcommand(new DeadlinesCommand(home, clock))
                        .addSubcommand(new GrowthCommand(home, clock))
                        .addSubcommand(new MemoryCommand(home));
        System.exit(line.execute(arguments));
    }
}
