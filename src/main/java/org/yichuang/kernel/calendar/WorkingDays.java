package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The working-day calendar: which days count in a legal limit, and when a limit ends
/// (Administrative Licence Law, art. 82; Civil Code, arts. 200–204). The day of receipt or
/// acceptance is day 0, day 1 is the next working day, a limit ends with its last working day.
///
/// Immutable; every question is answered without walking over the days in between.
public final class WorkingDays {

    private final NavigableMap<Integer, YearCalendar> years;
    private final Map<LocalDate, Day> exceptions = new HashMap<>();
    private final WorkdayRanks ranks;

    private WorkingDays(NavigableMap<Integer, YearCalendar> years) {
        this.years = years;
        LocalDate first = LocalDate.of(years.isEmpty() ? 2000 : years.firstKey() - 1, 1, 1);
        LocalDate last = LocalDate.of(years.isEmpty() ? 2000 : years.lastKey() + 1, 12, 31);
        for (YearCalendar year : years.values()) {
            year.off().forEach((date, name) -> except(date, DayKind.HOLIDAY, name));
            year.work().forEach((date, name) -> except(date, DayKind.MAKE_UP, name));
        }
        ranks = new WorkdayRanks(first, last, exceptions);
    }

    private void except(LocalDate date, DayKind kind, String name) {
        boolean workedAnyway = kind == DayKind.MAKE_UP && !WorkdayRanks.isWeekend(date);
        exceptions.put(
                date,
                workedAnyway ? new Day(date, DayKind.WORKDAY, null) : new Day(date, kind, name));
    }

    /// The calendar of the given years; where two name the same day, the later year's notice
    /// holds.
    ///
    /// @throws IllegalArgumentException when a year is given twice
    public static WorkingDays of(Collection<YearCalendar> years) {
        NavigableMap<Integer, YearCalendar> byYear = new TreeMap<>();
        for (YearCalendar each : years) {
            if (byYear.put(each.year(), each) != null) {
                throw new IllegalArgumentException("expected each year once: " + each.year());
            }
        }
        return new WorkingDays(byYear);
    }

    /// The calendar of the State Council's notices that this version knows, 2007 to 2026.
    public static WorkingDays statutory() {
        return StatutoryCalendar.DAYS;
    }

    /// The same calendar with one year added or exchanged.
    public WorkingDays with(YearCalendar changed) {
        NavigableMap<Integer, YearCalendar> all = new TreeMap<>(years);
        all.put(changed.year(), changed);
        return new WorkingDays(all);
    }

    /// The years whose notices are known, oldest first.
    public List<YearCalendar> years() {
        return List.copyOf(years.values());
    }

    /// Whether the notice of that year is known. A year without one counts by weekends alone.
    public boolean published(int year) {
        return years.containsKey(year);
    }

    /// What the calendar says of a date.
    public Day day(LocalDate date) {
        Day exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        return new Day(
                date, WorkdayRanks.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY, null);
    }

    /// Whether the date is a working day.
    public boolean isWorkday(LocalDate date) {
        long day = date.toEpochDay();
        return ranks.rank(day) != ranks.rank(day - 1);
    }

    /// The last day of a limit. Day 0 is `from`, whatever day that is; with a limit of 0 it is
    /// the answer.
    ///
    /// @param workingDays 0 or more
    /// @throws IllegalArgumentException when the limit is negative
    public LocalDate after(LocalDate from, int workingDays) {
        requireLimit(workingDays);
        if (workingDays == 0) {
            return from;
        }
        return LocalDate.ofEpochDay(ranks.day(ranks.rank(from.toEpochDay()) + workingDays));
    }

    /// How many working days lie after `from`, up to and including `to`; as a negative number
    /// when `to` is the earlier one, so that it reads as days overdue.
    public int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ranks.rank(to.toEpochDay()) - ranks.rank(from.toEpochDay()));
    }

    /// Whether a day after `from`, up to and including `to`, lies in a year that is not
    /// published.
    public boolean provisional(LocalDate from, LocalDate to) {
        for (LocalDate day = from.plusDays(1);
                !day.isAfter(to);
                day = LocalDate.of(day.getYear() + 1, 1, 1)) {
            if (!published(day.getYear())) {
                return true;
            }
        }
        return false;
    }

    /// The last day of a limit with pauses left out, as [#explain] counts it.
    ///
    /// @param pauses in any order; they may overlap and may lie outside the limit
    /// @return null when an open pause begins before the limit ends
    /// @throws IllegalArgumentException when the limit is negative
    public @Nullable LocalDate dueAfter(LocalDate from, int workingDays, List<Pause> pauses) {
        requireLimit(workingDays);
        return new PausedCount(this, from, workingDays, pauses).due();
    }

    /// A limit counted out day by day, with the reason for each day that is left out.
    ///
    /// @param pauses in any order; they may overlap and may lie outside the limit
    /// @throws IllegalArgumentException when the limit is negative
    public Count explain(LocalDate from, int workingDays, List<Pause> pauses) {
        return explain(from, workingDays, pauses, from);
    }

    /// The same; where an open pause leaves the end unknown, the paused days are listed through
    /// `today`.
    ///
    /// @throws IllegalArgumentException when the limit is negative
    public Count explain(LocalDate from, int workingDays, List<Pause> pauses, LocalDate today) {
        requireLimit(workingDays);
        return new PausedCount(this, from, workingDays, pauses).explain(today);
    }

    /// A limit in calendar days counted out day by day. It ends on a working day (Civil Code, art.
    /// 203).
    ///
    /// @throws IllegalArgumentException when the limit is negative
    public Count explainCalendarDays(
            LocalDate from, int calendarDays, List<Pause> pauses, LocalDate today) {
        requireLimit(calendarDays);
        return new CalendarCount(this, from, calendarDays, pauses).days(true, today);
    }

    /// The same, but ending on whatever day it is.
    ///
    /// @throws IllegalArgumentException when the limit is negative
    public Count explainEveryDay(
            LocalDate from, int calendarDays, List<Pause> pauses, LocalDate today) {
        requireLimit(calendarDays);
        return new CalendarCount(this, from, calendarDays, pauses).days(false, today);
    }

    WorkdayRanks ranks() {
        return ranks;
    }

    private static void requireLimit(int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException(
                    "expected a limit of 0 or more, but got " + workingDays);
        }
    }
}
