package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.life.model.CaseClock.Due;
import org.yichuang.life.model.CaseClock.Move;

/// Notes what each event does to the clock, until the whole journal is read.
final class ClockSketch {

    /// A pause that has not ended has a day by which it should.
    private record Break(String procedure, LocalDate from, LocalDate until) {}

    private record Limits(LocalDate since, LocalDate promised, LocalDate statutory) {}

    private final List<Pause> pauses = new ArrayList<>();
    private final List<Move> promisedMoves = new ArrayList<>();
    private final List<Move> statutoryMoves = new ArrayList<>();
    private final List<Limits> limits = new ArrayList<>();
    private @Nullable LocalDateTime started;
    private @Nullable LocalDate day0;
    private @Nullable LocalDateTime stopped;
    private @Nullable Break standing;
    private final NavigableMap<LocalDateTime, Integer> extensions = new TreeMap<>();

    void start(LocalDateTime at, LocalDate from, LocalDate promised, LocalDate statutory) {
        started = at;
        day0 = from;
        limits.add(new Limits(from, promised, statutory));
    }

    boolean isStanding() {
        return standing != null;
    }

    void pause(String procedure, LocalDate from, LocalDate until) {
        standing = new Break(procedure, from, until);
    }

    /// @return the procedure that ended
    String resume(LocalDate to) {
        if (standing == null) {
            return "";
        }
        Break ended = standing;
        pauses.add(
                new Pause(
                        ended.from(),
                        to.isBefore(ended.from()) ? ended.from() : to,
                        ended.procedure()));
        standing = null;
        return ended.procedure();
    }

    void extend(LocalDateTime at, int more) {
        extensions.put(at, more);
    }

    private int extended() {
        return extensions.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Both last days are others now.
    void move(Happening by, String procedure, LocalDate promised, LocalDate statutory) {
        if (limits.isEmpty()) {
            return;
        }
        Limits before = limits.getLast();
        note(promisedMoves, before.promised(), promised, procedure, by.seq());
        note(statutoryMoves, before.statutory(), statutory, procedure, by.seq());
        limits.add(new Limits(by.at().toLocalDate(), promised, statutory));
    }

    private static void note(
            List<Move> moves, LocalDate from, LocalDate to, String procedure, int seq) {
        if (!from.equals(to)) {
            moves.add(new Move(from, to, procedure, seq));
        }
    }

    void stop(LocalDateTime at) {
        if (stopped == null) {
            stopped = at;
        }
    }

    /// The promised day as it is now, null before acceptance.
    @Nullable LocalDate promised() {
        return limits.isEmpty() ? null : limits.getLast().promised();
    }

    /// @return null when the case was never accepted
    @Nullable CaseClock finish(Procedure procedure, WorkingDays days, LocalDateTime now) {
        if (started == null || day0 == null) {
            return null;
        }
        Limit promise = procedure.promised().plus(extended());
        Limits last = limits.getLast();
        Due promised = new Due(last.promised(), promisedMoves, expected(promise, day0, days, now));
        Limit law = procedure.statutory().plus(extended());
        Due statutory = new Due(last.statutory(), statutoryMoves, expected(law, day0, days, now));
        ClockDays counted =
                new ClockDays(
                        started,
                        day0,
                        stopped,
                        now,
                        pausesAsPlanned(now.toLocalDate()),
                        day -> promisedOn(day, promised.foreseen()),
                        promise.unit() == Limit.Unit.WORKING_DAY ? days::isWorkday : _ -> true);
        counted.countTo(horizon(promised, statutory, now.toLocalDate()));
        return new CaseClock(
                day0,
                stopped,
                counted.parts(),
                counted.days(),
                promised,
                statutory,
                counted.used(),
                promise.value());
    }

    /// The last day of a limit of the same clock, as the pause in which a stretch stands or ended
    /// moves it: that pause's time is not its time, however long it lasts.
    ///
    /// @param due the day as it was when the pause began
    /// @param end when the stretch ended, null while it lasts
    /// @return null when it neither stands nor ended in a pause, or was over before
    @Nullable LocalDate expectedDue(
            Limit limit,
            LocalDate due,
            @Nullable LocalDateTime end,
            WorkingDays days,
            LocalDateTime now) {
        LocalDate last = (end == null ? now : end).toLocalDate();
        List<Pause> all = pausesAsPlanned(now.toLocalDate());
        Pause around = all.stream().filter(each -> each.covers(last)).findFirst().orElse(null);
        if (around == null || day0 == null || due.isBefore(around.from())) {
            return null;
        }
        List<Pause> meant = new ArrayList<>();
        all.stream().filter(each -> each.from().isBefore(around.from())).forEach(meant::add);
        meant.add(end == null ? around : new Pause(around.from(), last, around.reason()));
        int more =
                extensions.headMap(end == null ? now : end, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return limit.plus(more).lastDay(day0, meant, days);
    }

    private @Nullable LocalDate expected(
            Limit limit, LocalDate from, WorkingDays days, LocalDateTime now) {
        return standing == null || stopped != null
                ? null
                : limit.lastDay(from, pausesAsPlanned(now.toLocalDate()), days);
    }

    /// The pauses, the present one as long as it is meant to last; one that should be over lasts
    /// through today.
    private List<Pause> pausesAsPlanned(LocalDate today) {
        List<Pause> all = new ArrayList<>(pauses);
        if (standing != null) {
            LocalDate end =
                    stopped == null ? later(standing.until(), today) : stopped.toLocalDate();
            all.add(new Pause(standing.from(), later(end, standing.from()), standing.procedure()));
        }
        return all;
    }

    /// The promised day that was in force when a day ended.
    private LocalDate promisedOn(LocalDate day, LocalDate foreseen) {
        if (standing != null && !day.isBefore(standing.from())) {
            return foreseen;
        }
        LocalDate promised = limits.getFirst().promised();
        for (Limits each : limits) {
            promised = each.since().isAfter(day) ? promised : each.promised();
        }
        return promised;
    }

    /// The last day that is worth counting.
    private LocalDate horizon(Due promised, Due statutory, LocalDate today) {
        if (stopped != null) {
            return stopped.toLocalDate();
        }
        LocalDate last = promised.foreseen();
        LocalDate end = last.isBefore(today) ? statutory.foreseen() : last;
        LocalDate farthest = Life.farthest(today);
        return later(today, end.isAfter(farthest) ? farthest : end);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
