package org.yichuang.bench.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.report.Svg.Anchor;
import org.yichuang.bench.result.Latency;
import org.yichuang.bench.result.Results;

/// From the median (dot) to the 99th percentile (ring) of each action, on a logarithmic axis, for
/// the largest number of workers that was measured.
public final class LatencyPlot {

    private static final int WIDTH = 860;
    private static final int AXIS_FROM = 110;
    private static final int AXIS_TO = 820;
    private static final int ROW = 16;
    private static final int GAP = 20;
    private static final double FIRST_TICK = 0.1;

    private LatencyPlot() {}

    public static String of(Results results) {
        var all = Group.of(results.rounds()).stream().filter(Group::wholeCases).toList();
        int workers = all.stream().mapToInt(Group::workers).max().orElse(0);
        var groups = all.stream().filter(group -> group.workers() == workers).toList();
        var title = "Milliseconds until an action is durable, " + workers + " workers";
        var axis = new Axis(slowest(groups));
        var svg = new Svg(WIDTH, title, "The same figures stand in the table of p50 and p99.");
        svg.heading(16, 34, title + " (dot: p50, ring: p99)");
        int y = legend(svg, groups, 60);
        axis.draw(svg, y, y + height(groups));
        for (var action : new LinkedHashSet<>(Actions.OF_ONE_CASE)) {
            y += GAP;
            double middle = y + ROW * groups.size() / 2.0;
            svg.words(16, middle + 4, Anchor.START, Svg.INK, action);
            for (var group : groups) {
                draw(svg, group, action, y + ROW / 2.0, axis);
                y += ROW;
            }
        }
        return svg.drawn(y + 60);
    }

    private static int height(List<Group> groups) {
        int actions = new LinkedHashSet<>(Actions.OF_ONE_CASE).size();
        return actions * (GAP + ROW * groups.size()) + GAP;
    }

    private static double slowest(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.rounds().stream())
                .flatMap(round -> round.actions().stream())
                .mapToDouble(Latency::p99)
                .max()
                .orElse(1);
    }

    private static int legend(Svg svg, List<Group> groups, int y) {
        double x = AXIS_FROM;
        for (var group : groups) {
            svg.dot(x, y - 5, Colour.of(group));
            svg.words(x + 10, y, Anchor.START, Svg.INK, group.label());
            x += 160;
        }
        return y + 10;
    }

    private static void draw(Svg svg, Group group, String action, double y, Axis axis) {
        var p50 = group.medianOf(action, Latency::p50);
        var p99 = group.medianOf(action, Latency::p99);
        if (p50.isEmpty() || p99.isEmpty()) {
            return;
        }
        double from = axis.place(p50.getAsDouble());
        double to = axis.place(p99.getAsDouble());
        svg.line(from, y, to, y, Colour.of(group), 2);
        svg.ring(to, y, Colour.of(group));
        svg.dot(from, y, Colour.of(group));
    }

    /// Powers of ten from a tenth of a millisecond to beyond the slowest figure.
    private record Axis(double slowest) {

        void draw(Svg svg, int top, int bottom) {
            for (double tick = FIRST_TICK; tick <= last(); tick *= 10) {
                svg.line(place(tick), top, place(tick), bottom, Svg.LINE, 1);
                svg.words(place(tick), bottom + 18, Anchor.MIDDLE, Svg.SOFT_INK, words(tick));
            }
        }

        double place(double milliseconds) {
            double share = Math.log10(milliseconds / FIRST_TICK) / Math.log10(last() / FIRST_TICK);
            return AXIS_FROM + Math.clamp(share, 0, 1) * (AXIS_TO - AXIS_FROM);
        }

        private double last() {
            return Math.pow(10, Math.ceil(Math.log10(Math.max(slowest, 1))));
        }

        private static String words(double tick) {
            return String.format(Locale.ROOT, tick < 1 ? "%.1f ms" : "%,.0f ms", tick);
        }
    }
}
