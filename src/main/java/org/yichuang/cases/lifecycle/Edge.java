package org.yichuang.cases.lifecycle;

import java.util.Set;

/// One possible act: from which state, which command, what it may lead to, and by which article.
///
/// @param who who may do it, in the words of the lifecycle table
/// @param article the article of the Administrative Licence Law (行政许可法) behind it
public record Edge(
        Class<? extends CaseState> from,
        Class<? extends Command> command,
        Set<Class<? extends Event>> events,
        Who who,
        String article) {

    /// Who may act.
    public enum Who {
        APPLICANT_OR_WINDOW,
        WINDOW,
        REVIEWER_OF_STEP,
        REVIEWER_OR_DECIDER,
        WHO_ORDERED,
        DECIDER,
        WINDOW_OR_PLATFORM,
        PLATFORM
    }
}
