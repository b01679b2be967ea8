package org.yichuang.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.result.GrowthResults;
import org.yichuang.bench.result.GrowthResults.Size;
import org.yichuang.bench.result.Latency;
import org.yichuang.bench.result.Slow;

/// What a command costs while the tables grow, as a table.
public final class GrowthTable {

    private GrowthTable() {}

    public static String of(GrowthResults results) {
        var machine = results.machine();
        var rows =
                new Markdown(
                        "cases",
                        "database",
                        "open tasks",
                        "commands/s",
                        "p50 / p99 ms",
                        "CPU µs here",
                        "CPU µs database",
                        "log bytes, page images, pages read",
                        "alone p50 / p99",
                        "half load p50 / p99",
                        "over 15 ms, in the five worst tenths of a second",
                        "and queues asked",
                        "queue p50 / p99",
                        "counts p50 / p99",
                        "others used");
        results.sizes()
                .forEach(
                        size ->
                                rows.row(
                                        number(size.cases()),
                                        size.databaseSize(),
                                        number(size.openTasks()),
                                        number(Math.round(size.commandsPerSecond())),
                                        latency(size.busy().p50(), size.busy().p99()),
                                        Figure.of(size.clientMicros()),
                                        database(size),
                                        pages(size),
                                        latency(size.alone().p50(), size.alone().p99()),
                                        asked(size.halfAsked() == null ? null : size.half()),
                                        slow(size.slow()),
                                        asked(
                                                size.halfAsked() == null
                                                        ? size.half()
                                                        : size.halfAsked()),
                                        latency(size.page().p50(), size.page().p99()),
                                        latency(size.counts().p50(), size.counts().p99()),
                                        others(size)));
        return """
               Measured on %s: %s, %d cores, %d GB, %s, JDK %s, %s (shared_buffers %s), client and database \
               on these cores. Tables filled by COPY with closed cases of three years and one in twenty \
               open. %d workers, %d s for each figure. Half load: cases begin at half of the rate before; \
               then the same, and the queues are asked for two hundred times a second meanwhile.

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
                        results.workers(),
                        results.seconds(),
                        rows);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String latency(double p50, double p99) {
        return Figure.of(p50) + " / " + Figure.of(p99);
    }

    private static String asked(@Nullable Latency latency) {
        return latency == null ? "–" : latency(latency.p50(), latency.p99());
    }

    private static String slow(@Nullable Slow slow) {
        return slow == null
                ? "–"
                : number(slow.actions()) + ", " + number(slow.inWorst()) + " of them";
    }

    private static String database(Size size) {
        var micros = size.databaseMicros();
        return micros == null ? "–" : Figure.of(micros);
    }

    private static String pages(Size size) {
        return Stream.of(size.walBytes(), size.pageImages(), size.pagesRead())
                .map(each -> each == null ? "–" : Figure.of(each))
                .collect(Collectors.joining(", "));
    }

    private static String others(Size size) {
        var share = size.conditions().others();
        return Figure.percent(share == null ? OptionalDouble.empty() : OptionalDouble.of(share));
    }
}
