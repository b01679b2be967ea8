package org.yichuang.life.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.life.model.CaseClock;
import org.yichuang.life.model.CaseClock.State;
import org.yichuang.life.model.Life;

/// What the signs mean that occur in a drawing.
final class Legend {

    private Legend() {}

    /// The names of the signs, which are keys and styles at once.
    static List<String> signs(Plot plot, ClockRow clock, List<LaneRow> rows, Axis axis) {
        Life life = plot.life();
        List<String> signs = new ArrayList<>();
        CaseClock ran = life.clock();
        if (ran != null) {
            add(signs, "counted", !clock.cells().isEmpty());
            add(signs, "uncounted", !clock.cells().isEmpty());
            add(signs, "paused", ran.parts().stream().anyMatch(p -> p.state() == State.PAUSED));
            add(signs, "late", ran.parts().stream().anyMatch(p -> p.state() == State.LATE));
        }
        add(signs, "stopped", ran != null && ran.stopped() != null);
        add(signs, "ahead", hasForecast(plot));
        add(signs, "off", hasBand(axis, "weekend", "holiday"));
        add(signs, "makeup", hasBand(axis, "makeup"));
        add(signs, "cut", hasBand(axis, "cut"));
        if (ran != null) {
            signs.add("promised");
            signs.add("statutory");
            add(signs, "moved", clock.flags().stream().anyMatch(f -> !f.moves().isEmpty()));
        }
        add(signs, "own", rows.stream().anyMatch(row -> !row.dues().isEmpty()));
        add(signs, "yellow", shown(life, Card.YELLOW));
        add(signs, "red", shown(life, Card.RED));
        add(signs, "now", life.goesOn());
        return signs;
    }

    private static void add(List<String> signs, String sign, boolean occurs) {
        if (occurs) {
            signs.add(sign);
        }
    }

    private static boolean hasForecast(Plot plot) {
        CaseClock clock = plot.life().clock();
        return plot.life().goesOn()
                && (plot.life().stretches().stream().anyMatch(e -> e.isOpen() && e.due() != null)
                        || (clock != null
                                && clock.parts().stream().anyMatch(CaseClock.Part::ahead)));
    }

    private static boolean hasBand(Axis axis, String... styles) {
        return axis.bands().stream()
                .anyMatch(band -> Stream.of(styles).anyMatch(band.style()::equals));
    }

    private static boolean shown(Life life, Card card) {
        return life.points().stream()
                .anyMatch(
                        point ->
                                point.event() instanceof Event.CardShown shown
                                        && shown.card() == card);
    }
}
