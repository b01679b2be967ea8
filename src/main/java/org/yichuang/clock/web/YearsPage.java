package org.yichuang.clock.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.PublishedYear;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// The administrator's list of years, the latest first.
public record YearsPage(Table table) {

    /// How many years after this one can be prepared.
    private static final int AHEAD = 2;

    private static final List<String> COLUMNS = List.of("year", "state", "notice", "workingDays");

    static YearsPage of(Page page, Calendars calendars) {
        List<Column> columns =
                COLUMNS.stream()
                        .map(column -> page.text("clock.years.column." + column))
                        .map(Column::new)
                        .toList();
        WorkingDays days = calendars.days();
        List<List<Cell>> rows = new ArrayList<>();
        int first = days.years().getFirst().year();
        for (int year = page.today().getYear() + AHEAD; year >= first; year--) {
            rows.add(row(page, year, days, calendars));
        }
        return new YearsPage(
                Table.of(page.text("clock.years.title"), columns, rows).withHiddenCaption());
    }

    private static List<Cell> row(Page page, int year, WorkingDays days, Calendars calendars) {
        String notice =
                days.years().stream()
                        .filter(each -> each.year() == year)
                        .map(YearCalendar::notice)
                        .findFirst()
                        .orElse("");
        int workingDays = days.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        return List.of(
                Cell.link(String.valueOf(year), "/administration/calendar/" + year),
                Cell.tag(state(page, year, calendars)),
                Cell.of(notice),
                Cell.of(String.valueOf(workingDays)));
    }

    static Tag state(Page page, int year, Calendars calendars) {
        if (!calendars.days().published(year)) {
            return Tag.of(Tone.ATTENTION, page.text("clock.years.provisional"));
        }
        return calendars
                .published(year)
                .map(PublishedYear::revision)
                .map(revision -> page.text("clock.years.revised", revision))
                .map(text -> Tag.of(Tone.GOOD, text))
                .orElseGet(() -> Tag.of(Tone.GOOD, page.text("clock.years.shipped")));
    }
}
