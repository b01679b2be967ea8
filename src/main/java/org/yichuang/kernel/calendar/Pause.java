package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A time that does not count in a limit: hearing, inspection, testing, expert review
/// (Administrative Licence Law, art. 45) or a correction by the applicant (art. 32).
///
/// @param from the day on which it is ordered; that day no longer counts
/// @param to the last day that does not count, so that counting resumes on the working day after
///     it; null while it runs
/// @param reason in words, such as 检测
public record Pause(LocalDate from, @Nullable LocalDate to, String reason) {

    /// @throws IllegalArgumentException when it ends before it begins
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "expected the end of a pause on or after " + from + ", but got " + to);
        }
    }

    /// Whether the day lies in it.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
