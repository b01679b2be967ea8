package org.yichuang.pages.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// The days of a deadline in whole weeks from Monday to Sunday.
///
/// @param days every day from the first to the last, in order, none left out
/// @param caption what the table of the days is called
/// @param inHours whether the numbers are hours, not days
public record DayCalendar(List<Day> days, String caption, boolean inHours) {

    /// A calendar whose numbers are days.
    public DayCalendar(List<Day> days, String caption) {
        this(days, caption, false);
    }

    public DayCalendar {
        days = List.copyOf(days);
    }

    /// The days with those added that fill the first and the last week.
    public List<Day> weeks() {
        if (days.isEmpty()) {
            return days;
        }
        LocalDate first = days.getFirst().date();
        LocalDate last = days.getLast().date();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Stream.of(
                        monday.datesUntil(first).map(Day::outside),
                        days.stream(),
                        last.plusDays(1).datesUntil(sunday.plusDays(1)).map(Day::outside))
                .flatMap(part -> part)
                .toList();
    }

    public boolean has(Day.Kind kind) {
        return days.stream().anyMatch(day -> day.kind() == kind);
    }

    public boolean hasMakeUp() {
        return days.stream().anyMatch(Day::makeUp);
    }
}
