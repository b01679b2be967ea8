package org.yichuang.recounts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The recount of all open cases after a year of the calendar came into force.
///
/// @param revision counts the publications of the year, 0 for the year as it is shipped
/// @param published the day on which it came into force here
/// @param changed how many days have become working days or days off by it
/// @param total how many open cases had a running limit when it began
/// @param looked how many were looked at
/// @param moved of how many a day moved
/// @param failed how many could not be recounted; the log says why
/// @param finishedAt null while it runs
public record RecountRun(
        int year,
        int revision,
        State state,
        LocalDate published,
        String notice,
        int changed,
        long total,
        long looked,
        long moved,
        long failed,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    private static final int WHOLE = 100;

    /// How far it is.
    public enum State {
        RUNNING,
        DONE,
        /// The year was published again before it ended; the recount of that goes on with its days.
        SUPERSEDED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /// How much of it is done, of a hundred. Cases that are filed meanwhile count by the new
    /// calendar from the beginning and are looked at all the same.
    public int percent() {
        if (!isRunning()) {
            return WHOLE;
        }
        return total == 0 ? 0 : (int) Math.min(WHOLE - 1, looked * WHOLE / total);
    }
}
