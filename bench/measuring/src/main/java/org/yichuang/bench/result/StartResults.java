package org.yichuang.bench.result;

import java.util.List;
import org.yichuang.bench.machine.Machine;

/// How long starts took.
public record StartResults(Machine machine, List<Start> starts) {

    /// One start, from the command to the first page.
    ///
    /// @param command how it was started
    /// @param first whether the data folder was empty before
    /// @param others share of the machine that other processes used meanwhile
    public record Start(String command, boolean first, double seconds, double others) {}
}
