package org.yichuang.clock;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.CountedDay;
import org.yichuang.kernel.calendar.Reason;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Day;
import org.yichuang.pages.ui.DayCalendar;

/// Draws a count of working days as a calendar.
@Component
public final class DayCalendars {

    public DayCalendar of(Page page, Count count) {
        return new DayCalendar(
                count.days().stream().map(day -> day(page, day, count)).toList(),
                page.text("clock.days.caption"));
    }

    private static Day day(Page page, CountedDay day, Count count) {
        boolean makeUp = day.reason() == Reason.MAKE_UP;
        String name = day.name();
        return new Day(
                day.date(),
                kind(page, day, count),
                day.number(),
                name == null ? page.text("clock.days." + day.reason()) : name,
                makeUp,
                name == null ? page.text("clock.days." + day.reason()) : name);
    }

    private static Day.Kind kind(Page page, CountedDay day, Count count) {
        LocalDate date = day.date();
        return switch (day.reason()) {
            case START -> Day.Kind.ZERO;
            case PAUSED -> Day.Kind.PAUSED;
            case WEEKEND, HOLIDAY -> Day.Kind.OFF;
            case COUNTED, MAKE_UP ->
                    date.equals(count.due())
                            ? Day.Kind.DUE
                            : date.equals(page.today())
                                    ? Day.Kind.NOW
                                    : date.isBefore(page.today())
                                            ? Day.Kind.COUNTED
                                            : Day.Kind.AHEAD;
        };
    }
}
