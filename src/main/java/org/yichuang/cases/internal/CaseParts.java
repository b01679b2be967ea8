package org.yichuang.cases.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Task;

/// What a case has several of, as parameters of a statement: an element of each array for each.
final class CaseParts {

    private CaseParts() {}

    /// One of several things of a case.
    ///
    /// @param owner what is written of the case
    record Part<C, T>(C owner, long caseKey, T value) {}

    static <C, T> List<Part<C, T>> of(
            List<C> owners, ToLongFunction<C> key, Function<C, List<T>> values) {
        List<Part<C, T>> parts = new ArrayList<>();
        for (C owner : owners) {
            for (T value : values.apply(owner)) {
                parts.add(new Part<>(owner, key.applyAsLong(owner), value));
            }
        }
        return parts;
    }

    static <C> void tasks(Parameters parameters, List<Part<C, Task>> tasks) throws SQLException {
        parameters
                .keys(tasks, Part::caseKey)
                .texts(tasks, each -> each.value().id())
                .texts(tasks, each -> each.value().kind().name())
                .texts(tasks, each -> each.value().authority())
                .texts(tasks, each -> each.value().duty().name())
                .texts(tasks, each -> each.value().step())
                .dates(tasks, each -> each.value().due());
    }

    static <C> void deadlines(Parameters parameters, List<Part<C, Deadline>> deadlines)
            throws SQLException {
        parameters
                .keys(deadlines, Part::caseKey)
                .texts(deadlines, each -> each.value().kind().name())
                .inChina(deadlines, each -> each.value().at());
    }

    /// Those that are no longer there, by name.
    static <C> void gone(Parameters parameters, List<Part<C, String>> gone) throws SQLException {
        parameters.keys(gone, Part::caseKey).texts(gone, Part::value);
    }
}
