package org.yichuang.life.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.clock.CalendarWords;
import org.yichuang.kernel.calendar.Day;
import org.yichuang.kernel.calendar.DayKind;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.life.drawing.Axis.Band;
import org.yichuang.life.model.TimeScale.Piece;
import org.yichuang.life.model.TimeScale.Unit;

/// The days on which no limit runs, those that are worked in exchange, and the times that are cut
/// short.
///
/// @param names names holidays
public record Bands(WorkingDays days, CalendarWords names) {

    private static final int MOST_WITH_WEEKENDS = 800;
    private static final double LEFT = 0.2;
    private static final double RIGHT = 0.8;

    List<Band> draw(Plot plot) {
        List<Band> bands = new ArrayList<>();
        for (Piece piece : plot.scale().pieces()) {
            if (piece.cut()) {
                bands.add(cut(plot, piece));
            } else if (plot.unit() == Unit.DAY) {
                runs(plot, piece, bands);
            }
        }
        return bands;
    }

    private void runs(Plot plot, Piece piece, List<Band> bands) {
        LocalDate end = piece.to().toLocalDate();
        LocalDate day = piece.from().toLocalDate();
        boolean crowded = plot.scale().daysWide() > MOST_WITH_WEEKENDS;
        while (day.isBefore(end)) {
            Day first = days.day(day);
            LocalDate after = day.plusDays(1);
            while (after.isBefore(end) && isLike(first, days.day(after))) {
                after = after.plusDays(1);
            }
            if (first.kind() != DayKind.WORKDAY && !(crowded && first.kind() == DayKind.WEEKEND)) {
                bands.add(band(plot, first, after.minusDays(1)));
            }
            day = after;
        }
    }

    private static boolean isLike(Day one, Day other) {
        return one.kind() == other.kind()
                && String.valueOf(one.name()).equals(String.valueOf(other.name()));
    }

    private Band band(Plot plot, Day first, LocalDate last) {
        Words words = plot.words();
        double from = plot.at(first.date().atStartOfDay());
        double share = plot.endOf(last) - from;
        String style =
                switch (first.kind()) {
                    case HOLIDAY -> "holiday";
                    case MAKE_UP -> "makeup";
                    case WEEKEND, WORKDAY -> "weekend";
                };
        String label =
                switch (first.kind()) {
                    case HOLIDAY -> names.shortHoliday(first.name());
                    case MAKE_UP -> words.text("pages.days.makeUp.short");
                    case WEEKEND, WORKDAY -> "";
                };
        String dates =
                first.date().equals(last)
                        ? words.day(last)
                        : words.text("life.band.dates", words.day(first.date()), words.day(last));
        String name = words.text("life.band." + first.kind(), dates, names.holiday(first.name()));
        return new Band(
                Percent.of(from),
                Percent.of(from + share / 2),
                Percent.of(share),
                style,
                label,
                plot.room().from(share, label),
                name,
                anchor(from + share / 2));
    }

    private static Band cut(Plot plot, Piece piece) {
        long cutDays = ChronoUnit.DAYS.between(piece.from(), piece.to());
        String name =
                cutDays > 0
                        ? plot.words().text("life.cut.days", cutDays)
                        : plot.words()
                                .text(
                                        "life.cut.minutes",
                                        ChronoUnit.MINUTES.between(piece.from(), piece.to()));
        double share = piece.end() - piece.start();
        double middle = piece.start() + share / 2;
        return new Band(
                Percent.of(piece.start()),
                Percent.of(middle),
                Percent.of(share),
                "cut",
                name,
                plot.room().from(share, name),
                name,
                anchor(middle));
    }

    /// Which end of a text stands at a place, so that the text stays within the picture.
    static String anchor(double x) {
        return x < LEFT ? "start" : x > RIGHT ? "end" : "middle";
    }
}
