package org.yichuang.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.CountedDay;

/// The end of a limit, with every day from day 0 on.
///
/// @param due the last day of the limit
/// @param provisional whether it reaches into a year whose days off are not published
public record DueDate(
        LocalDate from,
        int workingDays,
        LocalDate due,
        boolean provisional,
        List<CountedDay> days) {

    /// Keeps its own copy of the days.
    public DueDate {
        days = List.copyOf(days);
    }

    static DueDate of(Count count) {
        return new DueDate(
                count.from(),
                count.limit(),
                Objects.requireNonNull(count.due(), "a limit without pauses ends"),
                count.provisional(),
                count.days());
    }
}
