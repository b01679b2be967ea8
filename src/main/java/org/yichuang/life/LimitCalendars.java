package org.yichuang.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.EndedLimits;
import org.yichuang.cases.lifecycle.EndedLimits.Ended;
import org.yichuang.cases.lifecycle.EndedLimits.Happened;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.RunningTime;
import org.yichuang.cases.lifecycle.RunningTime.Counted;
import org.yichuang.clock.DayCalendars;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DayCalendar;
import org.yichuang.wording.CaseWords;

/// The limits of a case as calendars, each day with its reason: those that run, and those that have
/// ended.
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
                    Dues.Kind.DELIVERY,
                    Dues.Kind.PUT_RIGHT);

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
    /// @param used how much of it is used, and of one that has ended when and by what, in words
    /// @param told what else is to be known about its last day, null if nothing
    public record LimitCalendar(
            Dues.Kind kind, String title, String used, @Nullable String told, DayCalendar days) {}

    /// The limits of a case.
    ///
    /// @param running the one that matters most first
    /// @param ended in the order in which they did
    public record Limits(List<LimitCalendar> running, List<LimitCalendar> ended) {

        public Limits {
            running = List.copyOf(running);
            ended = List.copyOf(ended);
        }

        /// Whether there is any.
        public boolean any() {
            return !running.isEmpty() || !ended.isEmpty();
        }
    }

    /// Every limit.
    public Limits all(Page page, CaseView file, List<JournalEntry> journal, CaseWords words) {
        return some(page, file, journal, words, _ -> true);
    }

    public Limits ofApplicant(
            Page page, CaseView file, List<JournalEntry> journal, CaseWords words) {
        return some(page, file, journal, words, FOR_APPLICANTS::contains);
    }

    private Limits some(
            Page page,
            CaseView file,
            List<JournalEntry> journal,
            CaseWords words,
            Predicate<Dues.Kind> which) {
        Procedure procedure = procedures.of(file.summary().item(), file.summary().itemVersion());
        List<Happened> rows =
                journal.stream()
                        .map(row -> new Happened(row.event(), row.actor(), page.local(row.at())))
                        .toList();
        return new Limits(
                RunningTime.of(file.state(), procedure, days.get(), page.now()).stream()
                        .filter(each -> which.test(each.kind()))
                        .map(each -> running(page, each, words))
                        .toList(),
                EndedLimits.of(rows, procedure, days.get()).stream()
                        .filter(each -> which.test(each.counted().kind()))
                        .map(each -> ended(page, each, words))
                        .toList());
    }

    private LimitCalendar running(Page page, Counted counted, CaseWords words) {
        return new LimitCalendar(
                counted.kind(),
                title(page, counted, words),
                used(page, counted),
                counted.toldOtherwise() && counted.told() != null
                        ? page.text("life.told", page.date(counted.told()))
                        : null,
                calendars.of(page, counted.count(), unit(counted.unit()), words::name));
    }

    private LimitCalendar ended(Page page, Ended ended, CaseWords words) {
        Counted counted = ended.counted();
        LocalDate last = counted.told() == null ? counted.count().due() : counted.told();
        return new LimitCalendar(
                counted.kind(),
                title(page, counted, words),
                page.text(
                        "life.ended",
                        page.date(ended.on()),
                        page.text("cases.event." + Lifecycle.inWords(ended.by().getClass())),
                        used(page, counted)),
                last == null ? null : page.text("life.told", page.date(last)),
                calendars.ended(
                        page, counted.count(), unit(counted.unit()), words::name, ended.on()));
    }

    private static String title(Page page, Counted counted, CaseWords words) {
        return page.text("cases.due." + counted.kind(), words.name(counted.step()));
    }

    private static String used(Page page, Counted counted) {
        return page.text(
                "life.used",
                page.text("cases.limit." + counted.unit(), counted.used()),
                page.text("cases.limit." + counted.unit(), counted.count().limit()));
    }

    private static DayCalendars.Unit unit(Limit.Unit unit) {
        return switch (unit) {
            case WORKING_DAY -> DayCalendars.Unit.WORKING_DAYS;
            case CALENDAR_DAY -> DayCalendars.Unit.CALENDAR_DAYS;
            case HOUR -> DayCalendars.Unit.HOURS;
        };
    }
}
