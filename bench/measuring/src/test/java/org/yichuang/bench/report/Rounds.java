package org.yichuang.bench.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.machine.Machine;
import org.yichuang.bench.result.Conditions;
import org.yichuang.bench.result.Cost;
import org.yichuang.bench.result.Latency;
import org.yichuang.bench.result.Results;
import org.yichuang.bench.result.Round;

/// Figures for tests.
public final class Rounds {

    private Rounds() {}

    public static Machine machine(String postgres) {
        return new Machine(
                LocalDate.of(2026, 9, 24),
                "Some Processor <8>",
                2,
                24,
                "Linux 6.18",
                "Temurin-25.0.3+9",
                postgres,
                Map.of("fsync", "on"),
                0.125);
    }

    public static Results results(Round... rounds) {
        return new Results(machine("PostgreSQL 18.6"), 60, 60, List.of("-Xmx2g"), List.of(rounds));
    }

    /// One round for each figure.
    static Round[] rounds(String contender, int workers, Double... casesPerSecond) {
        return Stream.iterate(0, i -> i < casesPerSecond.length, i -> i + 1)
                .map(i -> round(contender, i + 1, workers, casesPerSecond[i]))
                .toArray(Round[]::new);
    }

    /// One round of work that is not a case.
    static Round[] statements(String contender, int workers) {
        return new Round[] {round(contender, 1, workers, null)};
    }

    static Round[] all(Round[]... several) {
        return Arrays.stream(several).flatMap(Arrays::stream).toArray(Round[]::new);
    }

    private static Round round(
            String contender, int round, int workers, @Nullable Double casesPerSecond) {
        var actions =
                new LinkedHashSet<>(Actions.OF_ONE_CASE)
                        .stream().map(action -> new Latency(action, 100, 2, 20, 200)).toList();
        double commands = casesPerSecond == null ? 9000 : casesPerSecond * 8;
        return new Round(
                contender,
                contender.startsWith("pgbench") ? "pgbench (PostgreSQL) 15.20" : "1.0",
                round,
                workers,
                workers,
                60,
                1000,
                casesPerSecond,
                commands,
                new Latency("all", 800, 3, 30, 300),
                actions,
                new Cost(15, 61, 25, 25, 100_000, 40, 30.0),
                new Conditions(0.99, 0.01 * round, 0.0));
    }
}
