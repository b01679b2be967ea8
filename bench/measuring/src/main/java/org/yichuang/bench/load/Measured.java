package org.yichuang.bench.load;

import java.time.Duration;

/// What the workers did.
///
/// @param allCases finished since the workers began, warm-up included
/// @param cases finished while figures counted
/// @param latencies of the actions that ended while figures counted
/// @param slow when the slow ones of them ended
/// @param seconds for which figures counted
public record Measured(
        long allCases, long cases, Latencies latencies, SlowMoments slow, double seconds) {

    /// What some workers did together.
    static Measured of(Iterable<Worker> workers, Duration counted) {
        var latencies = new Latencies();
        var slow = new SlowMoments();
        long allCases = 0;
        long cases = 0;
        for (var worker : workers) {
            latencies.add(worker.latencies());
            slow.add(worker.slow());
            allCases += worker.cases();
            cases += worker.casesInWindow();
        }
        return new Measured(allCases, cases, latencies, slow, counted.toNanos() / 1e9);
    }
}
