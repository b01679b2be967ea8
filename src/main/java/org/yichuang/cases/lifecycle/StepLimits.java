package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.kernel.calendar.Pause;

/// The last day of each review step. A step that waits for others is reckoned from their last day,
/// until it has begun.
final class StepLimits {

    private final Map<String, Pending> pending = new TreeMap<>();
    private final Map<String, LocalDate> due = new TreeMap<>();
    private final Map<String, LocalDate> told = new TreeMap<>();
    private final LocalDate from;
    private final int extended;
    private final List<Pause> pauses;
    private final LocalDateTime opening;
    private final Circumstances at;

    /// A step that has no opinion yet.
    ///
    /// @param since when it began, null if it began with the clock or has not begun
    private record Pending(String id, Set<String> after, @Nullable LocalDateTime since) {}

    /// @param opening moment from which hours of the clock count
    private StepLimits(
            LocalDate from,
            LocalDateTime opening,
            int extended,
            List<Pause> pauses,
            Circumstances at) {
        this.from = from;
        this.opening = opening;
        this.extended = extended;
        this.pauses = pauses;
        this.at = at;
    }

    /// The limits at acceptance.
    ///
    /// @param decision those of the decision
    static Map<String, LocalDate> first(
            Filing filing, LocalDate from, DecisionLimits decision, Circumstances at) {
        StepLimits limits = new StepLimits(from, decision.begin(), 0, List.of(), at);
        filing.steps().forEach(step -> limits.add(new Pending(step.id(), step.waitsFor(), null)));
        return limits.all();
    }

    /// The limits of all that has no opinion, after the clock was moved. None that runs ends before
    /// the day that was told: the calendar may have changed since.
    ///
    /// @param extended by how much the limits are extended now
    static Map<String, LocalDate> moved(
            CaseState.UnderReview review, int extended, List<Pause> pauses, Circumstances at) {
        StepLimits limits = open(review, extended, pauses, at);
        review.open().forEach(step -> limits.told.put(step.id(), step.due()));
        return limits.all();
    }

    /// The limits of all that has no opinion as the calendar in force counts them, whatever was
    /// told.
    static Map<String, LocalDate> counted(CaseState.UnderReview review, Circumstances at) {
        Running clock = review.clock();
        return open(review, clock.extended(), clock.pauses(), at).all();
    }

    private static StepLimits open(
            CaseState.UnderReview review, int extended, List<Pause> pauses, Circumstances at) {
        Running clock = review.clock();
        StepLimits limits = new StepLimits(clock.from(), clock.begin(), extended, pauses, at);
        review.steps().stream().filter(step -> step.opinion() == null).forEach(limits::add);
        return limits;
    }

    /// The limits of all that has no opinion, when the clock begins anew today.
    ///
    /// @param decision the limits of the decision now
    static Map<String, LocalDate> anew(
            CaseState.UnderReview review, DecisionLimits decision, Circumstances at) {
        StepLimits limits = new StepLimits(at.today(), decision.begin(), 0, List.of(), at);
        review.steps().stream()
                .filter(step -> step.opinion() == null)
                .forEach(step -> limits.add(new Pending(step.id(), step.waitsFor(), null)));
        return limits.all();
    }

    /// The limits of the steps that begin today because others are done.
    ///
    /// @param done the steps that are done now
    /// @return null if none begins
    static @Nullable Map<String, LocalDate> begun(
            CaseState.UnderReview review, Set<String> done, Circumstances at) {
        Set<String> before = review.done();
        Set<String> after = new TreeSet<>(before);
        after.addAll(done);
        Running clock = review.clock();
        StepLimits limits =
                new StepLimits(clock.from(), clock.begin(), clock.extended(), clock.pauses(), at);
        for (Step step : review.steps()) {
            if (step.opinion() == null
                    && !before.containsAll(step.waitsFor())
                    && after.containsAll(step.waitsFor())) {
                limits.add(new Pending(step.id(), Set.of(), at.now()));
            }
        }
        return limits.pending.isEmpty() ? null : limits.all();
    }

    /// The moment at which the time of a step that has begun ends, null unless it is in hours.
    static @Nullable LocalDateTime end(Step step, Running clock, Procedure procedure) {
        Limit own = procedure.step(step.id()).map(Procedure.Review::limit).orElse(null);
        LocalDateTime promised = clock.promisedAt();
        if (own == null) {
            return promised;
        }
        LocalDateTime begin = Objects.requireNonNullElse(step.since(), clock.begin());
        LocalDateTime alone = own.end(begin, clock.pauses());
        LocalDateTime longer = own.plus(clock.extended()).end(begin, clock.pauses());
        if (alone == null || longer == null) {
            return null;
        }
        return allowed(alone, longer, promised == null ? longer : promised);
    }

    /// The end of a department's own time: what an extension makes of it, but no later than the
    /// decision, and no earlier than without one.
    private static <T extends Comparable<? super T>> T allowed(T alone, T longer, T decision) {
        T within = decision.compareTo(longer) < 0 ? decision : longer;
        return alone.compareTo(within) > 0 ? alone : within;
    }

    private void add(Step step) {
        add(new Pending(step.id(), step.waitsFor(), step.since()));
    }

    private void add(Pending step) {
        pending.put(step.id(), step);
    }

    private Map<String, LocalDate> all() {
        pending.keySet().forEach(this::due);
        return Map.copyOf(due);
    }

    private LocalDate due(String id) {
        LocalDate promised = promised();
        Limit own = own(id);
        LocalDate last = promised;
        if (own != null) {
            LocalDate longer = last(own.plus(extended), id);
            last = allowed(alone(id), longer, promised);
        }
        LocalDate kept = DecideClock.later(last, told.getOrDefault(id, last));
        due.put(id, kept);
        return kept;
    }

    /// The last day of the time to decide.
    private LocalDate promised() {
        return at.lastDay(at.procedure().limits().promised().plus(extended), from, opening, pauses);
    }

    /// The last day of a step's time. Hours of a step that has begun count from the moment at which
    /// it did; of one that waits for others only the day is foreseen.
    private LocalDate last(Limit limit, String id) {
        Pending step = Objects.requireNonNull(pending.get(id));
        LocalDateTime since = step.since();
        if (since != null) {
            return at.lastDay(limit, since.toLocalDate(), since, pauses);
        }
        return step.after().stream()
                .filter(pending::containsKey)
                .map(this::alone)
                .max(LocalDate::compareTo)
                .map(foreseen -> at.lastDay(limit, foreseen, pauses))
                .orElseGet(() -> at.lastDay(limit, from, opening, pauses));
    }

    private @Nullable Limit own(String id) {
        return at.procedure().step(id).map(Procedure.Review::limit).orElse(null);
    }

    /// The last day without any extension, from which the steps after it are reckoned: an extension
    /// gives each department more time, but all of them together no more than the decision.
    private LocalDate alone(String id) {
        Limit own = own(id);
        if (own != null) {
            return last(own, id);
        }
        return at.lastDay(at.procedure().limits().promised(), from, opening, pauses);
    }
}
