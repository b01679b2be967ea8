package org.yichuang.life.drawing;

/// A stretch in a row.
///
/// @param style what it is, as the style heights calls it
/// @param text written on it where it has room
/// @param from the ending of the class that says from which width on
/// @param name what it is, from when to when
public record RowBar(String x, String width, String style, String text, String from, String name) {

    /// So that a short time can still be seen.
    private static final double LEAST = 0.004;

    static RowBar of(Plot plot, double start, double end, String style, String text, String name) {
        double width = Math.max(LEAST, end - start);
        return new RowBar(
                Percent.of(Math.min(start, 1 - LEAST)),
                Percent.of(width),
                style,
                text,
                plot.room().from(width, Room.width(text) + 1.1),
                name);
    }
}
