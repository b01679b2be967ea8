package org.yichuang.results;

import java.time.Clock;
import org.yichuang.cases.CaseView;

/// Makes results. Making the result of a case twice gives the first one.
public interface Results {

    /// @param by sign-in name of the officer on whose act it is made
    Result of(CaseView decided, String by);

    /// The same under another clock, for filling a demonstration with a past.
    Results at(Clock clock);

    /// What was made, or why it could not be.
    sealed interface Result {

        /// @param document identifier of the licence or letter, for the journal
        record Made(String document) implements Result {}

        /// @param textKey message that says what is wrong; `{0}` is the detail
        record NotMade(String textKey, String detail) implements Result {}
    }
}
