package org.yichuang.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.pgbench.PgbenchLimit;
import org.yichuang.bench.result.Latency;
import org.yichuang.bench.result.Round;

/// The rounds of one contender with one number of workers.
record Group(String contender, int workers, List<Round> rounds) {

    private record Key(String contender, int workers) {}

    /// By workers, then in the order of first appearance.
    static List<Group> of(List<Round> rounds) {
        Map<Key, List<Round>> byKey = new LinkedHashMap<>();
        for (var round : rounds) {
            byKey.computeIfAbsent(
                            new Key(round.contender(), round.workers()), _ -> new ArrayList<>())
                    .add(round);
        }
        var groups = new ArrayList<Group>();
        byKey.forEach((key, members) -> groups.add(new Group(key.contender, key.workers, members)));
        groups.sort((one, other) -> Integer.compare(one.workers, other.workers));
        return groups;
    }

    /// Whether its work is whole cases.
    boolean wholeCases() {
        return rounds.getFirst().casesPerSecond() != null;
    }

    /// As people call it: name and version, or what is asked of the bare database.
    String label() {
        if (contender.equals(PgbenchLimit.WHOLE_CASE)) {
            return "bare database";
        }
        return contender.startsWith(PgbenchLimit.NAME)
                ? contender.substring(PgbenchLimit.NAME.length()).strip()
                : contender + " " + rounds.getFirst().version();
    }

    double casesPerSecond() {
        return medianOf(Round::casesPerSecond).orElse(0);
    }

    double slowest() {
        return knownCasesPerSecond()[0];
    }

    double fastest() {
        var known = knownCasesPerSecond();
        return known[known.length - 1];
    }

    double median(ToDoubleFunction<Round> figure) {
        return medianOf(figure::applyAsDouble).orElse(0);
    }

    /// Of the rounds that know the figure.
    OptionalDouble medianOf(Function<Round, @Nullable Double> figure) {
        return median(known(figure));
    }

    /// The median of one action's figure, empty when the action does not occur.
    OptionalDouble medianOf(String action, ToDoubleFunction<Latency> figure) {
        return median(
                rounds.stream()
                        .flatMap(round -> round.actions().stream())
                        .filter(latency -> latency.action().equals(action))
                        .mapToDouble(figure)
                        .sorted()
                        .toArray());
    }

    private double[] knownCasesPerSecond() {
        return known(Round::casesPerSecond);
    }

    private double[] known(Function<Round, @Nullable Double> figure) {
        var known = new double[rounds.size()];
        int count = 0;
        for (var round : rounds) {
            var value = figure.apply(round);
            if (value != null) {
                known[count++] = value;
            }
        }
        var sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static OptionalDouble median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
