package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The last days of the limits that run in a state; null is what it does not have.
///
/// @param answerBy for the authority to accept, refuse or ask for correction
/// @param supplyBy for the applicant to supply what was asked for
/// @param promisedDue for the decision, as promised
/// @param statutoryDue for the decision, by law
/// @param stepsDue of each department that has not given its opinion
/// @param deliverBy for the delivery
public record Dues(
        @Nullable LocalDate answerBy,
        @Nullable LocalDate supplyBy,
        @Nullable LocalDate promisedDue,
        @Nullable LocalDate statutoryDue,
        Map<String, LocalDate> stepsDue,
        @Nullable LocalDate deliverBy) {

    static final Dues NONE = new Dues(null, null, null, null, Map.of(), null);

    public Dues {
        stepsDue = Map.copyOf(stepsDue);
    }

    /// Which limit it is.
    public enum Kind {
        ANSWER,
        SUPPLY,
        PROMISED,
        STATUTORY,
        /// A department's own time.
        STEP,
        DELIVERY
    }

    /// A day that moved.
    ///
    /// @param step the review step, empty when the limit is not that of one
    public record Moved(Kind kind, String step, LocalDate from, LocalDate to) {}

    /// What has been told. Limits that have ended are not among them.
    public static Dues of(CaseState state) {
        return switch (state) {
            case CaseState.Received received -> answer(received.answerBy());
            case CaseState.AwaitingCorrection awaiting -> supply(awaiting.correction().supplyBy());
            case CaseState.UnderReview review -> running(review);
            case CaseState.AtWindowAgain again -> running(again.review());
            case CaseState.Suspended suspended -> running(suspended.review());
            case CaseState.Decided decided -> delivery(decided.deliverBy());
            case CaseState.Issued issued ->
                    issued.delivered() == null ? delivery(issued.decided().deliverBy()) : NONE;
            case CaseState.None _, CaseState.Draft _, CaseState.Closed _ -> NONE;
        };
    }

    static Dues answer(LocalDate by) {
        return new Dues(by, null, null, null, Map.of(), null);
    }

    static Dues supply(@Nullable LocalDate by) {
        return new Dues(null, by, null, null, Map.of(), null);
    }

    static Dues delivery(LocalDate by) {
        return new Dues(null, null, null, null, Map.of(), by);
    }

    private static Dues running(CaseState.UnderReview review) {
        Map<String, LocalDate> steps = new TreeMap<>();
        review.open().forEach(step -> steps.put(step.id(), step.due()));
        return new Dues(
                null,
                null,
                review.clock().promisedDue(),
                review.clock().statutoryDue(),
                steps,
                null);
    }

    /// The same without the departments' own times.
    public Dues withoutSteps() {
        return new Dues(answerBy, supplyBy, promisedDue, statutoryDue, Map.of(), deliverBy);
    }

    /// The later of each of these days and of what has been told: a limit that a changed calendar
    /// would have ended in the past does not run out behind anybody's back.
    Dues notBefore(Dues told) {
        Map<String, LocalDate> steps = new TreeMap<>(stepsDue);
        told.stepsDue.forEach(
                (step, due) ->
                        steps.computeIfPresent(step, (_, own) -> DecideClock.later(own, due)));
        return new Dues(
                later(answerBy, told.answerBy),
                later(supplyBy, told.supplyBy),
                later(promisedDue, told.promisedDue),
                later(statutoryDue, told.statutoryDue),
                steps,
                later(deliverBy, told.deliverBy));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate own, @Nullable LocalDate told) {
        return own == null || told == null ? own : DecideClock.later(own, told);
    }

    /// The last of them all.
    Optional<LocalDate> latest() {
        return Stream.concat(
                        Stream.of(answerBy, supplyBy, promisedDue, statutoryDue, deliverBy),
                        stepsDue.values().stream())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /// The days that differ from others of the same state, the one that matters most first.
    public List<Moved> movedTo(Dues after) {
        List<Moved> moved = new ArrayList<>();
        compare(moved, Kind.ANSWER, "", answerBy, after.answerBy);
        compare(moved, Kind.SUPPLY, "", supplyBy, after.supplyBy);
        compare(moved, Kind.PROMISED, "", promisedDue, after.promisedDue);
        compare(moved, Kind.STATUTORY, "", statutoryDue, after.statutoryDue);
        new TreeMap<>(stepsDue)
                .forEach(
                        (step, due) ->
                                compare(moved, Kind.STEP, step, due, after.stepsDue.get(step)));
        compare(moved, Kind.DELIVERY, "", deliverBy, after.deliverBy);
        return List.copyOf(moved);
    }

    private static void compare(
            List<Moved> moved,
            Kind kind,
            String step,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        if (from != null && to != null && !from.equals(to)) {
            moved.add(new Moved(kind, step, from, to));
        }
    }
}
