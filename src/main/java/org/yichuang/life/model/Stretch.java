package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A time in which the file lies with somebody.
///
/// @param about which one of its kind, such as the number of a challenge; mostly empty
/// @param to null while it lasts
/// @param due the last day of this stretch's own limit, null if it has none
/// @param firstDue that day before it was moved, null if it never was
/// @param expected that day as the clock standing still will move it, or would have; null when the
///     stretch neither lasts nor ended while the clock stood still
public record Stretch(
        Lane lane,
        Activity what,
        String about,
        LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate expected) {

    public boolean isOpen() {
        return to == null;
    }

    Stretch until(LocalDateTime end) {
        return new Stretch(lane, what, about, from, end, due, firstDue, expected);
    }

    /// The same with another last day.
    Stretch dueOn(LocalDate day) {
        return day.equals(due)
                ? this
                : new Stretch(
                        lane,
                        what,
                        about,
                        from,
                        to,
                        day,
                        firstDue == null ? due : firstDue,
                        expected);
    }

    Stretch expectedOn(@Nullable LocalDate day) {
        return day == null ? this : new Stretch(lane, what, about, from, to, due, firstDue, day);
    }

    /// The last day that is worth looking at.
    public @Nullable LocalDate foreseen() {
        return expected == null ? due : expected;
    }

    /// The same without a limit of its own.
    Stretch unlimited() {
        return new Stretch(lane, what, about, from, to, null, null, null);
    }

    Stretch on(Lane other) {
        return new Stretch(other, what, about, from, to, due, firstDue, expected);
    }
}
