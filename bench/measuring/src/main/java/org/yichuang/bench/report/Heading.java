package org.yichuang.bench.report;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.yichuang.bench.result.Results;

/// Where and how figures were measured, in a few sentences.
final class Heading {

    private Heading() {}

    static String of(Results results) {
        var machine = results.machine();
        var settings =
                machine.postgresSettings().entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(", "));
        return """
               Measured on %s: %s, %d cores, %d GB, %s, JDK %s, %s (%s). Writing and flushing 8 kB takes \
               %s ms there. Contenders, pgbench and the database share these cores. Java options: `%s`.

               %s of warm-up and %d s that count in each round, %s in alternating order; medians, and \
               the lowest and highest round. Meanwhile other processes used %s of the machine in the \
               middle and %s at most, and the host took %s at most."""
                .formatted(
                        machine.date(),
                        machine.processor(),
                        machine.cores(),
                        machine.memory(),
                        machine.kernel(),
                        machine.jdk(),
                        machine.postgres(),
                        settings,
                        Figure.of(machine.flush()),
                        String.join(" ", results.javaOptions()),
                        results.warmUp() + " s",
                        results.seconds(),
                        rounds(results),
                        Figure.percent(othersInTheMiddle(results)),
                        Figure.percent(othersAtMost(results)),
                        Figure.percent(stolenAtMost(results)));
    }

    private static String rounds(Results results) {
        int rounds = results.rounds().stream().mapToInt(round -> round.round()).max().orElse(0);
        return rounds == 1 ? "one round" : rounds + " rounds";
    }

    private static OptionalDouble othersInTheMiddle(Results results) {
        return new Group("", 0, results.rounds()).medianOf(round -> round.conditions().others());
    }

    private static OptionalDouble othersAtMost(Results results) {
        return results.rounds().stream()
                .map(round -> round.conditions().others())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private static OptionalDouble stolenAtMost(Results results) {
        return results.rounds().stream().mapToDouble(round -> round.conditions().stolen()).max();
    }
}
