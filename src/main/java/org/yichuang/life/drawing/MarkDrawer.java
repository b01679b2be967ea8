package org.yichuang.life.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.life.model.Lane;
import org.yichuang.life.model.Point;

/// Draws the events. Those that a finger could not tell apart at a width are one mark, so there is
/// a set of marks for a narrow picture and one for a wide one.
final class MarkDrawer {

    /// How far apart two links must be, in rem: 24 pixels (WCAG 2.2, 2.5.8).
    private static final double APART = 1.55;

    /// The wide set is for pictures from this width on, in rem.
    private static final double WIDE = 56;

    private static final int ABOVE_THE_CLOCK = 10;
    private static final int MOST_NAMES = 3;

    private final Plot plot;
    private final Words words;

    MarkDrawer(Plot plot) {
        this.plot = plot;
        this.words = plot.words();
    }

    List<Mark> narrow() {
        return marks(APART / plot.room().least());
    }

    List<Mark> wide() {
        return marks(APART / WIDE);
    }

    List<Spot> spots() {
        return plot.life().points().stream()
                .map(point -> new Spot(point.seq(), plot.x(point.at()), y(point.lane())))
                .toList();
    }

    private int y(Lane lane) {
        int row = plot.life().lanes().indexOf(lane);
        return row < 0
                ? plot.heights().clockAt() + ABOVE_THE_CLOCK
                : plot.heights().laneAt(row) + Heights.LANE / 2;
    }

    private List<Mark> marks(double apart) {
        List<Mark> marks = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>(plot.life().lanes());
        lanes.add(Lane.CLOCK);
        for (Lane lane : lanes) {
            List<Point> near = new ArrayList<>();
            for (Point point : plot.life().points()) {
                if (!point.lane().equals(lane)) {
                    continue;
                }
                if (!near.isEmpty()
                        && plot.at(point.at()) - plot.at(near.getFirst().at()) < apart) {
                    near.add(point);
                } else {
                    add(marks, near);
                    near = new ArrayList<>(List.of(point));
                }
            }
            add(marks, near);
        }
        marks.sort(Comparator.comparingInt(Mark::seq));
        return marks;
    }

    private void add(List<Mark> marks, List<Point> near) {
        if (near.isEmpty()) {
            return;
        }
        Point first = near.getFirst();
        double x = (plot.at(first.at()) + plot.at(near.getLast().at())) / 2;
        marks.add(
                new Mark(
                        Percent.of(x),
                        y(first.lane()),
                        near.stream()
                                .max(Comparator.comparingInt(MarkDrawer::weight))
                                .map(MarkDrawer::style)
                                .orElseThrow(),
                        near.size() == 1 ? "" : String.valueOf(near.size()),
                        first.seq(),
                        tip(near),
                        Bands.anchor(x),
                        label(near)));
    }

    private static int weight(Point point) {
        return List.of("neutral", "good", "yellow", "bad", "red").indexOf(style(point));
    }

    private static String style(Point point) {
        if (point.event() instanceof Event.CardShown shown) {
            return shown.card() == Card.RED ? "red" : "yellow";
        }
        return switch (point.tenor()) {
            case NEUTRAL -> "neutral";
            case GOOD -> "good";
            case BAD -> "bad";
        };
    }

    private String tip(List<Point> near) {
        Point first = near.getFirst();
        if (near.size() == 1) {
            return words.event(first) + " " + words.moment(first.at(), plot.unit());
        }
        String names =
                near.stream()
                        .limit(MOST_NAMES)
                        .map(words::event)
                        .collect(Collectors.joining(words.text("life.and")));
        return near.size() > MOST_NAMES ? names + "…" : names;
    }

    private String label(List<Point> near) {
        String all =
                near.stream()
                        .map(
                                point ->
                                        words.text(
                                                "life.mark.event",
                                                point.seq(),
                                                words.event(point),
                                                words.full(point.at(), plot.unit())))
                        .collect(Collectors.joining(words.text("life.mark.between")));
        return near.size() == 1 ? all : words.text("life.mark.many", near.size(), all);
    }
}
