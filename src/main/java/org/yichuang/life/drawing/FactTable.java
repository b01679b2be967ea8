package org.yichuang.life.drawing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.life.model.CaseClock;
import org.yichuang.life.model.CaseClock.Due;
import org.yichuang.life.model.CaseClock.Part;
import org.yichuang.life.model.Lane;
import org.yichuang.life.model.Stretch;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Table;

/// What the drawing shows, as a table: the clock first, then who had the file.
final class FactTable {

    private final Plot plot;
    private final Words words;

    FactTable(Plot plot) {
        this.plot = plot;
        this.words = plot.words();
    }

    Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        CaseClock clock = plot.life().clock();
        if (clock != null) {
            clock.parts().forEach(part -> rows.add(row(part)));
            rows.add(row("promised", clock.promised()));
            rows.add(row("statutory", clock.statutory()));
        }
        plot.life().stretches().forEach(stretch -> rows.add(row(stretch)));
        return Table.of(
                        words.text("life.table"),
                        List.of(
                                new Column(words.text("life.table.who")),
                                new Column(words.text("life.table.what")),
                                new Column(words.text("life.table.from")),
                                new Column(words.text("life.table.to")),
                                new Column(words.text("life.table.due"))),
                        rows)
                .withHiddenCaption();
    }

    private List<Cell> row(Part part) {
        String procedure = part.procedure().isEmpty() ? "" : words.procedure(part.procedure());
        String what = words.text("life.clock." + part.state(), procedure);
        return List.of(
                Cell.of(words.text("life.lane.CLOCK")),
                Cell.of(part.ahead() ? words.text("life.ahead", what) : what),
                Cell.of(words.full(part.from(), plot.unit())),
                Cell.of(words.full(part.to(), plot.unit())),
                Cell.of(""));
    }

    private List<Cell> row(String style, Due due) {
        return List.of(
                Cell.of(words.text("life.lane.CLOCK")),
                Cell.of(new ClockDrawer(plot).name(style, due)),
                Cell.of(""),
                Cell.of(""),
                Cell.of(words.full(due.day())));
    }

    private List<Cell> row(Stretch stretch) {
        Lane lane = stretch.lane();
        LocalDateTime to = stretch.to();
        String about = words.about(lane);
        Cell who = Cell.of(words.lane(lane));
        return List.of(
                about.isEmpty() ? who : who.note(about),
                Cell.of(words.activity(stretch)),
                Cell.of(words.full(stretch.from(), plot.unit())),
                Cell.of(to == null ? words.text("life.table.lasts") : words.full(to, plot.unit())),
                Cell.of(words.full(stretch.foreseen())));
    }
}
