package org.yichuang.bench.contender;

import org.yichuang.bench.load.Worker;

/// A system under test. Found by `ServiceLoader` in the process that measures it, and called by
/// several workers at once after [#prepare].
public interface Contender extends AutoCloseable {

    /// The name on the command line and in the figures.
    String name();

    /// The version of the product, for the report.
    String version();

    /// How many database connections its makers would give it for so many workers.
    default int connections(int workers) {
        return workers;
    }

    /// Brings up the system on an empty database.
    void prepare(Surroundings surroundings) throws Exception;

    /// One case from beginning to end. Each user action is passed through [Worker#act], which times
    /// it; anything thrown ends the run as failed.
    void runCase(Worker worker) throws Exception;

    /// How many cases the database says are closed and complete, to be held against the number of
    /// [#runCase] calls that returned.
    long closedCases() throws Exception;

    @Override
    void close() throws Exception;
}
