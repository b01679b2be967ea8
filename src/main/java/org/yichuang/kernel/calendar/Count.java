package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A limit counted out day by day.
///
/// @param from day 0, the day of receipt or acceptance
/// @param limit how many units: working days, calendar days or hours
/// @param due the last day of the limit, which ends with that day; null while an open pause keeps
///     it from being known
/// @param provisional whether a day after `from` lies in a year whose notice is not published, so
///     that it was counted by Saturdays and Sundays alone
/// @param days every day from `from` to `due`; where `due` is null, to the day on which the open
///     pause begins, or further where the caller asked for it
public record Count(
        LocalDate from,
        int limit,
        @Nullable LocalDate due,
        boolean provisional,
        List<CountedDay> days) {

    /// Keeps its own copy of the days.
    public Count {
        days = List.copyOf(days);
    }

    /// How many units of the limit are used up when the given day is over.
    public int usedBy(LocalDate day) {
        int used = 0;
        for (CountedDay each : days) {
            if (each.counted() && !each.date().isAfter(day)) {
                used = each.number();
            }
        }
        return used;
    }
}
