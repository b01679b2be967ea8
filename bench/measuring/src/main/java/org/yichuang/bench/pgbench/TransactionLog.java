package org.yichuang.bench.pgbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.yichuang.bench.load.Latencies;

/// The files to which pgbench writes a line for each transaction: `client transaction microseconds
/// script second microsecond`, a client's first transaction being 1.
final class TransactionLog {

    private static final int TRANSACTION = 1;
    private static final int MICROSECONDS = 2;

    private TransactionLog() {}

    /// @param folder with nothing but the files of one run
    /// @param actions the name of a client's transaction by its number, counted from 0
    static Latencies read(Path folder, LongFunction<String> actions) throws IOException {
        var latencies = new Latencies();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                try (var lines = Files.lines(file)) {
                    lines.forEach(line -> add(line, actions, latencies));
                }
            }
        }
        return latencies;
    }

    private static void add(String line, LongFunction<String> actions, Latencies latencies) {
        var fields = line.split(" ");
        var action = actions.apply(Long.parseLong(fields[TRANSACTION]) - 1);
        latencies.record(action, Long.parseLong(fields[MICROSECONDS]) * 1000);
    }
}
