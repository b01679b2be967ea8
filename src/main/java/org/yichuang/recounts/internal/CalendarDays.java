package org.yichuang.recounts.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// The days that have become working days or days off.
///
/// @param first null when there are none
record CalendarDays(@Nullable LocalDate first, @Nullable LocalDate last, int changed) {

    /// Between a calendar with another year in the place of the one that it has, and that calendar.
    ///
    /// @param before the year as it was, empty when it counted by weekends alone
    static CalendarDays changed(int year, Optional<YearCalendar> before, WorkingDays after) {
        WorkingDays without =
                WorkingDays.of(after.years().stream().filter(each -> each.year() != year).toList());
        WorkingDays old = before.map(without::with).orElse(without);
        List<LocalDate> days =
                LocalDate.of(year - 1, 1, 1)
                        .datesUntil(LocalDate.of(year + 2, 1, 1))
                        .filter(day -> old.isWorkday(day) != after.isWorkday(day))
                        .toList();
        return days.isEmpty()
                ? new CalendarDays(null, null, 0)
                : new CalendarDays(days.getFirst(), days.getLast(), days.size());
    }
}
