package org.yichuang.bench.load;

/// What the workers did.
///
/// @param allCases finished since the workers began, warm-up included
/// @param cases finished while figures counted
/// @param latencies of the actions that ended while figures counted
/// @param seconds for which figures counted
public record Measured(long allCases, long cases, Latencies latencies, double seconds) {}
