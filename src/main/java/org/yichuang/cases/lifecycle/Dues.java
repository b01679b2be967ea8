package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.kernel.calendar.Pause;

/// When the limits of an accepted case end.
///
/// @param promisedAt moment at which a promise in hours ends, null for one in days
record Dues(LocalDate promised, @Nullable LocalDateTime promisedAt, LocalDate statutory) {

    /// The limits of a case whose clock begins.
    ///
    /// @param from day 0
    /// @param begin the moment from which hours count
    static Dues first(LocalDate from, LocalDateTime begin, Circumstances at) {
        Limit promised = at.procedure().limits().promised();
        LocalDateTime moment =
                promised.unit() == Limit.Unit.HOUR ? begin.plusHours(promised.value()) : null;
        return new Dues(
                moment == null ? at.lastDay(promised, from, List.of()) : moment.toLocalDate(),
                moment,
                at.lastDay(at.procedure().limits().statutory(), from, List.of()));
    }

    /// The limits after one more pause.
    static Dues paused(Running clock, Pause pause, Circumstances at) {
        LocalDateTime moment = clock.promisedAt();
        LocalDate to = pause.to();
        return moment == null || to == null
                ? of(clock, with(clock.pauses(), pause), 0, null, at)
                : of(
                        clock,
                        with(clock.pauses(), pause),
                        0,
                        moment.plusDays(to.toEpochDay() - pause.from().toEpochDay() + 1),
                        at);
    }

    /// The limits after an extension.
    static Dues extended(Running clock, int by, Circumstances at) {
        LocalDateTime moment = clock.promisedAt();
        return of(clock, clock.pauses(), by, moment == null ? null : moment.plusHours(by), at);
    }

    static List<Pause> with(List<Pause> pauses, Pause pause) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(pause);
        return all;
    }

    private static Dues of(
            Running clock,
            List<Pause> pauses,
            int by,
            @Nullable LocalDateTime moment,
            Circumstances at) {
        int extended = clock.extended() + by;
        Procedure.Limits limits = at.procedure().limits();
        return new Dues(
                moment == null
                        ? at.lastDay(limits.promised().plus(extended), clock.from(), pauses)
                        : moment.toLocalDate(),
                moment,
                at.lastDay(limits.statutory().plus(extended), clock.from(), pauses));
    }
}
