package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Actors;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.ProcedureFixture;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.life.model.CaseClock.CountedDay;
import org.yichuang.life.model.CaseClock.Due;

/// A life as a test tells it, in acts that the lifecycle decides, and as a test reads it: a line
/// for each stretch, part of the clock, day and move. Moments are `9-17 09:12` of 2026.
final class ToldLife {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-M-d HH:mm[:ss]", Locale.ROOT);
    private static final WorkingDays DAYS = WorkingDays.statutory();

    private final Procedure procedure;
    private final List<Happening> journal = new ArrayList<>();
    private WorkingDays counting = DAYS;
    private CaseState state = new CaseState.None();

    private ToldLife(Procedure procedure) {
        this.procedure = procedure;
    }

    static ToldLife of(ProcedureFixture item) {
        return new ToldLife(item.build());
    }

    /// A food business licence: 8 of 10 working days promised, 5 more by extension, three
    /// departments.
    static ToldLife aLife() {
        return of(ProcedureFixture.anItem());
    }

    static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text.matches("\\d{4}-.*") ? text : "2026-" + text, MOMENT);
    }

    ToldLife at(String moment, Actor by, Command command) {
        LocalDateTime now = moment(moment);
        Outcome outcome =
                Lifecycle.decide(state, command, new Circumstances(now, by, procedure, counting));
        if (!(outcome instanceof Outcome.Done(var events))) {
            throw new AssertionError("expected %s to be possible: %s".formatted(command, outcome));
        }
        for (Event event : events) {
            state = Lifecycle.apply(state, event, by, now);
            journal.add(new Happening(journal.size() + 1, now, by, event));
        }
        return this;
    }

    /// What follows happened before the days off of 2026 were published.
    ToldLife beforeTheNotice() {
        counting =
                WorkingDays.of(DAYS.years().stream().filter(year -> year.year() < 2026).toList());
        return this;
    }

    /// The days off of 2026 are published.
    ToldLife recounted(String moment) {
        counting = DAYS;
        LocalDate published = moment(moment).toLocalDate();
        return at(moment, Actors.PLATFORM, new Command.Recount(2026, 1, published));
    }

    ToldLife drafted(String moment) {
        return at(moment, Actors.APPLICANT, new Command.Open(filing()));
    }

    ToldLife submitted(String moment) {
        return at(moment, Actors.APPLICANT, new Command.Submit(filing()));
    }

    ToldLife toldToCorrect(String moment) {
        Command.Defect defect = new Command.Defect("plan", "没有标出后厨");
        return at(moment, Actors.CLERK, new Command.RequireCorrection(List.of(defect), null));
    }

    ToldLife supplied(String moment) {
        return at(moment, Actors.APPLICANT, new Command.Supply(Set.of("plan"), ""));
    }

    ToldLife accepted(String moment) {
        return at(moment, Actors.CLERK, new Command.Accept(Set.of()));
    }

    ToldLife agreed(String department, String moment) {
        return opinion(department, true, moment);
    }

    ToldLife disagreed(String department, String moment) {
        return opinion(department, false, moment);
    }

    private ToldLife opinion(String department, boolean agrees, String moment) {
        return at(
                moment,
                Actors.reviewer(department),
                new Command.GiveOpinion(
                        "check-" + department, agrees, "看过", Map.of("point", true)));
    }

    ToldLife reviewed(String moment) {
        ProcedureFixture.DEPARTMENTS.forEach(department -> agreed(department, moment));
        return this;
    }

    ToldLife suspended(String moment, String until) {
        return at(
                moment,
                Actors.MARKET_REVIEWER,
                new Command.Suspend("testing", "水质检测", LocalDate.parse("2026-" + until), null));
    }

    ToldLife resumed(String moment) {
        return at(moment, Actors.MARKET_REVIEWER, new Command.Resume("合格"));
    }

    ToldLife granted(String moment) {
        return at(moment, Actors.DECIDER, new Command.Grant("准予", null));
    }

    ToldLife issued(String moment) {
        return at(moment, Actors.CLERK, new Command.Issue("licence-1", false));
    }

    ToldLife delivered(String moment) {
        return at(moment, Actors.CLERK, new Command.Deliver(Command.Delivery.WINDOW, "本人签收"));
    }

    ToldLife closed(String moment) {
        return at(moment, Actors.CLERK, new Command.Close());
    }

    private Filing filing() {
        return new Filing(
                procedure.item(),
                procedure.version(),
                "window",
                "p1",
                "2",
                procedure.steps().stream()
                        .map(step -> new Filing.StepRef(step.id(), step.authority()))
                        .toList(),
                Set.of("form", "plan"),
                Set.of("form", "plan"),
                "digest",
                Command.Delivery.WINDOW);
    }

    List<Happening> journal() {
        return List.copyOf(journal);
    }

    Life on(String moment) {
        return Life.of(journal, procedure, DAYS, moment(moment));
    }

    static List<String> stretches(Life life) {
        return life.stretches().stream().map(ToldLife::line).toList();
    }

    private static String line(Stretch each) {
        String due = each.due() == null ? "" : " due " + day(each.due());
        String moved = each.firstDue() == null ? "" : " moved from " + day(each.firstDue());
        String expected = each.expected() == null ? "" : " expected " + day(each.expected());
        return "%s %s %s–%s%s%s%s"
                .formatted(
                        lane(each.lane()),
                        each.what(),
                        text(each.from()),
                        each.to() == null ? "" : text(each.to()),
                        due,
                        moved,
                        expected);
    }

    static List<String> clock(Life life) {
        return clockOf(life).parts().stream()
                .map(
                        part ->
                                "%s%s%s %s–%s"
                                        .formatted(
                                                part.ahead() ? "then " : "",
                                                part.state(),
                                                part.procedure().isEmpty()
                                                        ? ""
                                                        : " for " + part.procedure(),
                                                text(part.from()),
                                                text(part.to())))
                .toList();
    }

    /// Every day that counts: `1 9-18`, with a star when it is late, in brackets when it is to
    /// come.
    static List<String> days(Life life) {
        return clockOf(life).days().stream().map(ToldLife::line).toList();
    }

    private static String line(CountedDay day) {
        String text = day.number() + " " + day(day.day()) + (day.late() ? "*" : "");
        return day.ahead() ? "(" + text + ")" : text;
    }

    static String due(Due due) {
        StringBuilder line = new StringBuilder();
        due.moves()
                .forEach(
                        move ->
                                line.append(day(move.from()))
                                        .append(
                                                switch (move.cause()) {
                                                    case EXTENDED -> " extended to ";
                                                    case PAUSED ->
                                                            " by " + move.procedure() + " to ";
                                                    case RECOUNTED -> " recounted to ";
                                                }));
        line.append(day(due.day()));
        return due.expected() == null
                ? line.toString()
                : line.append(", expected ").append(day(due.expected())).toString();
    }

    static List<String> points(Life life) {
        return life.points().stream()
                .map(
                        point ->
                                "%d %s %s %s %s"
                                        .formatted(
                                                point.seq(),
                                                lane(point.lane()),
                                                point.event().getClass().getSimpleName(),
                                                text(point.at()),
                                                point.tenor()))
                .toList();
    }

    static CaseClock clockOf(Life life) {
        CaseClock clock = life.clock();
        if (clock == null) {
            throw new AssertionError("expected a clock, but the case was never accepted");
        }
        return clock;
    }

    static String lane(Lane lane) {
        return lane.id().isEmpty() ? lane.kind().name() : lane.kind() + ":" + lane.id();
    }

    private static String text(LocalDateTime moment) {
        String time = moment.toLocalTime().toString();
        return day(moment.toLocalDate()) + " " + time;
    }

    static String day(LocalDate day) {
        String date = day.getMonthValue() + "-" + day.getDayOfMonth();
        return day.getYear() == 2026 ? date : day.getYear() + "-" + date;
    }
}
