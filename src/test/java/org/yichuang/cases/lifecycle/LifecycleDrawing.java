package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.cases.lifecycle.DrawingLayout.Box;
import org.yichuang.cases.lifecycle.DrawingLayout.Ends;
import org.yichuang.cases.lifecycle.DrawingLayout.Place;
import org.yichuang.cases.lifecycle.DrawingLayout.Route;
import org.yichuang.cases.lifecycle.DrawingLayout.Turn;
import org.yichuang.testing.MessageFiles;

/// Draws the table of edges: boxes are states, lines are acts with the article behind each; what
/// changes no state is written into its box.
public final class LifecycleDrawing {

    private static final MessageFiles TEXTS = MessageFiles.of("cases");
    private static final String STYLE =
            """
            text { font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
              fill: #1d2733 }
            .name { font-size: 18px; font-weight: 600 }
            .english { font-size: 12px; fill: #4a5868 }
            .act { font-size: 13px }
            .article { font-size: 11px; fill: #6a7785 }
            .line { fill: none; stroke: #4a5868; stroke-width: 1.4 }
            .halo { fill: none; stroke: #ffffff; stroke-width: 6 }
            rect { stroke-width: 1.4 }
            .applicant { fill: #fff4dc; stroke: #b07d1a }
            .authority { fill: #eaf1fb; stroke: #3a66a8 }
            .clock_runs { fill: #dcebfb; stroke: #1f4f94; stroke-width: 2.4 }
            .clock_stands { fill: #eceff2; stroke: #6a7785; stroke-dasharray: 6 4 }
            .end { fill: #e3f3e8; stroke: #2f7d4f }
            """;

    private static final int LINE = 36;

    /// What is possible wherever something runs; it is said once, in the legend.
    private static final Set<Class<? extends Command>> EVERYWHERE =
            Set.of(Command.Urge.class, Command.Recount.class);

    private final StringBuilder svg = new StringBuilder();

    private LifecycleDrawing() {}

    public static String svg() {
        return new LifecycleDrawing().draw();
    }

    private String draw() {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">"
                        .formatted(DrawingLayout.WIDTH, DrawingLayout.HEIGHT));
        line("<title>办件生命周期 The life of a case</title>");
        line("<style>" + STYLE.strip() + "</style>");
        line(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\""
                        + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8Z\" fill=\"#4a5868\"/>"
                        + "</marker></defs>");
        line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        List<Passage> passages = Passage.all();
        Map<Ends, List<Passage>> moves =
                passages.stream()
                        .filter(passage -> !passage.stays())
                        .collect(
                                Collectors.groupingBy(
                                        each -> new Ends(each.edge().from(), each.to()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        assertThat(DrawingLayout.ROUTES.keySet())
                .as("the layout has a line for every way from state to state")
                .isEqualTo(moves.keySet());
        moves.keySet().forEach(ends -> route(route(ends)));
        for (Class<? extends CaseState> state : Scenario.states()) {
            box(state, passages);
        }
        moves.forEach((ends, acts) -> labels(route(ends), acts));
        legend();
        return svg.append("</svg>\n").toString();
    }

    private static Route route(Ends ends) {
        return Objects.requireNonNull(DrawingLayout.ROUTES.get(ends));
    }

    private void route(Route route) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < route.points().size(); i += 2) {
            points.add(route.points().get(i) + "," + route.points().get(i + 1));
        }
        String all = String.join(" ", points);
        line("<polyline class=\"halo\" points=\"%s\"/>".formatted(all));
        line("<polyline class=\"line\" marker-end=\"url(#arrow)\" points=\"%s\"/>".formatted(all));
    }

    private void labels(Route route, List<Passage> acts) {
        assertThat(route.places()).as("a place for each of %s", acts).hasSameSizeAs(acts);
        for (int i = 0; i < acts.size(); i++) {
            Edge edge = acts.get(i).edge();
            Place place = route.places().get(i);
            String anchor = place.end() ? " text-anchor=\"end\"" : "";
            line(
                    "<text class=\"act\" x=\"%d\" y=\"%d\"%s>%s <tspan class=\"article\">%s</tspan></text>"
                            .formatted(
                                    place.x(), place.y(), anchor, chinese(edge), edge.article()));
            line(
                    "<text class=\"english\" x=\"%d\" y=\"%d\"%s>%s</text>"
                            .formatted(place.x(), place.y() + 16, anchor, english(edge)));
        }
    }

