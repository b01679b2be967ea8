package org.yichuang.pages.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bars to compare, as a table whose cells are drawn, so the table is always there.
///
/// @param limit the value that a line marks, as in a promised limit of 100 per cent
/// @param limitText what that line means
public record BarChart(
        String title, List<Bar> bars, @Nullable Double limit, @Nullable String limitText) {

    public BarChart {
        bars = List.copyOf(bars);
    }

    /// The width of a bar in hundredths of the widest thing in the chart.
    public String width(Bar bar) {
        return hundredths(bar.value());
    }

    public @Nullable String limitAt() {
        return limit == null ? null : hundredths(limit);
    }

    private String hundredths(double value) {
        double widest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double whole = Math.max(widest, limit == null ? 0 : limit);
        return String.format(Locale.ROOT, "%.2f", whole == 0 ? 0 : 100 * value / whole);
    }
}
