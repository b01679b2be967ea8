package org.yichuang.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuang.bench.report.Svg.Anchor;
import org.yichuang.bench.result.Results;

/// Cases a second as bars from zero, with a whisker from the lowest to the highest round.
public final class ThroughputPlot {

    private static final int WIDTH = 860;
    private static final int BARS_FROM = 200;
    private static final int BARS_TO = 620;
    private static final int ROW = 34;
    private static final int BAR = 20;
    private static final int HEADING = 40;

    private ThroughputPlot() {}

    public static String of(Results results) {
        var groups = Group.of(results.rounds()).stream().filter(Group::wholeCases).toList();
        var comparison = new Comparison(groups);
        double most = groups.stream().mapToDouble(Group::fastest).max().orElse(1);
        var svg = new Svg(WIDTH, "Cases a second", inWords(groups));
        int y = 16;
        int workers = 0;
        for (var group : groups) {
            if (group.workers() != workers) {
                workers = group.workers();
                svg.heading(16, y + 18, "Cases a second, " + workers + " workers");
                y += HEADING;
            }
            draw(svg, group, comparison, y, (BARS_TO - BARS_FROM) / most);
            y += ROW;
        }
        return svg.drawn(y + 12);
    }

    private static void draw(Svg svg, Group group, Comparison comparison, int y, double scale) {
        double middle = y + BAR / 2.0;
        double words = middle + 5;
        svg.words(BARS_FROM - 12, words, Anchor.END, Svg.INK, group.label());
        svg.bar(BARS_FROM, y, group.casesPerSecond() * scale, BAR, Colour.of(group));
        svg.line(
                BARS_FROM + group.slowest() * scale,
                middle,
                BARS_FROM + group.fastest() * scale,
                middle,
                Svg.INK,
                2);
        svg.words(
                BARS_FROM + group.fastest() * scale + 10,
                words,
                Anchor.START,
                Svg.SOFT_INK,
                inWords(group, comparison));
    }

    private static String inWords(Group group, Comparison comparison) {
        var times = comparison.timesTheBetterEngine(group);
        return Figure.of(group.casesPerSecond())
                + (times.isPresent() ? "  (" + Figure.of(times) + " × the better engine)" : "");
    }

    private static String inWords(List<Group> groups) {
        return groups.stream()
                .map(
                        group ->
                                "%s with %d workers: %s"
                                        .formatted(
                                                group.label(),
                                                group.workers(),
                                                Figure.of(group.casesPerSecond())))
                .collect(Collectors.joining("; "));
    }
}
