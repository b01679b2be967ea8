package org.yichuang.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.yichuang.bench.result.HttpResults;
import org.yichuang.bench.result.HttpRound;

/// The figures of the pages as a table.
public final class HttpTable {

    /// How much of the warm-up each page gets by itself: one part in so many.
    public static final int SHARE_OF_EACH = 3;

    private HttpTable() {}

    public static String of(HttpResults results) {
        var machine = results.machine();
        var rows =
                new Markdown(
                        "",
                        "requests/s",
                        "p50 ms",
                        "p99 ms",
                        "slowest ms",
                        "requests",
                        "failed",
                        "others used");
        results.pages()
                .forEach(
                        round ->
                                rows.row(
                                        round.page(),
                                        Integer.toString(round.rate()),
                                        Figure.of(round.latency().p50()),
                                        "**" + Figure.of(round.latency().p99()) + "**",
                                        Figure.of(round.latency().max()),
                                        Figure.of(round.sent()),
                                        failures(round),
                                        others(round)));
        return """
               Measured on %s: %s, %d cores, %d GB, %s, JDK %s, %s (shared_buffers %s), shared by client, \
               server and database. %s cases, %s open tasks, %s. The packaged server with `%s`.

               Requests begin at a constant rate, %s s for each line after %d s of warm-up with all pages \
               together and %d s with each; latency counts from the instant at which a request was due.

               %s"""
                .formatted(
                        machine.date(),
                        machine.processor(),
                        machine.cores(),
                        machine.memory(),
                        machine.kernel(),
                        machine.jdk(),
                        machine.postgres(),
                        machine.postgresSettings().getOrDefault("shared_buffers", ""),
                        String.format(Locale.ROOT, "%,d", results.cases()),
                        String.format(Locale.ROOT, "%,d", results.openTasks()),
                        results.databaseSize(),
                        String.join(" ", results.javaOptions()),
                        results.pages().isEmpty()
                                ? "0"
                                : Math.round(results.pages().getFirst().seconds()),
                        results.warmUp(),
                        results.warmUp() / SHARE_OF_EACH,
                        rows);
    }

    /// One line for somebody who watches.
    public static String line(HttpRound round) {
        return "%s at %d/s: p50 %s ms, p99 %s ms, slowest %s ms, failed %s, others used %s of the machine"
                .formatted(
                        round.page(),
                        round.rate(),
                        Figure.of(round.latency().p50()),
                        Figure.of(round.latency().p99()),
                        Figure.of(round.latency().max()),
                        failures(round),
                        others(round));
    }

    private static String others(HttpRound round) {
        var share = round.conditions().others();
        return Figure.percent(share == null ? OptionalDouble.empty() : OptionalDouble.of(share));
    }

    private static String failures(HttpRound round) {
        return round.failed().isEmpty()
                ? "0"
                : round.failed().entrySet().stream()
                        .map(failed -> failed.getValue() + " " + failed.getKey())
                        .collect(Collectors.joining(", "));
    }
}
