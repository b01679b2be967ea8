package org.yichuang.life.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.life.model.Life;
import org.yichuang.life.model.TimeScale.Unit;
import org.yichuang.pages.ui.Table;

/// A life drawn.
///
/// @param style the class that says how wide the plot is at least
/// @param summary what it says at a glance
/// @param spots the place of every event
/// @param narrow the marks of a narrow picture
/// @param wide the marks of a wide one
/// @param now where the present is, null when the life is over
/// @param signs what the legend explains
/// @param table the same facts in words
public record Picture(
        String style,
        String summary,
        Heights heights,
        Axis axis,
        ClockRow clock,
        List<LaneRow> rows,
        List<Spot> spots,
        List<Mark> narrow,
        List<Mark> wide,
        @Nullable Now now,
        List<String> signs,
        Table table) {

    public Picture {
        rows = List.copyOf(rows);
        spots = List.copyOf(spots);
        narrow = List.copyOf(narrow);
        wide = List.copyOf(wide);
        signs = List.copyOf(signs);
    }

    /// The present.
    public record Now(String x, String anchor, String text) {}

    public static Picture of(Life life, Procedure procedure, Words words, Bands bands) {
        Plot plot = Plot.of(life, words);
        ClockRow clock = new ClockDrawer(plot).draw(procedure);
        Axis axis = AxisDrawer.draw(plot, bands);
        List<LaneRow> rows = new LaneDrawer(plot).draw();
        MarkDrawer marks = new MarkDrawer(plot);
        return new Picture(
                plot.room().style(),
                new Summary(plot).text(),
                plot.heights(),
                axis,
                clock,
                rows,
                marks.spots(),
                marks.narrow(),
                marks.wide(),
                now(plot),
                Legend.signs(plot, clock, rows, axis),
                new FactTable(plot).table());
    }

    private static @Nullable Now now(Plot plot) {
        Life life = plot.life();
        if (!life.goesOn()) {
            return null;
        }
        double x = plot.at(life.now());
        String moment =
                plot.unit() == Unit.DAY
                        ? plot.words().day(life.now().toLocalDate())
                        : plot.words().moment(life.now(), plot.unit());
        return new Now(
                Percent.of(x),
                Bands.anchor(x),
                plot.words().text(plot.unit() == Unit.DAY ? "life.today" : "life.now", moment));
    }
}
