package org.yichuang.bench.result;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.machine.Machine;

/// What a command costs while the tables grow.
///
/// @param workers who work at once for the highest rate
/// @param seconds for which each figure counts
public record GrowthResults(Machine machine, int workers, int seconds, List<Size> sizes) {

    public GrowthResults {
        sizes = List.copyOf(sizes);
    }

    public GrowthResults with(Size more) {
        return new GrowthResults(
                machine, workers, seconds, Stream.concat(sizes.stream(), Stream.of(more)).toList());
    }

    /// With so many cases in the database.
    ///
    /// @param databaseSize as PostgreSQL writes it
    /// @param commandsPerSecond by all workers
    /// @param busy latency of a command then
    /// @param clientMicros of processor time for a command in the process that measures
    /// @param databaseMicros of processor time for a command in the database, null when not known
    /// @param walBytes written ahead for a command, full page images included; null in older files
    /// @param pageImages how many of those for a command; null in older files
    /// @param pagesRead from outside the database's own memory for a command; null in older files
    /// @param alone latency of a command when one person works
    /// @param half latency of a command when cases begin at half of that rate
    /// @param halfAsked the same while the queues are asked for as well; null in older files, which
    ///     measured `half` so
    /// @param slow of those of `half`, how many were slow and when; null in older files
    /// @param page latency of the first page of a work queue meanwhile
    /// @param counts latency of the counts of a work queue meanwhile
    public record Size(
            long cases,
            long openTasks,
            String databaseSize,
            double commandsPerSecond,
            Latency busy,
            double clientMicros,
            @Nullable Double databaseMicros,
            @Nullable Double walBytes,
            @Nullable Double pageImages,
            @Nullable Double pagesRead,
            Latency alone,
            Latency half,
            @Nullable Latency halfAsked,
            @Nullable Slow slow,
            Latency page,
            Latency counts,
            Conditions conditions) {}
}
