package org.yichuang.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yichuang.bench.contender.SeparateProcess;
import org.yichuang.bench.contender.Subject;
import org.yichuang.bench.pgbench.Pgbench;
import org.yichuang.bench.pgbench.PgbenchLimit;

/// What can be measured, by name.
final class Subjects {

    /// The Maven module of each contender.
    private static final Map<String, String> MODULES =
            Map.of(
                    "yichuang", "yichuang",
                    "at-once", "yichuang",
                    "operaton", "operaton",
                    "flowable", "flowable");

    private Subjects() {}

    /// @param home folder of the benchmarks
    static List<Subject> named(List<String> names, Path home)
            throws IOException, InterruptedException {
        var subjects = new ArrayList<Subject>();
        for (var name : names) {
            subjects.add(named(name, home));
        }
        return subjects;
    }

    private static Subject named(String name, Path home) throws IOException, InterruptedException {
        if (name.equals(PgbenchLimit.NAME)) {
            return new PgbenchLimit(Pgbench.find(), home.resolve("sql"));
        }
        var module = MODULES.get(name);
        if (module == null) {
            throw new IllegalArgumentException("no module measures " + name);
        }
        return new SeparateProcess(name, home.resolve(module));
    }
}
