package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.calendar.HourCount;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.life.model.CaseClock.Cause;
import org.yichuang.life.model.CaseClock.Due;
import org.yichuang.life.model.CaseClock.Move;
import org.yichuang.life.model.CaseClock.Part;

/// The clock from its beginning, until the case is decided or it begins anew.
final class ClockRun {

    /// A pause that has not ended has a day by which it should.
    private record Break(String procedure, LocalDateTime since, LocalDate until) {

        LocalDate from() {
            return since.toLocalDate();
        }

        /// How long it will have lasted when a day is over.
        Pause through(LocalDate last) {
            return new Pause(
                    from(),
                    later(last, from()),
                    procedure,
                    since,
                    later(last, from()).plusDays(1).atStartOfDay());
        }

        /// How long it lasted.
        Pause until(LocalDateTime end) {
            return Pause.between(since, end, procedure);
        }
    }

    /// @param promisedAt moment at which a promise in hours ends, null for one in days
    private record Limits(
            LocalDate since,
            LocalDate promised,
            LocalDate statutory,
            @Nullable LocalDateTime promisedAt) {

        static Limits of(LocalDate since, Running clock) {
            return new Limits(since, clock.promisedDue(), clock.statutoryDue(), clock.promisedAt());
        }
    }

    private final LocalDateTime started;
    private final LocalDate day0;
    private final LocalDateTime begin;
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Move> promisedMoves = new ArrayList<>();
    private final List<Move> statutoryMoves = new ArrayList<>();
    private final List<Limits> limits = new ArrayList<>();
    private final NavigableMap<LocalDateTime, Integer> extensions = new TreeMap<>();
    private @Nullable Break standing;
    private @Nullable LocalDateTime begunAnew;

    ClockRun(LocalDateTime started, Running clock) {
        this.started = started;
        this.day0 = clock.from();
        this.begin = clock.begin();
        limits.add(Limits.of(clock.from(), clock));
    }

    void stand(String procedure, LocalDateTime since, LocalDate until) {
        standing = new Break(procedure, since, until);
    }

    /// It goes on standing, but until another day.
    void stand(LocalDate until) {
        if (standing != null) {
            standing = new Break(standing.procedure(), standing.since(), until);
        }
    }

    void goOn() {
        standing = null;
    }

    /// The clock began anew, and this run counts no longer.
    ClockRun until(LocalDateTime at) {
        begunAnew = at;
        return this;
    }

    void follow(Running was, Running is, Happening row) {
        String procedure = "";
        Cause cause = row.event() instanceof Event.Recounted ? Cause.RECOUNTED : Cause.EXTENDED;
        if (is.pauses().size() > was.pauses().size()) {
            is.pauses().stream()
                    .skip(was.pauses().size())
                    .sorted(Comparator.comparing(Pause::begins))
                    .forEach(pauses::add);
            procedure = is.pauses().getLast().reason();
            cause = Cause.PAUSED;
        }
        if (is.extended() != was.extended()) {
            extensions.put(row.at(), is.extended() - was.extended());
        }
        Limits before = limits.getLast();
        Limits now = Limits.of(row.at().toLocalDate(), is);
        note(
                promisedMoves,
                new Move(before.promised(), now.promised(), cause, procedure, row.seq()));
        note(
                statutoryMoves,
                new Move(before.statutory(), now.statutory(), cause, procedure, row.seq()));
        limits.add(now);
    }

    private static void note(List<Move> moves, Move move) {
        if (!move.from().equals(move.to())) {
            moves.add(move);
        }
    }

    CaseClock finish(
            List<ClockRun> before,
            Procedure procedure,
            WorkingDays days,
            @Nullable LocalDateTime stopped,
            LocalDateTime now) {
        int extended = extensions.values().stream().mapToInt(Integer::intValue).sum();
        Limit promise = procedure.limits().promised().plus(extended);
        Limit law = procedure.limits().statutory().plus(extended);
        Limits last = limits.getLast();
        boolean stands = standing != null && stopped == null;
        Due promised =
                new Due(
                        last.promised(),
                        promisedMoves,
                        stands ? promise.lastDay(day0, begin, planned(null, now), days) : null);
        Due statutory =
                new Due(
                        last.statutory(),
                        statutoryMoves,
                        stands ? law.lastDay(day0, begin, planned(null, now), days) : null);
        ClockDays counted = days(promise, promised.foreseen(), days, stopped, now);
        counted.countTo(horizon(promised, statutory, stopped, now.toLocalDate()));
        List<Part> parts = new ArrayList<>();
        before.forEach(each -> parts.addAll(each.parts(promise, days, now)));
        parts.addAll(counted.parts());
        return new CaseClock(
                day0,
                stopped,
                parts,
                counted.days(),
                promised,
                statutory,
                promise.unit() == Limit.Unit.HOUR ? hours(promise, stopped, now) : counted.used(),
                promise);
    }

