package org.yichuang.clock.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.clock.CalendarWords;
import org.yichuang.kernel.calendar.Day;
import org.yichuang.kernel.calendar.DayKind;
import org.yichuang.kernel.calendar.WorkingDays;

/// A month of the year, in weeks from Monday to Sunday.
///
/// @param workingDays how many it has
public record MonthView(String name, int workingDays, List<List<Cell>> weeks) {

    private static final int WEEK = 7;

    /// A day of the month; without a date it only fills the week.
    ///
    /// @param holiday the holiday that it is off or worked for
    public record Cell(@Nullable LocalDate date, DayKind kind, String holiday) {

        public boolean holidayOff() {
            return date != null && kind == DayKind.HOLIDAY;
        }

        public boolean makeUp() {
            return date != null && kind == DayKind.MAKE_UP;
        }

        /// The class of the field.
        public String style() {
            if (date == null) {
                return "month-outside";
            }
            return switch (kind) {
                case WORKDAY -> "month-workday";
                case WEEKEND -> "month-weekend";
                case HOLIDAY -> "month-holiday";
                case MAKE_UP -> "month-make-up";
            };
        }
    }

    static List<MonthView> of(int year, WorkingDays days, CalendarWords words) {
        return Stream.of(Month.values())
                .map(month -> month(YearMonth.of(year, month), days, words))
                .toList();
    }

    private static MonthView month(YearMonth month, WorkingDays days, CalendarWords words) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Cell> cells =
                monday.datesUntil(sunday.plusDays(1))
                        .map(date -> cell(days.day(date), month, words))
                        .toList();
        List<List<Cell>> weeks =
                Stream.iterate(0, from -> from < cells.size(), from -> from + WEEK)
                        .map(from -> cells.subList(from, from + WEEK))
                        .toList();
        Locale locale = words.locale();
        return new MonthView(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                days.between(first.minusDays(1), last),
                weeks);
    }

    private static Cell cell(Day day, YearMonth month, CalendarWords words) {
        LocalDate shown = YearMonth.from(day.date()).equals(month) ? day.date() : null;
        return new Cell(shown, day.kind(), words.holiday(day.name()));
    }
}
