package org.yichuang.bench.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.machine.Machine;

/// How long it took until all deadlines of one second were handled.
///
/// @param warmUp how many were handled before, by the same programs on the same database
public record DeadlineResults(Machine machine, int warmUp, List<Round> rounds) {

    public DeadlineResults {
        rounds = List.copyOf(rounds);
    }

    /// @param processes how many watched
    /// @param seconds from the moment at which they were due until none was left
    /// @param clientMillis of processor time for each deadline
    /// @param databaseMillis of processor time for each deadline, null when not known
    public record Round(
            int deadlines,
            int processes,
            double seconds,
            double clientMillis,
            @Nullable Double databaseMillis,
            Conditions conditions) {}
}
