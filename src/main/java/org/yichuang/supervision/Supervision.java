package org.yichuang.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// The figures of electronic supervision. They follow the journal within a second or two.
public interface Supervision {

    /// Accepted and decided cases per day, both days included, days without any left out.
    List<DayFlow> flow(RegionCode region, LocalDate from, LocalDate to);

    /// One scorecard per department that did anything in the period, the best first.
    List<Scorecard> scorecards(RegionCode region, LocalDate from, LocalDate to);

    /// The events behind a figure, newest first.
    List<Occurrence> occurrences(Filter filter, Optional<Occurrence> after, int limit);

    /// What the rules of supervision found about a case, the oldest first.
    List<Occurrence> findings(CaseNo no);

    /// @param authority only this department; null for all of the region
    record Filter(
            RegionCode region,
            @Nullable String authority,
            Kind kind,
            LocalDate from,
            LocalDate to) {}
}
