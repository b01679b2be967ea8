package org.yichuang.bench.report;

import java.util.List;
import java.util.OptionalDouble;
import org.yichuang.bench.pgbench.PgbenchLimit;

/// How a group stands to the better of the engines and to the bare database, at the same number of
/// workers.
record Comparison(List<Group> groups) {

    private static final List<String> ENGINES = List.of("operaton", "flowable");

    /// How many times the cases a second of the better engine.
    OptionalDouble timesTheBetterEngine(Group group) {
        return ratio(
                group,
                groups.stream()
                        .filter(other -> ENGINES.contains(other.contender()))
                        .filter(other -> other.workers() == group.workers())
                        .mapToDouble(Group::casesPerSecond)
                        .max());
    }

    /// The share of the cases a second that the bare statements reach.
    OptionalDouble shareOfTheLimit(Group group) {
        return ratio(
                group,
                groups.stream()
                        .filter(other -> other.contender().equals(PgbenchLimit.WHOLE_CASE))
                        .filter(other -> other.workers() == group.workers())
                        .mapToDouble(Group::casesPerSecond)
                        .max());
    }

    private static OptionalDouble ratio(Group group, OptionalDouble base) {
        return base.isPresent()
                ? OptionalDouble.of(group.casesPerSecond() / base.getAsDouble())
                : base;
    }
}
