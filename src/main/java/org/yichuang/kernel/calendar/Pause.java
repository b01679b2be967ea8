package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A time that does not count in a limit: hearing, inspection, testing, expert review
/// (Administrative Licence Law, art. 45) or a correction by the applicant (art. 32). A limit in
/// days leaves out every day that it touches, one in hours the time from its first moment to its
/// last.
///
/// @param from the day on which it is ordered; that day no longer counts
/// @param to the last day that does not count, so that counting resumes on the working day after
///     it; null while it runs
/// @param reason in words, such as 检测
/// @param begins its first moment, on `from`
/// @param ends the moment from which hours count again; null while it runs
public record Pause(
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        LocalDateTime begins,
        @Nullable LocalDateTime ends) {

    /// @throws IllegalArgumentException when it ends before it begins
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "expected the end of a pause on or after " + from + ", but got " + to);
        }
        if (ends != null && ends.isBefore(begins)) {
            throw new IllegalArgumentException(
                    "expected the end of a pause at or after " + begins + ", but got " + ends);
        }
    }

    /// Of whole days.
    public Pause(LocalDate from, @Nullable LocalDate to, String reason) {
        this(
                from,
                to,
                reason,
                from.atStartOfDay(),
                to == null ? null : to.plusDays(1).atStartOfDay());
    }

    /// From one moment to another.
    ///
    /// @param ends null while it runs
    public static Pause between(LocalDateTime begins, @Nullable LocalDateTime ends, String reason) {
        return new Pause(
                begins.toLocalDate(),
                ends == null ? null : ends.toLocalDate(),
                reason,
                begins,
                ends);
    }

    /// Whether the day lies in it.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Whether hours do not count at that moment.
    public boolean covers(LocalDateTime moment) {
        return !moment.isBefore(begins) && (ends == null || moment.isBefore(ends));
    }
}
