package org.yichuang.bench.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One contender measured once.
///
/// @param contender name on the command line
/// @param connections to the database
/// @param cases finished while figures counted
/// @param casesPerSecond null for work that is not a case
/// @param all the latency of every action together
/// @param cost for each case, or for each command when the work is not a case
public record Round(
        String contender,
        String version,
        int round,
        int workers,
        int connections,
        double seconds,
        long cases,
        @Nullable Double casesPerSecond,
        double commandsPerSecond,
        Latency all,
        List<Latency> actions,
        Cost cost,
        Conditions conditions) {}
