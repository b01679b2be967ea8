package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.kernel.calendar.Pause;

/// When the time to decide ends, as promised and by law.
///
/// @param promisedAt moment at which a promise in hours ends, null for one in days
record DecisionLimits(LocalDate promised, @Nullable LocalDateTime promisedAt, LocalDate statutory) {

    /// The limits of a case whose clock begins.
    ///
    /// @param from day 0
    /// @param begin the moment from which hours count, if it is on that day: what came after
    // closing
    ///     counts from the beginning of day 0
    static DecisionLimits first(LocalDate from, LocalDateTime begin, Circumstances at) {
        Limit promised = at.procedure().limits().promised();
        LocalDateTime counted = begin.toLocalDate().isBefore(from) ? from.atStartOfDay() : begin;
        LocalDateTime moment =
                promised.unit() == Limit.Unit.HOUR ? counted.plusHours(promised.value()) : null;
        return new DecisionLimits(
                moment == null ? at.lastDay(promised, from, List.of()) : moment.toLocalDate(),
                moment,
                at.lastDay(at.procedure().limits().statutory(), from, List.of()));
    }

    /// The limits of a clock as the calendar in force counts them, whatever was told. A promise in
    /// hours ends at its moment by every calendar.
    static DecisionLimits counted(Running clock, Circumstances at) {
        return of(clock, clock.pauses(), 0, clock.promisedAt(), at);
    }

    /// The limits after more pauses, none before the day that was told: the calendar may have
    /// changed since.
    ///
    /// @param pauses those of the clock, and after them the new ones
    static DecisionLimits paused(Running clock, List<Pause> pauses, Circumstances at) {
        LocalDateTime moment = clock.promisedAt();
        LocalDateTime later =
                moment == null
                        ? null
                        : moment.plusDays(
                                pausedDays(pauses, moment) - pausedDays(clock.pauses(), moment));
        return of(clock, pauses, 0, later, at).notBefore(clock);
    }

    /// How many days pauses have taken from a promise in hours: each day once, and none of a pause
    /// that began when it had ended. While one goes on the promise does not end, so that another
    /// which begins meanwhile counts with it.
    ///
    /// @param end the moment at which the promise ends, or ended before the last of them
    static long pausedDays(List<Pause> pauses, LocalDateTime end) {
        Set<LocalDate> paused = new HashSet<>();
        LocalDate last = end.toLocalDate();
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            LocalDate to = pause.to();
            if (to != null && !pause.from().isAfter(last)) {
                pause.from().datesUntil(to.plusDays(1)).forEach(paused::add);
                last = DecideClock.later(last, to);
            }
        }
        return paused.size();
    }

    /// The moment from which a promise in hours counts.
    ///
    /// @param end the moment at which it ends
    /// @param promised the promise with its extension
    static LocalDateTime opening(LocalDateTime end, Limit promised, List<Pause> pauses) {
        return end.minusDays(pausedDays(pauses, end)).minusHours(promised.value());
    }

    /// The limits after an extension, none before the day that was told.
    static DecisionLimits extended(Running clock, int by, Circumstances at) {
        LocalDateTime moment = clock.promisedAt();
        LocalDateTime later = moment == null ? null : moment.plusHours(by);
        return of(clock, clock.pauses(), by, later, at).notBefore(clock);
    }

    private DecisionLimits notBefore(Running told) {
        return new DecisionLimits(
                DecideClock.later(promised, told.promisedDue()),
                promisedAt,
                DecideClock.later(statutory, told.statutoryDue()));
    }

    private static DecisionLimits of(
            Running clock,
            List<Pause> pauses,
            int by,
            @Nullable LocalDateTime moment,
            Circumstances at) {
        int extended = clock.extended() + by;
        Procedure.Limits limits = at.procedure().limits();
        return new DecisionLimits(
                moment == null
                        ? at.lastDay(limits.promised().plus(extended), clock.from(), pauses)
                        : moment.toLocalDate(),
                moment,
                at.lastDay(limits.statutory().plus(extended), clock.from(), pauses));
    }
}
