package org.yichuang.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.CountedDay;
import org.yichuang.kernel.calendar.Reason;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Day;
import org.yichuang.pages.ui.DayCalendar;

/// Draws a count as a calendar.
@Component
public final class DayCalendars {

    /// In what a limit is counted.
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        HOURS
    }

    /// A limit that runs.
    ///
    /// @param pauses what the reason of a pause is called
    public DayCalendar of(Page page, Count count, Unit unit, UnaryOperator<String> pauses) {
        return of(page, count, unit, pauses, page.today());
    }

    /// A limit that has ended, through the day on which it did.
    ///
    /// @param pauses what the reason of a pause is called
    public DayCalendar ended(
            Page page, Count count, Unit unit, UnaryOperator<String> pauses, LocalDate on) {
        List<CountedDay> used =
                count.days().stream().filter(day -> !day.date().isAfter(on)).toList();
        Count until = new Count(count.from(), count.limit(), count.due(), false, used);
        return of(page, until, unit, pauses, on.plusDays(1));
    }

    private static DayCalendar of(
            Page page, Count count, Unit unit, UnaryOperator<String> pauses, LocalDate today) {
        return new DayCalendar(
                count.days().stream()
                        .map(day -> day(page, day, count, unit, pauses, today))
                        .toList(),
                page.text("clock.days.caption"),
                unit == Unit.HOURS);
    }

    private static Day day(
            Page page,
            CountedDay day,
            Count count,
            Unit unit,
            UnaryOperator<String> pauses,
            LocalDate today) {
        boolean makeUp = day.reason() == Reason.MAKE_UP;
        String given = day.name();
        String name = given != null && day.reason() == Reason.PAUSED ? pauses.apply(given) : given;
        String reason = name == null ? page.text(reason(day, unit)) : name;
        boolean hours = unit == Unit.HOURS && day.number() > 0;
        return new Day(
                day.date(),
                kind(day, count, today),
                day.number(),
                hours ? page.text("clock.days.hours", day.number()) : label(day, reason),
                makeUp,
                reason);
    }

    /// A counted day shows its number.
    private static @Nullable String label(CountedDay day, String reason) {
        return day.counted() ? null : reason;
    }

    private static String reason(CountedDay day, Unit unit) {
        boolean every = unit != Unit.WORKING_DAYS && day.reason() == Reason.COUNTED;
        return every ? "clock.days.EVERY" : "clock.days." + day.reason();
    }

    private static Day.Kind kind(CountedDay day, Count count, LocalDate today) {
        LocalDate date = day.date();
        return switch (day.reason()) {
            case START -> date.equals(count.due()) ? Day.Kind.DUE : Day.Kind.ZERO;
            case PAUSED -> Day.Kind.PAUSED;
            case WEEKEND, HOLIDAY -> Day.Kind.OFF;
            case POSTPONED -> date.equals(count.due()) ? Day.Kind.DUE : Day.Kind.OFF;
            case COUNTED, MAKE_UP ->
                    date.equals(count.due())
                            ? Day.Kind.DUE
                            : date.equals(today)
                                    ? Day.Kind.NOW
                                    : date.isBefore(today) ? Day.Kind.COUNTED : Day.Kind.AHEAD;
        };
    }
}
