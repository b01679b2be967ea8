package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Limit;

/// How the lawful time of an accepted case ran.
///
/// @param day0 the day from which the limits run, not counted itself
/// @param stopped when the case was decided or ended, null while it was not
/// @param parts from acceptance to the end, none left out, in order; ahead of the present as it
///     will be if nothing comes between
/// @param days the days that count
/// @param used how many days, or hours, were counted up to the end or to today
/// @param limit how many were promised, extension included
public record CaseClock(
        LocalDate day0,
        @Nullable LocalDateTime stopped,
        List<Part> parts,
        List<CountedDay> days,
        Due promised,
        Due statutory,
        int used,
        Limit limit) {

    /// The clock stands still for what the applicant promised and did not bring; it begins anew
    /// when that comes.
    public static final String OWED = "owed";

    public CaseClock {
        parts = List.copyOf(parts);
        days = List.copyOf(days);
    }

    /// What the clock does.
    public enum State {
        RUNNING,
        /// Stands still for a special procedure.
        PAUSED,
        /// Runs, and the promised time is over.
        LATE
    }

    /// A time in which the clock does one thing.
    ///
    /// @param procedure why it stands still, empty when it does not
    /// @param ahead whether this is still to come
    public record Part(
            State state, String procedure, LocalDateTime from, LocalDateTime to, boolean ahead) {

        boolean continues(Part before) {
            return state == before.state
                    && procedure.equals(before.procedure)
                    && ahead == before.ahead
                    && from.equals(before.to);
        }
    }

    /// A day that counts in the limit.
    ///
    /// @param number which day of the limit it is, from 1
    /// @param late whether it lies behind the promised day
    public record CountedDay(LocalDate day, int number, boolean late, boolean ahead) {}

    /// A last day, and how it came to be that one.
    ///
    /// @param expected the day it will be when the clock runs again as planned; null unless it
    ///     stands still
    public record Due(LocalDate day, List<Move> moves, @Nullable LocalDate expected) {
        public Due {
            moves = List.copyOf(moves);
        }

        /// The day that is worth looking at now.
        public LocalDate foreseen() {
            return expected == null ? day : expected;
        }
    }

    /// A last day was moved.
    ///
    /// @param procedure the special procedure that moved it, empty when another cause did
    /// @param seq the event that moved it
    public record Move(LocalDate from, LocalDate to, Cause cause, String procedure, int seq) {}

    /// Why a last day was moved.
    public enum Cause {
        EXTENDED,
        PAUSED,
        /// The calendar has changed; only by that a day may come earlier.
        RECOUNTED
    }
}
