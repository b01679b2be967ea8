package org.yichuang.ratings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Ratings and call-backs as supervisors see them.
public interface RatingLists {

    /// Counts of open call-backs stop here.
    int MOST_COUNTED = 1000;

    /// How many ratings of each grade there were, both days included; from the daily figures.
    Map<Grade, Integer> counts(Where where, LocalDate from, LocalDate to);

    /// The ratings behind a figure, newest first.
    ///
    /// @param grade only this grade, null for all
    /// @param after the last rating of the previous page
    List<Rating> list(
            Where where,
            @Nullable Grade grade,
            LocalDate from,
            LocalDate to,
            Optional<Rating> after,
            int limit);

    /// The open call-backs, the most urgent first.
    ///
    /// @param after the last rating of the previous page
    List<Rating> open(Where where, Optional<Rating> after, int limit);

    /// How many are open, at most [#MOST_COUNTED].
    int countOpen(Where where);

    /// How many of them are late, at most [#MOST_COUNTED].
    int countLate(Where where, LocalDate today);

    /// Records a call.
    ///
    /// @return false when somebody has closed the duty already; nothing was written then
    boolean calledBack(CaseNo no, String officer, CallBack.Outcome outcome, String note);

    /// @param authority only this authority, null for all of the region
    record Where(RegionCode region, @Nullable String authority) {

        /// What a supervisor may see: every department of the region, whichever they belong to.
        public static Where of(Account account) {
            return new Where(account.region(), null);
        }

        public boolean covers(Rating rating) {
            return region.contains(rating.region())
                    && (authority == null || authority.equals(rating.authority()));
        }
    }
}
