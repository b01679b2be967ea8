package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the State Council's notice for one year arranges.
///
/// @param year the year of the notice's title
/// @param notice the number of the notice and of its later changes, such as
///     国办发明电〔2025〕7号; empty when not known
/// @param off days off with the name of the holiday; days of the December before and of the
///     January after may be among them
/// @param work Saturdays and Sundays that are worked, with the name of the holiday they are
///     worked for
public record YearCalendar(
        int year, String notice, Map<LocalDate, String> off, Map<LocalDate, String> work) {

    /// Keeps its own copies, ordered by date.
    ///
    /// @throws IllegalArgumentException when a date is both off and worked, or is of another year
    public YearCalendar {
        off = inOrder(off, year);
        work = inOrder(work, year);
        for (LocalDate date : work.keySet()) {
            if (off.containsKey(date)) {
                throw new IllegalArgumentException(date + " is both off and worked");
            }
        }
    }

    /// Whether the notice for a year may name the date: it is of that year, of the December
    /// before or of the January after.
    static boolean mayName(int year, LocalDate date) {
        return !date.isBefore(LocalDate.of(year - 1, 12, 1))
                && !date.isAfter(LocalDate.of(year + 1, 1, 31));
    }

    private static Map<LocalDate, String> inOrder(Map<LocalDate, String> names, int year) {
        for (LocalDate date : names.keySet()) {
            if (!mayName(year, date)) {
                throw new IllegalArgumentException(
                        "expected dates of " + year + " and next to it, but got " + date);
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
}
