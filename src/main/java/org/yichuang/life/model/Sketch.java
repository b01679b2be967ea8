package org.yichuang.life.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Procedure;

/// A life while its journal is read. What lasts follows from the state after each row, as the
/// lifecycle has it. A row that cannot follow, as in a journal that somebody tampered with, is a
/// point and changes nothing else.
final class Sketch {

    private final Procedure procedure;
    private final ClockSketch clock = new ClockSketch();
    private final Stretches stretches = new Stretches();
    private final List<Point> points = new ArrayList<>();

    private CaseState state = new CaseState.None();
    private List<CaseState.Step> steps = List.of();
    private @Nullable Happening now;

    Sketch(Procedure procedure) {
        this.procedure = procedure;
    }

    /// Reads one row. Time never runs backwards here, even where a computer's clock was put back.
    void read(Happening happening) {
        Happening row = now == null ? happening : happening.notBefore(now.at());
        now = row;
        points.add(
                new Point(
                        row.seq(),
                        Reading.lane(row.event(), row.by(), state),
                        row.at(),
                        row.event(),
                        Reading.tenor(row.event())));
        if (Lifecycle.canFollow(state, row.event())) {
            CaseState before = state;
            state = Lifecycle.apply(before, row.event(), row.by(), row.at());
            List<CaseState.Step> known = CaseState.stepsOf(state);
            steps = known.isEmpty() ? steps : known;
            clock.follow(before, state, row);
            stretches.hold(row.at(), Holder.of(state, procedure));
        }
    }

    ClockSketch clock() {
        return clock;
    }

    Stretches stretches() {
        return stretches;
    }

    List<Point> points() {
        return points;
    }

    /// What was applied for, null when not even that can be read.
    @Nullable Filing filing() {
        return state instanceof CaseState.Existing existing ? existing.filing() : null;
    }

    /// The review steps as they stood last, none before acceptance.
    List<CaseState.Step> steps() {
        return steps;
    }

    /// When a step's own time began to run, null if that is when the clock did.
    @Nullable LocalDateTime since(String step) {
        return steps.stream()
                .filter(each -> each.id().equals(step) && each.since() != null)
                .findFirst()
                .map(CaseState.Step::since)
                .orElse(null);
    }

    boolean isClosed() {
        return state instanceof CaseState.Closed;
    }
}
