package org.yichuang.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;

/// Counts the running limits of open cases anew after the calendar has changed, some cases at a
/// time, in the order of their keys. What was done for a change is done once, however often it is
/// asked for.
public interface Recounts {

    /// A calendar that came into force.
    ///
    /// @param revision counts the publications of the year, 0 for the year as it is shipped
    /// @param published the day on which it came into force here
    /// @param first the first day that has become a working day or a day off by it
    /// @param last the last one
    record Change(int year, int revision, LocalDate published, LocalDate first, LocalDate last) {}

    /// A case whose days moved.
    ///
    /// @param version of the case after that
    record Recounted(
            CaseSummary file, CaseState.Existing state, int version, Event.Recounted event) {}

    /// What came of a look at some cases.
    ///
    /// @param failed how many could not be recounted; the log says why
    /// @param last key of the last one, empty when there are no more
    record Looked(int cases, List<Recounted> recounted, int failed, OptionalLong last) {
        public Looked {
            recounted = List.copyOf(recounted);
        }
    }

    /// How many open cases have a running limit.
    long running();

    /// Looks at the next open cases that have a running limit, and gives a
    /// [org.yichuang.cases.lifecycle.Command.Recount] to those whose days move.
    ///
    /// @param after key of the last case that was looked at, empty at the beginning
    Looked next(Change change, OptionalLong after, int limit);
}
