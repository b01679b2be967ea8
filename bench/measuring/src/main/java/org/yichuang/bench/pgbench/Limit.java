package org.yichuang.bench.pgbench;

import java.util.function.LongFunction;
import org.yichuang.bench.approval.Actions;

/// What is asked of the bare database.
enum Limit {
    /// All eight commands of one case after another: the bound of what any design that writes the
    /// same rows can reach.
    CASE("case", true, number -> Actions.OF_ONE_CASE.get((int) (number % 8))),
    /// The one statement of a command: version check, update, journal row.
    COMMAND("command", false, _ -> "command"),
    /// The one statement that files a case: form, five materials, journal row.
    CREATE("create", false, _ -> "create");

    private final String work;
    private final boolean wholeCase;
    private final LongFunction<String> actions;

    Limit(String work, boolean wholeCase, LongFunction<String> actions) {
        this.work = work;
        this.wholeCase = wholeCase;
        this.actions = actions;
    }

    /// The name of the script, and the last word of the name in the figures.
    String work() {
        return work;
    }

    /// Whether eight transactions make a case.
    boolean wholeCase() {
        return wholeCase;
    }

    /// The action that a client's transaction is, by its number from 0.
    LongFunction<String> actions() {
        return actions;
    }
}
