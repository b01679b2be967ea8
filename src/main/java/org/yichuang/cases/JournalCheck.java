package org.yichuang.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.yichuang.kernel.CaseNo;

/// Recomputes the hash chains and finds what was changed, removed or inserted.
public interface JournalCheck {

    /// Checks one case.
    default List<Break> check(CaseNo no) {
        return checkCase(no).breaks();
    }

    /// Checks one case; the report has no case when there is none of that number.
    Report checkCase(CaseNo no);

    /// Checks every case.
    ///
    /// @param progress told now and then how many cases were checked
    /// @param limit stops after this many breaks
    Report checkAll(LongConsumer progress, int limit);

    /// The result over many cases.
    record Report(long cases, long events, List<Break> breaks) {
        public Report {
            breaks = List.copyOf(breaks);
        }
    }

    /// A place where a chain does not hold.
    ///
    /// @param caseNo the case number as stored
    /// @param no the parsed number, empty when the stored one is not valid
    /// @param seq number of the first row that does not fit
    record Break(String caseNo, Optional<CaseNo> no, int seq, Kind kind) {}

    /// What is wrong at a place.
    enum Kind {
        /// The row's content does not match its hash.
        CHANGED,
        /// A number is missing before this row, or the last rows are gone.
        REMOVED,
        /// There is a row that the case's head does not know.
        INSERTED,
        /// The chain holds, but no case can have this event at this place: it was written past the
        /// platform.
        IMPOSSIBLE,
        /// The case's present state is not what its journal says.
        STATE_DIFFERS,
        /// There are journal rows without a case.
        NO_CASE
    }
}
