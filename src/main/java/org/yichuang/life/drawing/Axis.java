package org.yichuang.life.drawing;

import java.util.List;

/// The axis of a life: months and days above, what the calendar says of days through the whole
/// height.
public record Axis(List<Label> labels, List<String> lines, List<Band> bands) {

    public Axis {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
    }

    /// A text above the plot.
    ///
    /// @param anchor as SVG has it
    /// @param from the ending of the class that says from which width on it has room
    /// @param style "month", "year", "day" or "today"
    public record Label(String x, int y, String anchor, String from, String style, String text) {}

    /// Days that the calendar treats alike, or a time that is cut short.
    ///
    /// @param style "weekend", "holiday", "makeup" or "cut"
    /// @param label a short name, shown where there is room for it
    /// @param name the whole name with its dates
    /// @param anchor of the name, so that it stays within the picture
    public record Band(
            String x,
            String middle,
            String width,
            String style,
            String label,
            String from,
            String name,
            String anchor) {}
}