    private void box(Class<? extends CaseState> state, List<Passage> passages) {
        Box box = Objects.requireNonNull(DrawingLayout.BOXES.get(state));
        if (state == CaseState.None.class) {
            line(
                    "<circle cx=\"%d\" cy=\"%d\" r=\"16\" fill=\"#1d2733\"/>"
                            .formatted(box.centre(), box.top() + box.height() / 2));
            return;
        }
        rectangle(box);
        List<Edge> inside =
                passages.stream()
                        .filter(each -> each.stays() && each.edge().from() == state)
                        .map(Passage::edge)
                        .filter(edge -> !EVERYWHERE.contains(edge.command()))
                        .toList();
        String name = Lifecycle.inWords(state);
        boolean end = state == CaseState.Closed.class;
        List<List<Edge>> lines = lines(inside, box);
        int height = 20 + (end ? 24 : 0) + LINE * lines.size();
        int y = box.top() + (box.height() - height) / 2 + 12;
        centred(box, y, "name", text(Locale.CHINESE, "cases.stage." + name));
        centred(box, y + 20, "english", text(Locale.ENGLISH, "cases.stage." + name));
        if (end) {
            centred(box, y + 40, "article", endings());
            y += 24;
        }
        y += 44;
        for (List<Edge> each : lines) {
            centred(
                    box,
                    y,
                    "act",
                    each.stream()
                            .map(edge -> chinese(edge) + " " + edge.article())
                            .collect(Collectors.joining(" · ")));
            centred(
                    box,
                    y + 15,
                    "english",
                    each.stream()
                            .map(LifecycleDrawing::english)
                            .collect(Collectors.joining(" · ")));
            y += LINE;
        }
    }

    /// As many acts in a line as the box is wide.
    private static List<List<Edge>> lines(List<Edge> acts, Box box) {
        List<List<Edge>> lines = new ArrayList<>();
        int used = 0;
        for (Edge act : acts) {
            int width = Math.max(english(act).length() * 6, chinese(act).length() * 13 + 40) + 18;
            if (lines.isEmpty() || used + width > box.width()) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(act);
            used += width;
        }
        return lines;
    }

    private static String endings() {
        return Stream.of(CaseState.Ending.values())
                .map(ending -> text(Locale.CHINESE, "cases.ending." + ending.name()))
                .collect(Collectors.joining(" · "));
    }

    private void rectangle(Box box) {
        line(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>"
                        .formatted(
                                box.turn().name().toLowerCase(Locale.ROOT),
                                box.left(),
                                box.top(),
                                box.width(),
                                box.height()));
    }

    private void centred(Box box, int y, String style, String text) {
        line(
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                        .formatted(style, box.centre(), y, text));
    }

    private void legend() {
        Map<Turn, String> meanings =
                Map.of(
                        Turn.APPLICANT, "等申请人 the applicant's turn",
                        Turn.AUTHORITY, "等机关 the authority's turn",
                        Turn.CLOCK_RUNS, "计时 the limit runs",
                        Turn.CLOCK_STANDS, "停止计时 the limit stands",
                        Turn.END, "终点 the end");
        int x = 165;
        for (Turn turn : Turn.values()) {
            rectangle(new Box(x, 1488, 26, 18, turn));
            line(
                    "<text class=\"english\" x=\"%d\" y=\"1502\">%s</text>"
                            .formatted(x + 34, meanings.get(turn)));
            x += 220;
        }
        line(
                "<text class=\"article\" x=\"165\" y=\"1534\">"
                        + "正在办的都可以催办 60 whoever is concerned may urge what is being handled · 日历变动后重算期限 82 limits are recounted when the calendar changes · item 由事项规定 as the item lays down"
                        + "</text>");
        line(
                "<text class=\"article\" x=\"1780\" y=\"1534\" text-anchor=\"end\">"
                        + "数字为《行政许可法》条款 numbers are articles of the Administrative Licence Law"
                        + "</text>");
    }

    private static String chinese(Edge edge) {
        return text(Locale.CHINESE, "cases.act." + Lifecycle.inWords(edge.command()));
    }

    private static String english(Edge edge) {
        return text(Locale.ENGLISH, "cases.act." + Lifecycle.inWords(edge.command()));
    }

    private static String text(Locale language, String key) {
        return TEXTS.text(language, key);
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
