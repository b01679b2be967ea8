package org.yichuang.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Deadline;

/// Says whether a stored deadline is the one that the state has.
///
/// Not every other instant is wrong. One that was tried in vain waits for its next try. One that is
/// counted back in working days was computed with the calendar of the day on which the case changed
/// last; when the calendar has changed since, [DeadlineWatch] puts it right when it comes.
enum DueComparison {
    SAME,
    /// Computed with an earlier calendar.
    RECOMPUTED,
    /// Missing, or another instant for which there is no good reason.
    OTHER;

    /// Counted back from the promised day; every other deadline follows from the journal alone.
    private static final Set<Deadline.Kind> BY_CALENDAR = EnumSet.of(Deadline.Kind.YELLOW_CARD);

    /// See [DeadlineWatch]: no try waits longer for the next.
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1 << 10);

    static DueComparison of(
            Deadline deadline, StoredCase.@Nullable Due stored, Columns columns, Instant now) {
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
        return BY_CALENDAR.contains(deadline.kind())
                        && (waits || isDayOfTheLimit(stored.at(), columns))
                ? RECOMPUTED
                : OTHER;
    }

    static Instant instant(Deadline deadline) {
        return deadline.at().atZone(Parameters.CHINA).toInstant();
    }

    /// Whether some calendar can have given this: it is the beginning of a day after the acceptance
    /// and not after the promised day.
    private static boolean isDayOfTheLimit(Instant at, Columns columns) {
        ZonedDateTime inChina = at.atZone(Parameters.CHINA);
        LocalDate day = inChina.toLocalDate();
        LocalDate from = columns.acceptedOn();
        LocalDate due = columns.promisedDue();
        return inChina.toLocalTime().equals(LocalTime.MIDNIGHT)
                && from != null
                && due != null
                && day.isAfter(from)
                && !day.isAfter(due);
    }
}
