package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date and what the calendar says of it.
///
/// @param name the holiday that gives the day off or that it is worked for, in Chinese as in the
///     notice, such as 国庆节; null on ordinary days
public record Day(LocalDate date, DayKind kind, @Nullable String name) {

    /// Whether the day is a working day, that is, counts in a limit of days (Administrative
    /// Licence Law, art. 82).
    public boolean counts() {
        return kind == DayKind.WORKDAY || kind == DayKind.MAKE_UP;
    }
}
