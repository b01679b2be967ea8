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
public record Stretch(
        Lane lane,
        Activity what,
        String about,
        LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue) {

    public boolean isOpen() {
        return to == null;
    }

    Stretch until(LocalDateTime end) {
        return new Stretch(lane, what, about, from, end, due, firstDue);
    }

    /// The same with another last day.
    Stretch dueOn(LocalDate day) {
        return day.equals(due)
                ? this
                : new Stretch(lane, what, about, from, to, day, firstDue == null ? due : firstDue);
    }

    Stretch on(Lane other) {
        return new Stretch(other, what, about, from, to, due, firstDue);
    }
}
