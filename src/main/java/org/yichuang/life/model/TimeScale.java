package org.yichuang.life.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Where each moment of a life stands between its beginning and its end. A long time in which
/// nothing happens and no limit runs is cut short, so that what comes after it does not make what
/// came before too small to see.
///
/// @param pieces from left to right, none left out
public record TimeScale(Unit unit, List<Piece> pieces) {

    /// In what the axis is divided.
    public enum Unit {
        SECOND(Duration.ofMinutes(3)),
        MINUTE(Duration.ofHours(3)),
        HOUR(Duration.ofHours(20)),
        DAY(Duration.ofDays(100_000));

        private final Duration most;

        Unit(Duration most) {
            this.most = most;
        }
    }

    /// A time that is drawn evenly.
    ///
    /// @param start where it begins, as a part of the whole from 0 to 1
    /// @param cut whether it is drawn much shorter than it was
    public record Piece(
            LocalDateTime from, LocalDateTime to, double start, double end, boolean cut) {

        private double at(LocalDateTime moment) {
            double length = Math.max(1, seconds(from, to));
            return start + (end - start) * seconds(from, moment) / length;
        }
    }

    /// A cut piece takes this part of the whole, many of them together not more than the other.
    private static final double CUT = 0.06;

    private static final double ALL_CUTS = 0.35;

    /// A quiet time is cut when it is this much longer than all that is not quiet.
    private static final double LONG = 1.5;

    private static final Duration SHORTEST = Duration.ofSeconds(30);

    public TimeScale {
        pieces = List.copyOf(pieces);
    }

    public static TimeScale of(Life life) {
        List<Span> busy = BusyTimes.of(life);
        Duration length = length(busy);
        Unit unit = unit(length);
        List<Span> shown =
                Span.merged(busy.stream().map(span -> rounded(span, unit, length)).toList());
        return new TimeScale(unit, pieces(shown));
    }

    private static Unit unit(Duration length) {
        for (Unit unit : Unit.values()) {
            if (length.compareTo(unit.most) <= 0) {
                return unit;
            }
        }
        return Unit.DAY;
    }

    private static Duration length(List<Span> spans) {
        Duration length = spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        boolean onlyPoints = length.isZero() && spans.size() > 1;
        return onlyPoints
                ? Duration.between(spans.getFirst().from(), spans.getLast().to())
                : length;
    }

    /// Whole days, or a little room on both sides.
    private static Span rounded(Span span, Unit unit, Duration length) {
        if (unit == Unit.DAY) {
            return new Span(
                    span.from().toLocalDate().atStartOfDay(),
                    span.to().toLocalDate().plusDays(1).atStartOfDay());
        }
        Duration room = longer(length, SHORTEST).dividedBy(12);
        return new Span(span.from().minus(room), span.to().plus(room));
    }

    /// A time before it is known how wide it will be.
    private record Part(Span span, boolean cut) {

        double seconds() {
            return TimeScale.seconds(span.from(), span.to());
        }
    }

    private static List<Piece> pieces(List<Span> shown) {
        List<Part> parts = parts(shown);
        long cuts = parts.stream().filter(Part::cut).count();
        double share = cuts == 0 ? 0 : Math.min(CUT, ALL_CUTS / cuts);
        double even = parts.stream().filter(p -> !p.cut()).mapToDouble(Part::seconds).sum();
        List<Piece> pieces = new ArrayList<>();
        double start = 0;
        for (Part part : parts) {
            double width = part.cut() ? share : (1 - cuts * share) * part.seconds() / even;
            pieces.add(
                    new Piece(
                            part.span().from(),
                            part.span().to(),
                            start,
                            start + width,
                            part.cut()));
            start += width;
        }
        return pieces;
    }

    /// What is shown and what is cut, by turns.
    private static List<Part> parts(List<Span> shown) {
        double busy = shown.stream().mapToDouble(span -> seconds(span.from(), span.to())).sum();
        List<Part> parts = new ArrayList<>();
        for (Span span : shown) {
            Part before = parts.isEmpty() ? null : parts.getLast();
            if (before == null) {
                parts.add(new Part(span, false));
                continue;
            }
            Span gap = new Span(before.span().to(), span.from());
            if (seconds(gap.from(), gap.to()) > LONG * busy) {
                parts.add(new Part(gap, true));
                parts.add(new Part(span, false));
            } else {
                parts.removeLast();
                parts.add(new Part(new Span(before.span().from(), span.to()), false));
            }
        }
        return parts;
    }

    /// Where a moment stands; one outside of what is shown stands at the edge.
    public double at(LocalDateTime moment) {
        if (moment.isBefore(pieces.getFirst().from())) {
            return 0;
        }
        for (Piece piece : pieces) {
            if (!moment.isAfter(piece.to())) {
                return piece.at(moment);
            }
        }
        return 1;
    }

    public boolean shows(LocalDateTime moment) {
        return !moment.isBefore(from()) && !moment.isAfter(to());
    }

    public LocalDateTime from() {
        return pieces.getFirst().from();
    }

    public LocalDateTime to() {
        return pieces.getLast().to();
    }

    /// How many days stand side by side, a cut piece being as wide as so many.
    public int daysWide() {
        Piece first = pieces.getFirst();
        double day = (first.end() - first.start()) / Math.max(1, seconds(first.from(), first.to()));
        return (int) Math.round(1 / (day * Duration.ofDays(1).toSeconds()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
