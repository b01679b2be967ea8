package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.kernel.calendar.Pause;

/// When the time to decide ends, as promised and by law.
///
/// @param begin moment from which hours count
/// @param promisedAt moment at which a promise in hours ends, null for one in days
record DecisionLimits(
        LocalDateTime begin,
        LocalDate promised,
        @Nullable LocalDateTime promisedAt,
        LocalDate statutory) {

    /// The limits of a case whose clock begins.
    ///
    /// @param from day 0
    /// @param came when that came from which they count
    static DecisionLimits first(LocalDate from, LocalDateTime came, Circumstances at) {
        return of(from, Running.begin(from, came), List.of(), 0, at);
    }

    /// The limits of a clock as the calendar in force counts them, whatever was told. A promise in
    /// hours ends at its moment by every calendar.
    static DecisionLimits counted(Running clock, Circumstances at) {
        return of(clock, clock.pauses(), clock.extended(), at);
    }

    /// The limits after more pauses, none before the day that was told: the calendar may have
    /// changed since.
    ///
    /// @param pauses those of the clock, and after them the new ones
    static DecisionLimits paused(Running clock, List<Pause> pauses, Circumstances at) {
        return of(clock, pauses, clock.extended(), at).notBefore(clock);
    }

    /// The limits after an extension, none before the day that was told.
    static DecisionLimits extended(Running clock, int by, Circumstances at) {
        return of(clock, clock.pauses(), clock.extended() + by, at).notBefore(clock);
    }

    /// Whether the time by law is over; one in hours ends at its moment, unless a later day
    /// was told.
    static boolean statutoryOver(Running clock, Circumstances at) {
        LocalDateTime end =
                at.procedure()
                        .limits()
                        .statutory()
                        .plus(clock.extended())
                        .end(clock.begin(), clock.pauses());
        return end == null || end.toLocalDate().isBefore(clock.statutoryDue())
                ? at.today().isAfter(clock.statutoryDue())
                : at.now().isAfter(end);
    }

    private DecisionLimits notBefore(Running told) {
        LocalDateTime moment = told.promisedAt();
        return new DecisionLimits(
                begin,
                DecideClock.later(promised, told.promisedDue()),
                promisedAt != null && moment != null && moment.isAfter(promisedAt)
                        ? moment
                        : promisedAt,
                DecideClock.later(statutory, told.statutoryDue()));
    }

    private static DecisionLimits of(
            Running clock, List<Pause> pauses, int extended, Circumstances at) {
        return of(clock.from(), clock.begin(), pauses, extended, at);
    }

    private static DecisionLimits of(
            LocalDate from,
            LocalDateTime begin,
            List<Pause> pauses,
            int extended,
            Circumstances at) {
        Limit promised = at.procedure().limits().promised().plus(extended);
        Limit statutory = at.procedure().limits().statutory().plus(extended);
        return new DecisionLimits(
                begin,
                at.lastDay(promised, from, begin, pauses),
                promised.end(begin, pauses),
                at.lastDay(statutory, from, begin, pauses));
    }
}
