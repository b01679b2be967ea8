package org.yichuang.life.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clock's row: what it did when, the days that count, and the last days as flags above it.
///
/// @param note what there is to say when no clock ran; empty when one did
/// @param stop where it stopped for good, null when it has not
/// @param used how many days are counted of how many; empty when no clock ran
public record ClockRow(
        String note,
        String used,
        List<RowBar> parts,
        List<Cell> cells,
        @Nullable Stop stop,
        List<Flag> flags) {

    public ClockRow {
        parts = List.copyOf(parts);
        cells = List.copyOf(cells);
        flags = List.copyOf(flags);
    }

    /// Where the clock stopped for good.
    ///
    /// @param from the ending of the class that says from which width on the text has room
    public record Stop(String x, String text, String from) {}

    /// A day that counts.
    ///
    /// @param style "counted", "late", and either with "-ahead"
    /// @param from the ending of the class that says from which width on its number has room
    /// @param sparse the same for a number that stands for several, below the bar, where not each
    ///     has room; "never" for the others
    /// @param name which day of the limit which day is
    public record Cell(
            String x,
            String middle,
            String width,
            String style,
            String number,
            String from,
            String sparse,
            String name) {}

    /// A last day.
    ///
    /// @param style "promised" or "statutory"
    /// @param left whether the text stands left of the pole
    /// @param beyond whether the day lies behind the right edge
    /// @param expected whether it is only known what the day should be
    /// @param name the day and how it came to be that one
    public record Flag(
            String x,
            int y,
            String style,
            String text,
            boolean left,
            boolean beyond,
            boolean expected,
            String name,
            List<Move> moves) {

        public Flag {
            moves = List.copyOf(moves);
        }
    }

    /// From where a flag was moved.
    ///
    /// @param x the earlier of both days
    /// @param width from there to the later one, 0 or more
    /// @param gap how much of the way a text takes at its end, in em
    /// @param back whether it was moved to the earlier day
    /// @param seq the event that moved it, 0 when that is still to come
    public record Move(
            String x, String width, String gap, boolean back, boolean expected, int seq) {}
}
