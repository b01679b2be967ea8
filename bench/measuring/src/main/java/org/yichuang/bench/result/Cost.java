package org.yichuang.bench.result;

import org.jspecify.annotations.Nullable;

/// What one case costs, whatever the speed of the machine.
///
/// @param transactions committed, those that only read included
/// @param walBytes written ahead, full page images included
/// @param clientCpu milliseconds of processor time in the contender's process
/// @param databaseCpu milliseconds in the database's processes, null for a server that was not
///     started by the run
public record Cost(
        double transactions,
        double inserts,
        double updates,
        double deletes,
        double walBytes,
        double clientCpu,
        @Nullable Double databaseCpu) {}
