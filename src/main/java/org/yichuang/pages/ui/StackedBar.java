package org.yichuang.pages.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A whole and its parts in one bar. The parts are named below it in the same order.
///
/// @param parts at most six, from left to right
public record StackedBar(String title, List<Part> parts) {

    private static final double GAP = 0.4;

    public record Part(String name, long value, @Nullable String path) {}

    /// A part with its place in hundredths of the bar, and its share in per cent.
    public record Piece(Part part, int number, String start, String width, long percent) {}

    public StackedBar {
        parts = List.copyOf(parts);
        if (parts.size() > 6) {
            throw new IllegalArgumentException(
                    "expected at most six parts, but got " + parts.size());
        }
    }

    public long total() {
        return parts.stream().mapToLong(Part::value).sum();
    }

    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        double start = 0;
        for (Part part : parts) {
            double share = total() == 0 ? 0 : 100.0 * part.value() / total();
            pieces.add(
                    new Piece(
                            part,
                            pieces.size() + 1,
                            hundredths(start),
                            hundredths(Math.max(0, share - GAP)),
                            Math.round(share)));
            start += share;
        }
        return pieces;
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
