package org.yichuang.life.drawing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.life.drawing.LaneRow.DueMark;
import org.yichuang.life.model.Lane;
import org.yichuang.life.model.Life;
import org.yichuang.life.model.Stretch;

/// Draws who has the file, row by row.
final class LaneDrawer {

    private final Plot plot;
    private final Words words;
    private final Life life;

    LaneDrawer(Plot plot) {
        this.plot = plot;
        this.words = plot.words();
        this.life = plot.life();
    }

    List<LaneRow> draw() {
        List<LaneRow> rows = new ArrayList<>();
        for (Lane lane : life.lanes()) {
            List<RowBar> bars = new ArrayList<>();
            List<DueMark> dues = new ArrayList<>();
            for (Stretch each : life.stretches()) {
                if (each.lane().equals(lane)) {
                    bars(each, bars);
                    due(each, dues);
                }
            }
            rows.add(
                    new LaneRow(
                            words.lane(lane),
                            words.about(lane),
                            plot.heights().laneAt(rows.size()),
                            bars,
                            dues));
        }
        return rows;
    }

    private void bars(Stretch stretch, List<RowBar> bars) {
        LocalDateTime end = stretch.to() == null ? life.now() : stretch.to();
        String name = name(stretch);
        String style = style(stretch);
        String text = words.activity(stretch);
        LocalDateTime due = endOf(stretch.foreseen());
        if (due == null) {
            bars.add(bar(stretch.from(), end, style, text, name));
        } else if (!due.isAfter(stretch.from()) && due.isBefore(end)) {
            bars.add(bar(stretch.from(), end, style + " is-late", text, name));
        } else {
            bars.add(bar(stretch.from(), end, style, text, name));
            if (due.isBefore(end)) {
                bars.add(bar(due, end, style + " is-late", "", name));
            } else if (stretch.isOpen()) {
                bars.add(bar(end, due, style + " is-ahead", "", name));
            }
        }
    }

    private RowBar bar(
            LocalDateTime from, LocalDateTime to, String style, String text, String name) {
        return RowBar.of(plot, plot.at(from), plot.at(to), style, text, name);
    }

    private static String style(Stretch stretch) {
        return switch (stretch.what()) {
            case PREPARING, CORRECTING, BRINGING -> "applicant";
            case ANSWERING,
                    ISSUING,
                    DELIVERING,
                    CLOSING,
                    REVIEWING,
                    ADVISING,
                    DECIDING,
                    APPROVING,
                    VERIFYING,
                    CHECKING,
                    ACTING_AGAIN ->
                    "work";
            case MENDING -> "mending";
            case EXAMINING -> "paused";
            case CONTESTED -> "contested";
        };
    }

    private void due(Stretch stretch, List<DueMark> dues) {
        LocalDate day = stretch.foreseen();
        LocalDateTime end = endOf(day);
        if (day == null || end == null || !plot.shows(day)) {
            return;
        }
        LocalDateTime to = stretch.to() == null ? life.now() : stretch.to();
        String style = to.isAfter(end) ? "missed" : stretch.isOpen() ? "open" : "kept";
        dues.add(
                new DueMark(
                        Percent.of(plot.endOf(day)),
                        style,
                        words.text(
                                "life.due.own",
                                words.lane(stretch.lane()),
                                words.activity(stretch),
                                words.full(day))));
    }

    private static @Nullable LocalDateTime endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay();
    }

    private String name(Stretch stretch) {
        String from = words.full(stretch.from(), plot.unit());
        LocalDateTime to = stretch.to();
        return to == null
                ? words.text(
                        "life.stretch.open",
                        words.lane(stretch.lane()),
                        words.activity(stretch),
                        from)
                : words.text(
                        "life.stretch",
                        words.lane(stretch.lane()),
                        words.activity(stretch),
                        from,
                        words.full(to, plot.unit()));
    }
}
