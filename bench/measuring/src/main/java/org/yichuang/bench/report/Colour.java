package org.yichuang.bench.report;

import java.util.List;

/// The colour of a contender in every plot.
final class Colour {

    private static final List<String> ENGINES_AND_LIMIT =
            List.of("operaton", "flowable", "pgbench");

    private static final List<String> COLOURS = List.of("#a35600", "#747f90", "#0a7d4b");

    private static final String OWN = "#1a56c4";

    private Colour() {}

    static String of(Group group) {
        for (int i = 0; i < ENGINES_AND_LIMIT.size(); i++) {
            if (group.contender().startsWith(ENGINES_AND_LIMIT.get(i))) {
                return COLOURS.get(i);
            }
        }
        return OWN;
    }
}
