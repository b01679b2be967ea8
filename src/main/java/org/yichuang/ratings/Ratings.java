package org.yichuang.ratings;

import java.time.Clock;
import java.util.Optional;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.kernel.CaseNo;

/// Takes ratings of applicants. Whoever calls has made sure that it is the applicant, or somebody
/// with number and code.
public interface Ratings {

    /// The most characters of the words.
    int MOST_WORDS = 500;

    /// Rates a case. The first rating stays: giving the same again changes nothing, another one is
    /// told what was given.
    Rated rate(CaseView file, Grade grade, Rating.Channel channel);

    /// Adds words to a rating that has none.
    ///
    /// @return false when there is no rating, or it has other words already
    boolean explain(CaseNo no, String words);

    /// Rates again after a call-back, once.
    ///
    /// @return false when nobody has called back, or it was rated again otherwise
    boolean rateAgain(CaseNo no, Grade grade);

    Optional<Rating> of(CaseNo no);

    /// Whether a case has come far enough to be rated: its result was made, or it is closed.
    static boolean mayRate(CaseState state) {
        return state instanceof CaseState.Issued || state instanceof CaseState.Closed;
    }

    /// The same under another clock, for filling a demonstration with a past.
    Ratings at(Clock clock);

    /// What became of a rating.
    sealed interface Rated {

        /// It counts.
        ///
        /// @param repeated whether the same grade had been given before
        record Kept(Rating rating, boolean repeated) implements Rated {}

        /// Another one was given before and stays.
        record Otherwise(Rating first) implements Rated {}

        /// The case is still being handled.
        record TooEarly() implements Rated {}
    }
}
