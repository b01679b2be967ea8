package org.yichuang.pages.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Lines over time, drawn by the server. Lines differ in dash as well as in colour and carry their
/// names at their ends.
///
/// @param title what the chart shows, better what it says
/// @param labels the points in time, oldest first
/// @param series at most four
public record LineChart(String title, List<String> labels, List<Series> series) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 250;
    private static final int LEFT = 56;
    private static final int RIGHT = 130;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int LABEL_HEIGHT = 18;
    private static final int MOST_LABELS = 7;

    public LineChart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        if (labels.isEmpty() || series.isEmpty() || series.size() > 4) {
            throw new IllegalArgumentException(
                    "expected labels and one to four series, but got %d and %d"
                            .formatted(labels.size(), series.size()));
        }
        for (Series line : series) {
            if (line.values().size() != labels.size()) {
                throw new IllegalArgumentException(
                        "expected %d values of %s, but got %d"
                                .formatted(labels.size(), line.name(), line.values().size()));
            }
        }
    }

    /// A value on the left with the height of its line.
    public record Tick(long value, double y) {}

    /// A point in time with its place.
    public record Mark(String label, double x) {}

    /// A drawn line: its path, and where its name stands.
    public record Line(
            String name, long last, String path, double endX, double endY, double nameY) {}

    public List<Tick> ticks() {
        ValueScale scale = scale();
        return scale.ticks().stream().map(value -> new Tick(value, y(value, scale))).toList();
    }

    /// Some of the labels, evenly spread, so that they never touch.
    public List<Mark> marks() {
        int every = Math.max(1, (labels.size() + MOST_LABELS - 1) / MOST_LABELS);
        return IntStream.range(0, labels.size())
                .filter(index -> index % every == 0)
                .mapToObj(index -> new Mark(labels.get(index), x(index)))
                .toList();
    }

    public List<Line> lines() {
        ValueScale scale = scale();
        List<Line> drawn = new ArrayList<>();
        for (Series line : series) {
            List<Long> values = line.values();
            String path =
                    IntStream.range(0, values.size())
                            .mapToObj(i -> point(x(i), y(values.get(i), scale)))
                            .collect(Collectors.joining("L", "M", ""));
            double endY = y(values.getLast(), scale);
            drawn.add(
                    new Line(
                            line.name(), values.getLast(), path, x(values.size() - 1), endY, endY));
        }
        return apart(drawn);
    }

    /// Moves names that would overlap away from one another.
    private static List<Line> apart(List<Line> lines) {
        List<Line> byHeight = new ArrayList<>(lines);
        byHeight.sort(Comparator.comparingDouble(Line::nameY));
        double lowest = TOP;
        List<Line> moved = new ArrayList<>(lines);
        for (Line line : byHeight) {
            double y = Math.max(line.nameY(), lowest);
            lowest = y + LABEL_HEIGHT;
            moved.set(
                    lines.indexOf(line),
                    new Line(line.name(), line.last(), line.path(), line.endX(), line.endY(), y));
        }
        return moved;
    }

    private ValueScale scale() {
        LongStream values =
                series.stream().flatMap(line -> line.values().stream()).mapToLong(Long::longValue);
        return ValueScale.upTo(values.max().orElse(0));
    }

    private double x(int index) {
        int steps = Math.max(1, labels.size() - 1);
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * index / steps;
    }

    private static double y(long value, ValueScale scale) {
        double share = (double) value / scale.top();
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
