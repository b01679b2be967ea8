package org.yichuang.clock.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.PublishedYear;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.calendar.Day;
import org.yichuang.kernel.calendar.DayKind;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// A year as it is in force, including days of its December and January that a neighbouring year's
/// notice names.
///
/// @param provisional whether no notice is known, so that Saturdays and Sundays alone decide
/// @param notice the number of the notice, empty when there is none
/// @param revision of this installation's publication; 0 for a shipped year
/// @param workingDays how many the year has
record YearAnswer(
        int year,
        boolean provisional,
        String notice,
        int revision,
        int workingDays,
        List<Named> off,
        List<Named> work) {

    private static final int FIRST = 2007;
    private static final int LAST = 2200;

    /// A day and the holiday that it is off or worked for.
    record Named(LocalDate date, @Nullable String name) {}

    static Checked<Integer> year(String text) {
        try {
            int year = Integer.parseInt(text);
            return year < FIRST || year > LAST ? wrong(text) : Checked.valid(year);
        } catch (NumberFormatException notNumber) {
            return wrong(text);
        }
    }

    private static Checked<Integer> wrong(String text) {
        return Checked.invalid(
                "clock.year.wrong", text, String.valueOf(FIRST), String.valueOf(LAST));
    }

    static YearAnswer of(int year, Calendars calendars) {
        WorkingDays days = calendars.days();
        String notice =
                days.years().stream()
                        .filter(each -> each.year() == year)
                        .map(YearCalendar::notice)
                        .findFirst()
                        .orElse("");
        LocalDate last = LocalDate.of(year, 12, 31);
        return new YearAnswer(
                year,
                !days.published(year),
                notice,
                calendars.published(year).map(PublishedYear::revision).orElse(0),
                days.between(LocalDate.of(year - 1, 12, 31), last),
                named(year, DayKind.HOLIDAY, days),
                named(year, DayKind.MAKE_UP, days));
    }

    private static List<Named> named(int year, DayKind kind, WorkingDays days) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(days::day)
                .filter(day -> day.kind() == kind)
                .map((Day day) -> new Named(day.date(), day.name()))
                .toList();
    }
}
