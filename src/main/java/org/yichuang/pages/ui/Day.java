package org.yichuang.pages.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day in the life of a deadline, and why it counts or does not.
///
/// @param number which day of the limit it is, from 1; 0 when it does not count
/// @param label the short reason on the day itself ("国庆", "停 检测"); null for a counted day
/// @param makeUp a weekend day that is worked in exchange for a holiday
/// @param reason the whole reason, for the table
public record Day(
        LocalDate date,
        Kind kind,
        int number,
        @Nullable String label,
        boolean makeUp,
        String reason) {

    public enum Kind {
        /// The day of receipt or acceptance.
        ZERO("day-zero"),
        COUNTED("day-counted"),
        /// The clock stands still, for example during a test.
        PAUSED("day-paused"),
        /// A weekend or a holiday.
        OFF("day-off"),
        /// Today.
        NOW("day-now"),
        /// Will be counted.
        AHEAD("day-next"),
        /// The last day.
        DUE("day-due"),
        /// Past the last day.
        LATE("day-late"),
        /// Before or after the limit; only fills the week.
        OUTSIDE("day-outside");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    public String style() {
        return kind.style;
    }

    static Day outside(LocalDate date) {
        return new Day(date, Kind.OUTSIDE, 0, null, false, "");
    }
}
