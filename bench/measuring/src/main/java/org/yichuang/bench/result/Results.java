package org.yichuang.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.bench.machine.Machine;

/// A run: where and how it was measured, and every round of it.
///
/// @param warmUp seconds before figures count
/// @param seconds for which figures count
/// @param javaOptions of the process of each contender
public record Results(
        Machine machine, int warmUp, int seconds, List<String> javaOptions, List<Round> rounds) {

    public Results with(List<Round> more) {
        return new Results(
                machine,
                warmUp,
                seconds,
                javaOptions,
                Stream.concat(rounds.stream(), more.stream()).toList());
    }

    /// @param several at least one
    /// @throws IllegalArgumentException when they were not measured alike
    public static Results together(List<Results> several) {
        var first = several.getFirst();
        var rounds = new ArrayList<Round>();
        for (var results : several) {
            if (!first.measuredLike(results)) {
                throw new IllegalArgumentException(
                        "these figures were not measured alike (machine, versions, settings, seconds),"
                                + " so they do not belong in one table");
            }
            rounds.addAll(results.rounds);
        }
        return first.onlyMachine().with(rounds);
    }

    private Results onlyMachine() {
        return new Results(machine, warmUp, seconds, javaOptions, List.of());
    }

    private boolean measuredLike(Results other) {
        return machine.comparableWith(other.machine)
                && warmUp == other.warmUp
                && seconds == other.seconds
                && javaOptions.equals(other.javaOptions);
    }
}
