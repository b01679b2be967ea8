package org.yichuang.cases.lifecycle;

import java.util.List;

/// One possible act: from which state, which command, what it may lead to, and by which article.
///
/// @param events what it may cause, in their order
/// @param who who may do it; anybody else is refused with [Ground#NOT_PERMITTED]
/// @param article the article of the Administrative Licence Law (行政许可法) behind it, a standard, or
///     `item` where the item itself lays it down
/// @param refusals the grounds on which the act's own rules may refuse it
public record Edge(
        Class<? extends CaseState> from,
        Class<? extends Command> command,
        List<Class<? extends Event>> events,
        Who who,
        String article,
        List<Ground> refusals) {

    public Edge {
        events = List.copyOf(events);
        refusals = List.copyOf(refusals);
    }

    /// Who may act.
    public enum Who {
        APPLICANT_OR_WINDOW,
        WINDOW,
        /// A window where the applicant can turn to, in whatever region.
        ANY_WINDOW,
        REVIEWER_OF_STEP,
        REVIEWER_OR_DECIDER,
        /// The department in whose step's name it is asked, or the decider for the decision.
        ASKER,
        WHO_ORDERED,
        DECIDER,
        APPROVER,
        CONSULTED,
        CONCERNED,
        /// The window that makes the result, or the platform.
        MAKER,
        ANY_WINDOW_OR_PLATFORM,
        PLATFORM
    }
}
