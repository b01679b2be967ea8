package org.yichuang.life.drawing;

import java.util.List;

/// A row of the drawing.
///
/// @param about what the row is about, in a second line; empty when its name says it
/// @param y where it begins
/// @param dues the last days of its own limits
public record LaneRow(String name, String about, int y, List<RowBar> bars, List<DueMark> dues) {

    public LaneRow {
        bars = List.copyOf(bars);
        dues = List.copyOf(dues);
    }

    /// A last day of one row.
    ///
    /// @param style "kept", "open" or "missed"
    public record DueMark(String x, String style, String name) {}
}
