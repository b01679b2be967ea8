package org.yichuang.life;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.RunningTime;
import org.yichuang.cases.lifecycle.RunningTime.Counted;
import org.yichuang.clock.DayCalendars;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DayCalendar;
import org.yichuang.wording.CaseWords;

/// The limits that run in a case as calendars, each day with its reason.
@Component
public class LimitCalendars {

    /// What an applicant is told: not the departments' own times.
    private static final Set<Dues.Kind> FOR_APPLICANTS =
            Set.of(
                    Dues.Kind.ANSWER,
                    Dues.Kind.SUPPLY,
                    Dues.Kind.OWED,
                    Dues.Kind.ASK_HEARING,
                    Dues.Kind.PROMISED,
                    Dues.Kind.HEARING,
                    Dues.Kind.DELIVERY);

    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final DayCalendars calendars;

    LimitCalendars(Procedures procedures, Supplier<WorkingDays> days, DayCalendars calendars) {
        this.procedures = procedures;
        this.days = days;
        this.calendars = calendars;
    }

    /// A limit as a calendar.
    ///
    /// @param title which limit it is
    /// @param used how much of it is used today, in words
    /// @param told what else is to be known about its last day, null if nothing
    public record LimitCalendar(
            Dues.Kind kind, String title, String used, @Nullable String told, DayCalendar days) {}

    /// Every limit that runs, the one that matters most first.
    public List<LimitCalendar> all(Page page, CaseView file, CaseWords words) {
        return some(page, file, words, _ -> true);
    }

    public List<LimitCalendar> ofApplicant(Page page, CaseView file, CaseWords words) {
        return some(page, file, words, FOR_APPLICANTS::contains);
    }

    private List<LimitCalendar> some(
            Page page, CaseView file, CaseWords words, Predicate<Dues.Kind> which) {
        return RunningTime.of(
                        file.state(),
                        procedures.of(file.summary().item(), file.summary().itemVersion()),
                        days.get(),
                        page.today())
                .stream()
                .filter(each -> which.test(each.kind()))
                .map(each -> calendar(page, each, words))
                .toList();
    }

    private LimitCalendar calendar(Page page, Counted counted, CaseWords words) {
        Count count = counted.count();
        return new LimitCalendar(
                counted.kind(),
                page.text("cases.due." + counted.kind(), words.name(counted.step())),
                page.text(
                        "life.used",
                        page.text("cases.limit." + counted.unit(), count.usedBy(page.today())),
                        page.text("cases.limit." + counted.unit(), count.limit())),
                counted.toldOtherwise() && counted.told() != null
                        ? page.text("life.told", page.date(counted.told()))
                        : null,
                calendars.of(page, count, unit(counted.unit()), words::name));
    }

    private static DayCalendars.Unit unit(Limit.Unit unit) {
        return switch (unit) {
            case WORKING_DAY -> DayCalendars.Unit.WORKING_DAYS;
            case CALENDAR_DAY -> DayCalendars.Unit.CALENDAR_DAYS;
            case HOUR -> DayCalendars.Unit.HOURS;
        };
    }
}
