package org.yichuang.clock.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.clock.Aftermath;
import org.yichuang.clock.CalendarWords;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.PublishedYear;
import org.yichuang.kernel.calendar.CalendarText;
import org.yichuang.kernel.calendar.Day;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.Texts;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Table;

/// Makes the editor's pages.
@Component
class YearPages {

    private final Calendars calendars;
    private final Texts texts;
    private final ObjectProvider<Aftermath> aftermath;

    YearPages(Calendars calendars, Texts texts, ObjectProvider<Aftermath> aftermath) {
        this.calendars = calendars;
        this.texts = texts;
        this.aftermath = aftermath;
    }

    CalendarWords words(Page page) {
        return new CalendarWords(texts, page.locale());
    }

    /// The draft to begin with: a given revision, else what is in force, else a first line.
    YearDraft draft(int year, @Nullable Integer revision) {
        int after = calendars.published(year).map(PublishedYear::revision).orElse(0);
        Optional<YearCalendar> chosen =
                revision == null
                        ? calendars.days().years().stream()
                                .filter(each -> each.year() == year)
                                .findFirst()
                        : calendars.history(year).stream()
                                .filter(each -> each.revision() == revision)
                                .map(PublishedYear::calendar)
                                .findFirst();
        String text = chosen.map(CalendarText::format).orElse("year " + year + "\n");
        return new YearDraft(year, text, after);
    }

    YearPage show(Page page, YearDraft draft, List<FieldError> errors) {
        return page(page, draft, errors, null, false);
    }

    YearPage overtaken(Page page, YearDraft draft, int revision) {
        YearDraft again = new YearDraft(draft.year(), draft.text(), revision);
        return page(page, again, List.of(), null, true);
    }

    YearPage preview(Page page, YearDraft draft, YearCalendar proposed) {
        return page(page, draft, List.of(), proposed, false);
    }

    private YearPage page(
            Page page,
            YearDraft draft,
            List<FieldError> errors,
            @Nullable YearCalendar proposed,
            boolean overtaken) {
        WorkingDays inForce = calendars.days();
        WorkingDays shown = proposed == null ? inForce : inForce.with(proposed);
        CalendarWords words = words(page);
        return new YearPage(
                draft.year(),
                YearsPage.state(page, draft.year(), calendars),
                draft.text(),
                draft.after(),
                errors,
                overtaken,
                proposed != null,
                proposed == null ? null : changes(page, draft.year(), inForce, shown),
                MonthView.of(draft.year(), shown, words),
                history(page, draft.year()),
                aftermath
                        .orderedStream()
                        .map(each -> each.of(page, draft.year()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// The days that would change, those of the neighbouring months among them.
    private Table changes(Page page, int year, WorkingDays before, WorkingDays after) {
        List<List<Cell>> rows =
                LocalDate.of(year - 1, 12, 1)
                        .datesUntil(LocalDate.of(year + 1, 2, 1))
                        .filter(date -> !before.day(date).equals(after.day(date)))
                        .map(
                                date ->
                                        List.of(
                                                Cell.of(page.dateWithYear(date)),
                                                Cell.of(kind(page, before.day(date))),
                                                Cell.of(kind(page, after.day(date)))))
                        .toList();
        return Table.of(
                page.text("clock.editor.changes", rows.size()),
                columns(page, "date", "before", "after"),
                rows);
    }

    private String kind(Page page, Day day) {
        return page.text("clock.kind." + day.kind(), words(page).holiday(day.name()));
    }

    private @Nullable Table history(Page page, int year) {
        List<PublishedYear> all = calendars.history(year);
        if (all.isEmpty()) {
            return null;
        }
        List<List<Cell>> rows =
                all.stream()
                        .map(
                                each ->
                                        List.of(
                                                Cell.link(
                                                        page.text(
                                                                "clock.editor.revision",
                                                                each.revision()),
                                                        "/administration/calendar/"
                                                                + year
                                                                + "?revision="
                                                                + each.revision()),
                                                Cell.of(each.calendar().notice()),
                                                Cell.of(each.by()),
                                                Cell.of(page.dateTime(each.at()))))
                        .toList();
        return Table.of(
                page.text("clock.editor.history"),
                columns(page, "revision", "notice", "by", "at"),
                rows);
    }

    private static List<Column> columns(Page page, String... names) {
        return Arrays.stream(names)
                .map(name -> new Column(page.text("clock.editor.column." + name)))
                .toList();
    }
}
