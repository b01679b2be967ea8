package org.yichuang.cases;

import java.time.Instant;
import java.util.List;

/// Events that a listener of the journal could not take. They are set aside, so that they hold up
/// neither other listeners nor other cases, and are told again by themselves, each time after twice
/// as long. See docs/adr/0027.
public interface UntoldEvents {

    /// What a listener has not heard of a case.
    ///
    /// @param caseNo as stored; the key of a case that has no row
    /// @param first number of the first event that it has not heard
    /// @param last number of the last one that is known to wait
    /// @param error why it could not take the first one, when it was told last
    /// @param since when that happened first
    /// @param nextAt when it is told again
    record Untold(
            String caseNo,
            String listener,
            int first,
            int last,
            String error,
            Instant since,
            int tries,
            Instant nextAt) {}

    /// How much a listener has not heard.
    ///
    /// @param cases of how many cases there is something
    /// @param since when the oldest was set aside
    record Waiting(String listener, long cases, Instant since) {}

    /// By listener; empty when everything has been heard.
    List<Waiting> waiting();

    /// Those that wait longest.
    List<Untold> oldest(int limit);

    /// Has everything told again as soon as the platform runs.
    ///
    /// @return of how many cases and listeners
    int tellAgain();
}
