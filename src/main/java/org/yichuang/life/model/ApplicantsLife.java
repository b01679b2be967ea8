package org.yichuang.life.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.ProceedingEvent;

/// Makes one row of what the departments and the decider do, without what each found, and leaves
/// out the cards and the last days of what is done.
final class ApplicantsLife {

    private static final Lane DEPARTMENTS = Lane.review("");

    private static final Set<Activity> INSIDE =
            EnumSet.of(
                    Activity.REVIEWING, Activity.ADVISING, Activity.DECIDING, Activity.APPROVING);

    private ApplicantsLife() {}

    static Life of(Life whole) {
        List<Stretch> stretches = new ArrayList<>();
        List<Stretch> reviewing = new ArrayList<>();
        for (Stretch each : whole.stretches()) {
            if (INSIDE.contains(each.what())) {
                reviewing.add(each);
            } else {
                Stretch moved = each.on(lane(each.lane()));
                stretches.add(each.isOpen() ? moved : moved.unlimited());
            }
        }
        stretches.addAll(together(reviewing));
        List<Point> points =
                whole.points().stream()
                        .filter(point -> Life.concernsApplicant(point.event()))
                        .map(ApplicantsLife::point)
                        .toList();
        Set<Lane> lanes = new LinkedHashSet<>();
        whole.lanes().forEach(lane -> lanes.add(lane(lane)));
        return new Life(
                whole.now(),
                whole.closed(),
                List.copyOf(lanes),
                Map.of(),
                stretches,
                points,
                whole.clock());
    }

    /// What a department found is told with the decision, not before.
    private static Point point(Point point) {
        Point moved = point.on(lane(point.lane()));
        return point.event() instanceof Event.OpinionGiven
                        || point.event() instanceof ProceedingEvent.OpinionsDeemed
                ? moved.saying(Point.Tenor.NEUTRAL)
                : moved;
    }

    private static Lane lane(Lane lane) {
        return switch (lane.kind()) {
            case REVIEW, CONSULTED, DECISION, HEAD -> DEPARTMENTS;
            case CLOCK, APPLICANT, WINDOW, PROCEDURE -> lane;
        };
    }

    /// Stretches that touch or overlap are one.
    private static List<Stretch> together(List<Stretch> byBeginning) {
        List<Stretch> together = new ArrayList<>();
        for (Stretch each : byBeginning) {
            Stretch before = together.isEmpty() ? null : together.getLast();
            if (before != null && !isAfter(each.from(), before.to())) {
                together.removeLast();
                together.add(reviewing(before.from(), later(before.to(), each.to())));
            } else {
                together.add(reviewing(each.from(), each.to()));
            }
        }
        return together;
    }

    private static Stretch reviewing(LocalDateTime from, @Nullable LocalDateTime to) {
        return new Stretch(DEPARTMENTS, Activity.REVIEWING, "", from, to, null, null, null);
    }

    private static boolean isAfter(LocalDateTime moment, @Nullable LocalDateTime end) {
        return end != null && moment.isAfter(end);
    }

    private static @Nullable LocalDateTime later(
            @Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
