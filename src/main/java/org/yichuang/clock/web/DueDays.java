package org.yichuang.clock.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.clock.CalendarWords;
import org.yichuang.clock.DueDate;
import org.yichuang.kernel.calendar.CountedDay;
import org.yichuang.kernel.calendar.Reason;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Day;
import org.yichuang.pages.ui.DayCalendar;

/// Draws the days of a limit.
final class DueDays {

    /// More boxes than this help nobody.
    private static final int MOST = 400;

    private DueDays() {}

    /// @return null when the days are too many to draw
    static @Nullable DayCalendar drawn(Page page, DueDate answer, CalendarWords words) {
        if (answer.days().size() > MOST) {
            return null;
        }
        List<Day> days =
                answer.days().stream().map(day -> drawn(page.today(), answer, day, words)).toList();
        String caption =
                words.text(
                        "clock.due.caption",
                        page.dateWithYear(answer.from()),
                        answer.workingDays());
        return new DayCalendar(days, caption);
    }

    private static Day drawn(LocalDate today, DueDate answer, CountedDay day, CalendarWords words) {
        return new Day(
                day.date(),
                kind(today, answer, day),
                day.number(),
                label(answer, day, words),
                day.reason() == Reason.MAKE_UP,
                words.reason(day));
    }

    private static Day.Kind kind(LocalDate today, DueDate answer, CountedDay day) {
        if (day.date().equals(answer.due())) {
            return Day.Kind.DUE;
        }
        return switch (day.reason()) {
            case START -> Day.Kind.ZERO;
            case WEEKEND, HOLIDAY, POSTPONED -> Day.Kind.OFF;
            case PAUSED -> Day.Kind.PAUSED;
            case COUNTED, MAKE_UP ->
                    day.date().equals(today)
                            ? Day.Kind.NOW
                            : day.date().isBefore(today) ? Day.Kind.COUNTED : Day.Kind.AHEAD;
        };
    }

    private static @Nullable String label(DueDate answer, CountedDay day, CalendarWords words) {
        if (day.date().equals(answer.due())) {
            return words.text("clock.due.last");
        }
        return switch (day.reason()) {
            case START -> words.text("clock.due.start");
            case WEEKEND -> words.text("clock.due.weekend");
            case HOLIDAY -> words.shortHoliday(day.name());
            case PAUSED, COUNTED, MAKE_UP, POSTPONED -> null;
        };
    }
}
