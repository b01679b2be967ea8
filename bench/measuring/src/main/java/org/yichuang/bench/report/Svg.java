package org.yichuang.bench.report;

import java.util.Locale;

/// A drawing of lines, bars and words. Coordinates in pixels from the upper left corner.
final class Svg {

    static final String INK = "#14181f";
    static final String SOFT_INK = "#434c5a";
    static final String LINE = "#d8dee7";

    enum Anchor {
        START,
        MIDDLE,
        END;

        private String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final String title;
    private final String description;

    /// @param description what the drawing shows, in words, for those who cannot see it
    Svg(int width, String title, String description) {
        this.width = width;
        this.title = title;
        this.description = description;
    }

    void bar(double x, double y, double length, double height, String colour) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\"/>",
                x, y, length, height, colour);
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                        + " stroke-width=\"%.1f\"/>",
                x1, y1, x2, y2, colour, thickness);
    }

    void dot(double x, double y, String colour) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", x, y, colour);
    }

    void ring(double x, double y, String colour) {
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#ffffff\" stroke=\"%s\""
                        + " stroke-width=\"2\"/>",
                x, y, colour);
    }

    void words(double x, double y, Anchor anchor, String colour, String words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x, y, anchor.value(), colour, escaped(words));
    }

    void heading(double x, double y, String words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-weight=\"700\" fill=\"%s\">%s</text>",
                x, y, INK, escaped(words));
    }

    String drawn(int height) {
        return """
               <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" \
               height="%2$d" role="img" font-family="sans-serif" font-size="14">
               <title>%3$s</title>
               <desc>%4$s</desc>
               <rect width="%1$d" height="%2$d" fill="#ffffff"/>
               %5$s</svg>
               """
                .formatted(width, height, escaped(title), escaped(description), body);
    }

    private void add(String element, Object... values) {
        body.append(String.format(Locale.ROOT, element, values)).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