    /// What the clock did before it began anew.
    private List<Part> parts(Limit promise, WorkingDays days, LocalDateTime now) {
        LocalDateTime end = Objects.requireNonNull(begunAnew);
        ClockDays counted = days(promise, limits.getLast().promised(), days, end, now);
        counted.countTo(end.toLocalDate());
        return counted.parts();
    }

    private ClockDays days(
            Limit promise,
            LocalDate foreseen,
            WorkingDays days,
            @Nullable LocalDateTime stopped,
            LocalDateTime now) {
        Predicate<LocalDate> counts =
                switch (promise.unit()) {
                    case WORKING_DAY -> days::isWorkday;
                    case CALENDAR_DAY -> _ -> true;
                    case HOUR -> _ -> false;
                };
        LocalDateTime end = promise.end(begin, planned(stopped, now));
        return new ClockDays(
                started,
                day0,
                stopped,
                now,
                planned(stopped, now),
                day -> endOfPromise(day, foreseen, end),
                counts,
                promise.unit() == Limit.Unit.HOUR);
    }

    /// Of a promise in hours those that are used.
    private int hours(Limit promise, @Nullable LocalDateTime stopped, LocalDateTime now) {
        return HourCount.used(
                begin,
                promise.value(),
                planned(stopped, now),
                Objects.requireNonNullElse(stopped, now));
    }

    /// The last day of a limit of the same clock, as the pause in which a stretch stands or ended
    /// moves it.
    @Nullable LocalDate expectedDue(
            Limit limit,
            @Nullable LocalDateTime begun,
            LocalDate due,
            @Nullable LocalDateTime end,
            WorkingDays days,
            @Nullable LocalDateTime stopped,
            LocalDateTime now) {
        LocalDateTime last = end == null ? now : end;
        List<Pause> all = planned(stopped, now);
        Pause around =
                all.stream()
                        .filter(
                                each ->
                                        limit.unit() == Limit.Unit.HOUR
                                                ? each.covers(last) || last.equals(each.ends())
                                                : each.covers(last.toLocalDate()))
                        .findFirst()
                        .orElse(null);
        if (around == null || due.isBefore(around.from())) {
            return null;
        }
        List<Pause> meant = new ArrayList<>();
        all.stream().filter(each -> each.begins().isBefore(around.begins())).forEach(meant::add);
        meant.add(
                end == null
                        ? around
                        : Pause.between(
                                around.begins(), later(end, around.begins()), around.reason()));
        int more =
                extensions.headMap(end == null ? now : end, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return begun == null
                ? limit.plus(more).lastDay(day0, begin, meant, days)
                : limit.plus(more).lastDay(begun.toLocalDate(), begun, meant, days);
    }

    /// The pauses, the present one as long as it is meant to last; one that should be over lasts
    /// through today.
    private List<Pause> planned(@Nullable LocalDateTime stopped, LocalDateTime now) {
        List<Pause> all = new ArrayList<>(pauses);
        if (standing != null) {
            all.add(
                    stopped == null
                            ? standing.through(later(standing.until(), now.toLocalDate()))
                            : standing.until(later(stopped, standing.since())));
        }
        return all;
    }

    /// When the promise ends, as it was in force on a day.
    ///
    /// @param end the moment at which one in hours is going to end, null for one in days
    private LocalDateTime endOfPromise(
            LocalDate day, LocalDate foreseen, @Nullable LocalDateTime end) {
        Limits inForce = limits.getFirst();
        for (Limits each : limits) {
            inForce = each.since().isAfter(day) ? inForce : each;
        }
        if (standing != null && !day.isBefore(standing.from())) {
            return end == null ? foreseen.plusDays(1).atStartOfDay() : end;
        }
        LocalDateTime moment = inForce.promisedAt();
        return moment == null ? inForce.promised().plusDays(1).atStartOfDay() : moment;
    }

    /// The last day that is worth counting.
    private static LocalDate horizon(
            Due promised, Due statutory, @Nullable LocalDateTime stopped, LocalDate today) {
        if (stopped != null) {
            return stopped.toLocalDate();
        }
        LocalDate last = promised.foreseen();
        LocalDate end = last.isBefore(today) ? statutory.foreseen() : last;
        LocalDate farthest = Life.farthest(today);
        return later(today, end.isAfter(farthest) ? farthest : end);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
