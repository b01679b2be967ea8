package org.yichuang.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.yichuang.bench.report.Svg.Anchor;
import org.yichuang.bench.result.GrowthResults;
import org.yichuang.bench.result.GrowthResults.Size;

/// Processor time of a command over the number of cases, on a logarithmic axis.
public final class GrowthPlot {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 380;
    private static final int LEFT = 80;
    private static final int RIGHT = 660;
    private static final int TOP = 60;
    private static final int BOTTOM = 320;
    private static final int STEPS = 4;

    private GrowthPlot() {}

    public static String of(GrowthResults results) {
        List<Size> sizes = results.sizes();
        var svg = new Svg(WIDTH, "Processor time of a command", inWords(sizes));
        svg.heading(16, 30, "Processor time of a command, µs, over the cases in the database");
        double highest = sizes.stream().mapToDouble(GrowthPlot::together).max().orElse(1) * 1.15;
        double between = round(highest / STEPS);
        double most = between * STEPS;
        for (int step = 0; step <= STEPS; step++) {
            double value = between * step;
            double y = y(value, most);
            svg.line(LEFT, y, RIGHT, y, Svg.LINE, 1);
            svg.words(LEFT - 10, y + 5, Anchor.END, Svg.SOFT_INK, Figure.of(value));
        }
        double from = Math.log10(sizes.getFirst().cases());
        double span = Math.max(0.1, Math.log10(sizes.getLast().cases()) - from);
        ToDoubleFunction<Size> x =
                size -> LEFT + 20 + (Math.log10(size.cases()) - from) / span * (RIGHT - LEFT - 40);
        for (Size size : sizes) {
            svg.words(
                    x.applyAsDouble(size),
                    BOTTOM + 24,
                    Anchor.MIDDLE,
                    Svg.SOFT_INK,
                    String.format(Locale.ROOT, "%,d", size.cases()));
        }
        curve(svg, sizes, x, GrowthPlot::together, most, Svg.INK, "together");
        curve(svg, sizes, x, GrowthPlot::database, most, "#1a56c4", "in the database");
        curve(svg, sizes, x, Size::clientMicros, most, "#a35600", "in the platform");
        return svg.drawn(HEIGHT);
    }

    /// The next of 1, 2, 2.5, 5 and 10 times a power of ten.
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        return DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(each -> each * power)
                .filter(each -> each >= step)
                .findFirst()
                .orElse(step);
    }

    private static void curve(
            Svg svg,
            List<Size> sizes,
            ToDoubleFunction<Size> x,
            ToDoubleFunction<Size> value,
            double most,
            String colour,
            String name) {
        for (int i = 0; i < sizes.size(); i++) {
            double here = x.applyAsDouble(sizes.get(i));
            double y = y(value.applyAsDouble(sizes.get(i)), most);
            if (i > 0) {
                svg.line(
                        x.applyAsDouble(sizes.get(i - 1)),
                        y(value.applyAsDouble(sizes.get(i - 1)), most),
                        here,
                        y,
                        colour,
                        2);
            }
            svg.dot(here, y, colour);
            if (i == sizes.size() - 1) {
                svg.words(
                        here + 14,
                        y + 5,
                        Anchor.START,
                        colour,
                        name + ", " + Figure.of(value.applyAsDouble(sizes.get(i))));
            }
        }
    }

    private static double y(double value, double most) {
        return BOTTOM - value / most * (BOTTOM - TOP);
    }

    private static double database(Size size) {
        Double micros = size.databaseMicros();
        return micros == null ? 0 : micros;
    }

    private static double together(Size size) {
        return size.clientMicros() + database(size);
    }

    private static String inWords(List<Size> sizes) {
        return sizes.stream()
                .map(
                        size ->
                                "%s µs with %,d cases"
                                        .formatted(Figure.of(together(size)), size.cases()))
                .collect(Collectors.joining("; "));
    }
}
