package org.yichuang.bench.contender;

import org.jspecify.annotations.Nullable;

/// How long and with how many workers to measure.
///
/// @param warmUp seconds before the figures count
/// @param seconds that count
/// @param connections the size of the pool, or null for the contender's own choice
public record RoundSettings(
        int round, int workers, int warmUp, int seconds, @Nullable Integer connections) {}
