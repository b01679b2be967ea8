package org.yichuang.cli;

import java.io.PrintWriter;
import org.yichuang.clock.CalendarWords;
import org.yichuang.kernel.Problem;

/// Where a command speaks, and in which language: answers to `out`, everything else to `err`.
record Terminal(CalendarWords words, PrintWriter out, PrintWriter err) {

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }

    /// Says what the caller got wrong.
    int refuse(Problem problem) {
        note(words.problem(problem));
        return ExitCode.USAGE;
    }
}
