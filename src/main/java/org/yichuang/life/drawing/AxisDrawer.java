package org.yichuang.life.drawing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.life.drawing.Axis.Label;
import org.yichuang.life.model.TimeScale.Piece;
import org.yichuang.life.model.TimeScale.Unit;

/// Divides the axis: into months and days, or into hours, minutes or seconds of a day.
final class AxisDrawer {

    private static final int FIRST_LINE = 15;
    private static final int SECOND_LINE = 37;
    private static final double WIDTH_OF_A_NUMBER = 1.35;
    private static final int MOST_STEPS = 8;
    private static final int MOST_DAYS = 150;

    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(3));

    private final Plot plot;
    private final List<Label> labels = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private AxisDrawer(Plot plot) {
        this.plot = plot;
    }

    static Axis draw(Plot plot, Bands bands) {
        AxisDrawer drawer = new AxisDrawer(plot);
        for (Piece piece : plot.scale().pieces()) {
            if (!piece.cut()) {
                if (plot.unit() == Unit.DAY) {
                    drawer.days(piece);
                } else {
                    drawer.hours(piece);
                }
            }
        }
        return new Axis(drawer.labels, drawer.lines, bands.draw(plot));
    }

    private void days(Piece piece) {
        LocalDate first = piece.from().toLocalDate();
        LocalDate end = piece.to().toLocalDate();
        boolean dense = plot.scale().daysWide() > MOST_DAYS;
        months(first, end, dense);
        if (dense) {
            years(first, end);
        }
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            boolean today = plot.life().goesOn() && day.equals(plot.life().now().toLocalDate());
            if (today || !dense) {
                day(day, today);
            }
        }
    }

    private void day(LocalDate day, boolean today) {
        double start = plot.at(day.atStartOfDay());
        double share = plot.endOf(day) - start;
        boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        double room = monday && !today ? Math.min(1, 7 * share) : share;
        label(
                Percent.of(start + share / 2),
                SECOND_LINE,
                "middle",
                plot.room().from(room, WIDTH_OF_A_NUMBER),
                today ? "today" : "day",
                String.valueOf(day.getDayOfMonth()));
    }

    /// The first day of the piece and of each month are named with it.
    private void months(LocalDate first, LocalDate end, boolean dense) {
        LocalDate day = first;
        while (day.isBefore(end)) {
            LocalDate next = day.plusMonths(1).withDayOfMonth(1);
            String text = month(day, day.equals(first), dense);
            label(
                    plot.x(day.atStartOfDay()),
                    FIRST_LINE,
                    "start",
                    plot.room().from(roomUntil(day, next, end), text),
                    "month",
                    text);
            if (!day.equals(first) || plot.at(day.atStartOfDay()) > 0) {
                lines.add(plot.x(day.atStartOfDay()));
            }
            day = next;
        }
    }

    /// Where days have no numbers, their line has the years.
    private void years(LocalDate first, LocalDate end) {
        LocalDate day = first;
        while (day.isBefore(end)) {
            LocalDate next = LocalDate.of(day.getYear() + 1, 1, 1);
            String text = String.valueOf(day.getYear());
            label(
                    plot.x(day.atStartOfDay()),
                    SECOND_LINE,
                    "start",
                    plot.room().from(roomUntil(day, next, end), text),
                    "year",
                    text);
            day = next;
        }
    }

    private double roomUntil(LocalDate day, LocalDate next, LocalDate end) {
        return (next.isBefore(end) ? plot.at(next.atStartOfDay()) : 1)
                - plot.at(day.atStartOfDay());
    }

    private void label(String x, int y, String anchor, String from, String style, String text) {
        if (!from.equals("never")) {
            labels.add(new Label(x, y, anchor, from, style, text));
        }
    }

    private String month(LocalDate day, boolean first, boolean dense) {
        String name = day.getMonth().getDisplayName(TextStyle.SHORT, plot.words().page().locale());
        boolean otherYear = day.getYear() != plot.words().page().today().getYear();
        boolean named = first ? otherYear : day.getMonthValue() == 1;
        return named && !dense
                ? plot.words().text("life.axis.month", String.valueOf(day.getYear()), name)
                : name;
    }

    private void hours(Piece piece) {
        LocalDateTime day = piece.from();
        while (day.isBefore(piece.to())) {
            LocalDateTime midnight = day.toLocalDate().plusDays(1).atStartOfDay();
            LocalDateTime until = midnight.isBefore(piece.to()) ? midnight : piece.to();
            String text = plot.words().full(day.toLocalDate());
            double room = until.equals(midnight) ? plot.at(until) - plot.at(day) : 1 - plot.at(day);
            label(plot.x(day), FIRST_LINE, "start", plot.room().from(room, text), "month", text);
            day = until;
        }
        Duration length = Duration.between(piece.from(), piece.to());
        Duration step = step(length);
        LocalDateTime midnight = piece.from().toLocalDate().atTime(LocalTime.MIDNIGHT);
        long before = ChronoUnit.SECONDS.between(midnight, piece.from()) / step.toSeconds();
        int number = 0;
        for (LocalDateTime moment = midnight.plus(step.multipliedBy(before + 1));
                moment.isBefore(piece.to());
                moment = moment.plus(step)) {
            String text =
                    plot.words().moment(moment, step.toSeconds() < 60 ? Unit.SECOND : Unit.HOUR);
            double share = (piece.end() - piece.start()) * step.toMillis() / length.toMillis();
            int every = number % 4 == 0 ? 4 : number % 2 == 0 ? 2 : 1;
            number++;
            lines.add(plot.x(moment));
            label(
                    plot.x(moment),
                    SECOND_LINE,
                    "middle",
                    plot.room().from(Math.min(every * share, roomAround(moment)), text),
                    "day",
                    text);
        }
    }

    /// What a text in the middle of a place has before it meets an edge.
    private double roomAround(LocalDateTime moment) {
        double x = plot.at(moment);
        return 2 * Math.min(x, 1 - x);
    }

    private static Duration step(Duration length) {
        return STEPS.stream()
                .filter(step -> length.toMillis() / step.toMillis() <= MOST_STEPS)
                .findFirst()
                .orElse(STEPS.getLast());
    }
}
