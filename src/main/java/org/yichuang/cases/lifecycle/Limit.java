package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.CountedDay;
import org.yichuang.kernel.calendar.HourCount;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;

/// A length of time set by law or by promise.
///
/// @param value how many units, at least 0
public record Limit(int value, Unit unit) {

    /// In what a limit is counted. Limits of the Administrative Licence Law are working days unless
    /// a rule says otherwise (art. 82).
    public enum Unit {
        WORKING_DAY,
        CALENDAR_DAY,
        /// By the clock, day and night, from a moment on (Civil Code art. 201); what it is due on
        /// is the day in which it ends.
        HOUR
    }

    private static final int HOURS = 24;

    public Limit {
        if (value < 0) {
            throw new IllegalArgumentException("expected a limit of at least 0, but got " + value);
        }
    }

    public static Limit workingDays(int value) {
        return new Limit(value, Unit.WORKING_DAY);
    }

    public Limit plus(int more) {
        return new Limit(value + more, unit);
    }

    /// What is left of it when a part is used up; never less than nothing.
    public Limit minus(int used) {
        return new Limit(Math.max(0, value - used), unit);
    }

    /// How many of its units lie between two days, the first of which is day 0.
    int between(LocalDate from, LocalDate to, WorkingDays days) {
        int length = (int) (to.toEpochDay() - from.toEpochDay());
        return switch (unit) {
            case WORKING_DAY -> Math.max(0, days.between(from, to));
            case CALENDAR_DAY -> length;
            case HOUR -> length * HOURS;
        };
    }

    /// The last day of this limit. The day it runs from is day 0. Calendar days that end on a day
    /// off end on the next working day (Civil Code art. 203).
    ///
    /// @return null while one of the pauses has no end
    public @Nullable LocalDate lastDay(LocalDate from, List<Pause> pauses, WorkingDays days) {
        return switch (unit) {
            case WORKING_DAY -> days.dueAfter(from, value, pauses);
            case CALENDAR_DAY, HOUR -> explain(from, pauses, days, from).due();
        };
    }

    /// The last day of this limit, which begins at a moment of day 0: hours count from that moment.
    ///
    /// @return null while one of the pauses has no end
    public @Nullable LocalDate lastDay(
            LocalDate from, LocalDateTime begin, List<Pause> pauses, WorkingDays days) {
        LocalDateTime end = end(begin, pauses);
        return unit == Unit.HOUR
                ? end == null ? null : end.toLocalDate()
                : lastDay(from, pauses, days);
    }

    /// The moment at which a limit in hours ends, null for one in days and while one of the pauses
    /// has no end.
    public @Nullable LocalDateTime end(LocalDateTime begin, List<Pause> pauses) {
        return unit == Unit.HOUR ? HourCount.end(begin, value, pauses) : null;
    }

    /// Counts this limit out day by day, hours from the moment at which it begins.
    ///
    /// @param today through which the days of an open pause are listed
    Count explain(
            LocalDate from,
            LocalDateTime begin,
            List<Pause> pauses,
            WorkingDays days,
            LocalDate today) {
        return unit == Unit.HOUR
                ? HourCount.explain(begin, value, pauses, today)
                : explain(from, pauses, days, today);
    }

    /// How many of its units are used at a moment, hours from the moment at which it begins.
    ///
    /// @param count this limit counted out
    int used(LocalDateTime begin, List<Pause> pauses, Count count, LocalDateTime until) {
        return unit == Unit.HOUR
                ? HourCount.used(begin, value, pauses, until)
                : count.usedBy(until.toLocalDate());
    }

    /// Counts this limit out day by day, as [#lastDay] counts it.
    ///
    /// @param today through which the days of an open pause are listed
    Count explain(LocalDate from, List<Pause> pauses, WorkingDays days, LocalDate today) {
        return switch (unit) {
            case WORKING_DAY -> days.explain(from, value, pauses, today);
            case CALENDAR_DAY -> days.explainCalendarDays(from, value, pauses, today);
            case HOUR -> inHours(days.explainEveryDay(from, inDays(), pauses, today));
        };
    }

    /// Hours whose first moment is not known, so that each day takes all of its own.
    private Count inHours(Count count) {
        return new Count(
                count.from(),
                value,
                count.due(),
                count.provisional(),
                count.days().stream()
                        .map(
                                day ->
                                        new CountedDay(
                                                day.date(),
                                                day.counted(),
                                                Math.min(value, day.number() * HOURS),
                                                day.reason(),
                                                day.name()))
                        .toList());
    }

    private int inDays() {
        return (value + HOURS - 1) / HOURS;
    }

    /// The first day of this limit, when it ends on a day.
    public LocalDate firstDay(LocalDate until, WorkingDays days) {
        LocalDate day = until;
        for (int left = unit == Unit.HOUR ? inDays() : value; left > 0; ) {
            day = day.minusDays(1);
            left -= unit != Unit.WORKING_DAY || days.isWorkday(day) ? 1 : 0;
        }
        return day;
    }
}
