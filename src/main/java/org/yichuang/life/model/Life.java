package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.calendar.WorkingDays;

/// The life of a case.
///
/// @param now the present; what lies behind it is a forecast
/// @param closed whether the case is closed
/// @param lanes the rows that have something to show, from top to bottom, without the clock's
/// @param authorities who has each of those rows, where it is an authority's
/// @param clock null when the case was not accepted
public record Life(
        LocalDateTime now,
        boolean closed,
        List<Lane> lanes,
        Map<Lane, String> authorities,
        List<Stretch> stretches,
        List<Point> points,
        @Nullable CaseClock clock) {

    private static final int FARTHEST = 1500;

    public Life {
        lanes = List.copyOf(lanes);
        authorities = Map.copyOf(authorities);
        stretches = List.copyOf(stretches);
        points = List.copyOf(points);
    }

    /// Reads a journal.
    ///
    /// @param happenings the whole journal, oldest first, at least one row
    /// @param procedure what the item version of the case lays down
    public static Life of(
            List<Happening> happenings, Procedure procedure, WorkingDays days, LocalDateTime now) {
        Sketch sketch = new Sketch(procedure);
        happenings.forEach(sketch::read);
        LocalDateTime last = sketch.points().getLast().at();
        LocalDateTime present = now.isBefore(last) ? last : now;
        List<Stretch> stretches =
                sketch.stretches().all().stream()
                        .map(each -> foreseen(each, sketch, procedure, days, present))
                        .toList();
        Filing filing = sketch.filing();
        List<String> steps =
                filing == null
                        ? List.of()
                        : filing.steps().stream().map(Filing.StepRef::id).toList();
        return new Life(
                present,
                sketch.isClosed(),
                lanes(stretches, sketch.points(), steps),
                authorities(filing, sketch.steps(), procedure),
                stretches,
                sketch.points(),
                sketch.clock().finish(procedure, days, present));
    }

    /// While the clock stands still, a department's own time does not run either.
    private static Stretch foreseen(
            Stretch stretch,
            Sketch sketch,
            Procedure procedure,
            WorkingDays days,
            LocalDateTime now) {
        LocalDate due = stretch.due();
        if (due == null || stretch.what() != Activity.REVIEWING) {
            return stretch;
        }
        String id = stretch.lane().id();
        Limit own = procedure.step(id).map(Procedure.Review::limit).orElse(null);
        return stretch.expectedOn(
                sketch.clock()
                        .expectedDue(
                                own == null ? procedure.limits().promised() : own,
                                own == null ? null : sketch.since(id),
                                due,
                                stretch.to(),
                                days,
                                now));
    }

    private static List<Lane> lanes(
            List<Stretch> stretches, List<Point> points, List<String> steps) {
        Set<Lane> lanes =
                new TreeSet<>(
                        Comparator.comparing(Lane::kind)
                                .thenComparing(lane -> steps.indexOf(lane.id()))
                                .thenComparing(Lane::id));
        stretches.forEach(each -> lanes.add(each.lane()));
        points.forEach(each -> lanes.add(each.lane()));
        lanes.remove(Lane.CLOCK);
        return new ArrayList<>(lanes);
    }

    private static Map<Lane, String> authorities(
            @Nullable Filing filing, List<CaseState.Step> steps, Procedure procedure) {
        Map<Lane, String> authorities = new LinkedHashMap<>();
        authorities.put(Lane.DECISION, procedure.decision().authority());
        Procedure.Extension extension = procedure.limits().extension();
        if (extension != null) {
            authorities.put(Lane.HEAD, extension.approver());
        }
        if (filing != null) {
            authorities.put(Lane.WINDOW, filing.window());
            filing.steps().forEach(s -> authorities.put(Lane.review(s.id()), s.authority()));
        }
        steps.forEach(step -> authorities.put(Lane.review(step.id()), step.authority()));
        return authorities;
    }

    /// The last day to come that is looked at: somebody may have mistyped a year.
    static LocalDate farthest(LocalDate today) {
        return today.plusDays(FARTHEST);
    }

    /// When it began.
    public LocalDateTime begin() {
        return points.getFirst().at();
    }

    /// When the last thing happened.
    public LocalDateTime last() {
        return points.getLast().at();
    }

    /// Whether anybody still has something to do, or waits for something.
    public boolean goesOn() {
        return stretches.stream().anyMatch(Stretch::isOpen);
    }

    /// Whether nothing was handed in: no limit has begun.
    public boolean isDraft() {
        return goesOn() && stretches.stream().allMatch(s -> s.what() == Activity.PREPARING);
    }

    /// The same life as the applicant follows it: the departments as one row without their own
    /// days, and no cards, which are a matter between supervision and the departments.
    public Life forApplicant() {
        return ApplicantsLife.of(this);
    }

    /// Whether an event is shown to the applicant.
    static boolean concernsApplicant(Event event) {
        return !(event instanceof Event.CardShown)
                && !(event instanceof Event.Recounted recounted
                        && recounted.withoutSteps().moved().isEmpty());
    }
}
