package org.yichuang.bench.result;

/// Actions that took more than 15 ms.
///
/// @param actions how many
/// @param moments in how many tenths of a second they ended
/// @param inWorst how many of them ended in the five worst tenths of a second
public record Slow(long actions, int moments, long inWorst) {}
