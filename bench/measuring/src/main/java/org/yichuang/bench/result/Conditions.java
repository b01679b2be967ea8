package org.yichuang.bench.result;

import org.jspecify.annotations.Nullable;

/// What the machine did while figures counted, as shares of all its processors.
///
/// @param busy by anything
/// @param others by anything but the contender and the database, null when that is not known
/// @param stolen by the host for other guests
public record Conditions(double busy, @Nullable Double others, double stolen) {}
