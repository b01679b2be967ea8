package org.yichuang.database;

/// How many connections a process keeps to the database when nobody says: four for each processor,
/// at least eight. More do not run side by side; they only wait in the database instead of here,
/// and take turns in its caches. Measured with `bench/run lifecycle --connections`.
public final class PoolSize {

    private static final int PER_PROCESSOR = 4;
    private static final int LEAST = 8;

    private PoolSize() {}

    public static int forThisMachine() {
        return Math.max(LEAST, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }
}
