package org.yichuang.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Proceedings;

/// Says whether a stored deadline is the one that the state has.
///
/// Not every other instant is wrong. One that was tried in vain waits for its next try. One that is
/// counted back in working days was computed with the calendar of the day on which the case changed
/// last; when the calendar has changed since, the recount puts it right, or [DeadlineWatch] when it
/// comes. Every other deadline follows from the journal alone, a recount included.
enum DueComparison {
    SAME,
    /// Computed with an earlier calendar.
    RECOMPUTED,
    /// Missing, or another instant for which there is no good reason.
    OTHER;

    /// See [DeadlineWatch]: no try waits longer for the next.
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1 << 10);

    static DueComparison of(
            Deadline deadline, StoredCase.@Nullable Due stored, CaseState state, Instant now) {
        if (stored == null) {
            return OTHER;
        }
        Instant right = instant(deadline);
        if (stored.at().equals(right)) {
            return SAME;
        }
        boolean waits = stored.attempts() > 0 && !stored.at().isAfter(now.plus(LONGEST_WAIT));
        if (waits && stored.at().isAfter(right)) {
            return SAME;
        }
        return deadline.kind().isCountedBack()
                        && (waits || isDayOfTheLimit(deadline.kind(), stored.at(), state))
                ? RECOMPUTED
                : OTHER;
    }

    static Instant instant(Deadline deadline) {
        return deadline.at().atZone(Parameters.CHINA).toInstant();
    }

    /// Whether some calendar can have given this: it is the beginning of a day in the time that the
    /// deadline is counted back over.
    private static boolean isDayOfTheLimit(Deadline.Kind kind, Instant at, CaseState state) {
        ZonedDateTime inChina = at.atZone(Parameters.CHINA);
        LocalDate day = inChina.toLocalDate();
        return inChina.toLocalTime().equals(LocalTime.MIDNIGHT)
                && CaseState.reviewOf(state)
                        .filter(
                                review ->
                                        kind == Deadline.Kind.YELLOW_CARD
                                                ? isIn(review.clock(), day)
                                                : isBefore(review.beside().promise(), day))
                        .isPresent();
    }

    private static boolean isIn(CaseState.Running clock, LocalDate day) {
        return day.isAfter(clock.from()) && !day.isAfter(clock.promisedDue());
    }

    private static boolean isBefore(Proceedings.@Nullable Promise promise, LocalDate day) {
        return promise != null
                && !day.isAfter(promise.by())
                && !day.isBefore(promise.by().minusMonths(1));
    }
}
