package org.yichuang.bench.command;

import java.util.List;

/// What can be measured by a command of its own.
enum Measurement {
    LIFECYCLE(
            "lifecycle",
            "The approval on this platform, at the service layer.",
            List.of("yichuang")),
    AT_ONCE(
            "at-once",
            "Approvals in an instant on this platform: one command each.",
            List.of("at-once")),
    ENGINES(
            "engines",
            "The approval on the engines Operaton and Flowable, embedded.",
            List.of("operaton", "flowable")),
    LIMIT(
            "limit",
            "The database's own limit: the bare statements of a case, run by pgbench.",
            List.of("pgbench")),
    COMPARE(
            "compare",
            "Everything that measures an approval, in one run.",
            List.of("yichuang", "operaton", "flowable", "pgbench"));

    private final String command;
    private final String description;
    private final List<String> subjects;

    Measurement(String command, String description, List<String> subjects) {
        this.command = command;
        this.description = description;
        this.subjects = subjects;
    }

    String command() {
        return command;
    }

    String description() {
        return description;
    }

    List<String> subjects() {
        return subjects;
    }
}
