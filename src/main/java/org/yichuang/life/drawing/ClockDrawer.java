package org.yichuang.life.drawing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.life.drawing.ClockRow.Cell;
import org.yichuang.life.drawing.ClockRow.Flag;
import org.yichuang.life.drawing.ClockRow.Move;
import org.yichuang.life.drawing.ClockRow.Stop;
import org.yichuang.life.model.CaseClock;
import org.yichuang.life.model.CaseClock.CountedDay;
import org.yichuang.life.model.CaseClock.Due;
import org.yichuang.life.model.CaseClock.Part;
import org.yichuang.life.model.TimeScale.Unit;

/// Draws the clock.
final class ClockDrawer {

    private static final double WIDTH_OF_A_NUMBER = 1.05;
    private static final double PENNANT = 1.4;
    private static final int[] SPARSE = {5, 10, 20, 50, 100};

    private final Plot plot;
    private final Words words;

    ClockDrawer(Plot plot) {
        this.plot = plot;
        this.words = plot.words();
    }

    ClockRow draw(Procedure procedure) {
        CaseClock clock = plot.life().clock();
        if (clock == null) {
            return new ClockRow(note(procedure), "", List.of(), List.of(), null, List.of());
        }
        return new ClockRow(
                "",
                used(clock),
                clock.parts().stream().map(this::part).toList(),
                plot.unit() == Unit.DAY ? cells(clock) : List.of(),
                stop(clock),
                List.of(
                        flag("promised", clock.promised(), plot.heights().flagsAt()),
                        flag(
                                "statutory",
                                clock.statutory(),
                                plot.heights().flagsAt() + Heights.FLAG)));
    }

    private String note(Procedure procedure) {
        return plot.life().closed()
                ? words.text("life.clock.never")
                : words.text(
                        "life.clock.to-come",
                        words.limit(procedure.limits().promised()),
                        words.limit(procedure.limits().statutory()));
    }

    private String used(CaseClock clock) {
        return words.text("life.clock.used", words.used(clock), words.limit(clock.limit()));
    }

    private RowBar part(Part part) {
        String state = part.state().name().toLowerCase(Locale.ROOT);
        String procedure = part.procedure().isEmpty() ? "" : words.procedure(part.procedure());
        String text =
                switch (part.state()) {
                    case PAUSED -> words.text("life.clock.pause", procedure);
                    case RUNNING, LATE ->
                            plot.unit() == Unit.DAY
                                    ? ""
                                    : words.text("life.clock." + part.state(), procedure);
                };
        return RowBar.of(
                plot,
                plot.at(part.from()),
                plot.at(part.to()),
                state + (part.ahead() ? " is-ahead" : ""),
                text,
                name(part, procedure));
    }

    String name(Part part, String procedure) {
        return words.text(
                part.ahead() ? "life.clock.part.ahead" : "life.clock.part",
                words.text("life.clock." + part.state(), procedure),
                words.full(part.from(), plot.unit()),
                words.full(part.to(), plot.unit()));
    }

    private @Nullable Stop stop(CaseClock clock) {
        LocalDateTime stopped = clock.stopped();
        if (stopped == null) {
            return null;
        }
        String text = words.text("life.clock.stopped");
        return new Stop(plot.x(stopped), text, plot.room().from(1 - plot.at(stopped), text));
    }

    private List<Cell> cells(CaseClock clock) {
        List<Cell> cells = new ArrayList<>();
        LocalDateTime stopped = clock.stopped();
        int last = clock.days().size();
        int sparse = sparse();
        for (CountedDay day : clock.days()) {
            double from = plot.at(day.day().atStartOfDay());
            double whole = plot.endOf(day.day());
            double to = stopped == null ? whole : Math.min(whole, plot.at(stopped));
            double share = Math.max(0, to - from);
            boolean some =
                    day.number() == last
                            || (day.number() % sparse == 0 && last - day.number() >= sparse);
            cells.add(
                    new Cell(
                            Percent.of(from),
                            Percent.of(from + share / 2),
                            Percent.of(share),
                            (day.late() ? "late" : "counted") + (day.ahead() ? "-ahead" : ""),
                            String.valueOf(day.number()),
                            plot.room().from(whole - from, WIDTH_OF_A_NUMBER),
                            some
                                    ? plot.room().from(sparse * (whole - from), WIDTH_OF_A_NUMBER)
                                    : "never",
                            words.text(
                                    day.late() ? "life.clock.day.late" : "life.clock.day",
                                    day.number(),
                                    words.full(day.day()))));
        }
        return cells;
    }

    /// Every which number is written where not each has room.
    private int sparse() {
        for (int step : SPARSE) {
            if (step * plot.room().least() >= WIDTH_OF_A_NUMBER * plot.scale().daysWide()) {
                return step;
            }
        }
        return SPARSE[SPARSE.length - 1];
    }

    private Flag flag(String style, Due due, int y) {
        LocalDate day = due.foreseen();
        boolean beyond = !plot.shows(day);
        double x = beyond ? 1 : plot.endOf(day);
        boolean expected = due.expected() != null;
        String text =
                words.text("life.flag." + style + (expected ? ".expected" : ""), words.day(day));
        boolean left = beyond || !plot.room().has(1 - x, Room.width(text) + PENNANT);
        return new Flag(
                Percent.of(x),
                y,
                style,
                text,
                left,
                beyond,
                expected,
                name(style, due),
                moves(due, Room.width(text) / Room.WIDE + 0.7, left));
    }

    /// @param text how much room the text of the last flag takes, in em
    /// @param left whether it stands before the flag, in the way of what comes from there
    private List<Move> moves(Due due, double text, boolean left) {
        List<Move> moves = new ArrayList<>();
        LocalDate last = due.foreseen();
        for (CaseClock.Move move : due.moves()) {
            boolean inTheWay = move.to().equals(last) && left != move.to().isBefore(move.from());
            add(moves, move.from(), move.to(), inTheWay ? text : 0, move.seq());
        }
        LocalDate expected = due.expected();
        if (expected != null && !expected.equals(due.day())) {
            add(moves, due.day(), expected, left ? text : 0, 0);
        }
        return moves;
    }

    private void add(List<Move> moves, LocalDate from, LocalDate to, double gap, int seq) {
        if (plot.shows(from)) {
            double x = plot.endOf(from);
            double end = plot.shows(to) ? plot.endOf(to) : 1;
            boolean back = end < x;
            moves.add(
                    new Move(
                            Percent.of(Math.min(x, end)),
                            Percent.of(Math.abs(end - x)),
                            String.format(Locale.ROOT, "%.2fem", back ? gap : -gap),
                            back,
                            seq == 0,
                            seq));
        }
    }

    /// The last day in words, with every day that it was before.
    String name(String style, Due due) {
        StringBuilder name = new StringBuilder();
        name.append(words.text("life.due." + style, words.full(due.day())));
        for (CaseClock.Move move : due.moves()) {
            name.append(words.text("life.due.between")).append(words.move(move));
        }
        LocalDate expected = due.expected();
        if (expected != null) {
            name.append(words.text("life.due.between"))
                    .append(words.text("life.due.expected", words.full(expected)));
        }
        return name.toString();
    }
}
