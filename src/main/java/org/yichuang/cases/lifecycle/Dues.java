package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Phase;
import org.yichuang.cases.lifecycle.Proceedings.Promise;

/// The last days of the limits that run in a state, as far as they are counted in days. A moment by
/// the clock, and a day that somebody set, are not among them: see [Recounting].
///
/// @param days of the case's own limits
/// @param stepsDue of each review step that has begun and has no opinion
public record Dues(Map<Kind, LocalDate> days, Map<String, LocalDate> stepsDue) {

    static final Dues NONE = new Dues(Map.of(), Map.of());

    public Dues {
        Map<Kind, LocalDate> ordered = new EnumMap<>(Kind.class);
        ordered.putAll(days);
        days = Collections.unmodifiableMap(ordered);
        stepsDue = Map.copyOf(stepsDue);
    }

    /// Which limit it is, the one that matters most first.
    public enum Kind {
        /// For the authority to accept, refuse or ask for correction.
        ANSWER,
        /// For the applicant to supply what was asked for.
        SUPPLY,
        /// For the applicant to bring what they promised.
        OWED,
        /// For those concerned to ask for the hearing that was offered.
        ASK_HEARING,
        /// For the decision, as promised.
        PROMISED,
        /// For the decision, by law.
        STATUTORY,
        /// A department's own time.
        STEP,
        /// For the authority to hold the hearing that was asked for.
        HEARING,
        /// For the authority to hand over the result.
        DELIVERY,
        /// For whom it was granted on a commitment, to put a breach of it right.
        PUT_RIGHT,
        /// For the authority to verify a commitment.
        VERIFY;

        /// Whether it is the time of the applicant, not of an authority.
        boolean isApplicants() {
            return this == SUPPLY || this == OWED || this == ASK_HEARING || this == PUT_RIGHT;
        }
    }

    /// A day that moved.
    ///
    /// @param step the review step, empty when the limit is not that of one
    public record Moved(Kind kind, String step, LocalDate from, LocalDate to) {}

    /// What has been told. Limits that have ended are not among them.
    public static Dues of(CaseState state) {
        return switch (state) {
            case CaseState.Received received -> of(Kind.ANSWER, received.answerBy());
            case CaseState.AwaitingCorrection awaiting ->
                    of(Kind.SUPPLY, awaiting.correction().supplyBy());
            case UnderReview review -> running(review);
            case CaseState.AtWindowAgain again -> running(again.review());
            case Suspended suspended -> suspended(suspended);
            case CaseState.AwaitingOwed(var review, _, var until) ->
                    new Dues(asking(review), Map.of()).with(Kind.OWED, until);
            case CaseState.Decided decided ->
                    of(Kind.DELIVERY, decided.deliverBy()).and(verifying(state));
            case CaseState.Issued issued ->
                    issued.delivered() == null
                            ? of(Kind.DELIVERY, issued.decided().deliverBy()).and(verifying(state))
                            : verifying(state);
            case CaseState.Closed _ -> verifying(state);
            case CaseState.None _, CaseState.Draft _ -> NONE;
        };
    }

    private static Dues verifying(CaseState state) {
        CaseState.Verification open = CaseState.verificationOf(state).orElse(null);
        if (open == null) {
            return NONE;
        }
        CaseState.Order order = open.order();
        return order == null
                ? of(Kind.VERIFY, open.standing() == CaseState.Standing.DUE ? open.by() : null)
                : of(Kind.PUT_RIGHT, order.by());
    }

    static Dues of(Kind kind, @Nullable LocalDate last) {
        return last == null ? NONE : new Dues(Map.of(kind, last), Map.of());
    }

    private static Dues running(UnderReview review) {
        Map<Kind, LocalDate> days = new EnumMap<>(Kind.class);
        days.putAll(asking(review));
        if (review.clock().promisedAt() == null) {
            days.put(Kind.PROMISED, review.clock().promisedDue());
        }
        days.put(Kind.STATUTORY, review.clock().statutoryDue());
        Promise promise = review.beside().promise();
        if (promise != null && !review.owed().isEmpty()) {
            days.put(Kind.OWED, promise.by());
        }
        Map<String, LocalDate> steps = new TreeMap<>();
        review.open().forEach(step -> steps.put(step.id(), step.due()));
        return new Dues(days, steps);
    }

    private static Map<Kind, LocalDate> asking(UnderReview review) {
        Hearing hearing = review.beside().hearing();
        return hearing != null && hearing.phase() == Phase.OFFERED
                ? Map.of(Kind.ASK_HEARING, hearing.askBy())
                : Map.of();
    }

    /// A hearing that has been called is held on its day, so that nothing has to be counted.
    private static Dues suspended(Suspended suspended) {
        Dues running = running(suspended.review());
        Hearing hearing = suspended.review().beside().hearing();
        return suspended.isHearing() && hearing != null && hearing.phase() == Phase.ASKED
                ? running.with(Kind.HEARING, suspended.until())
                : running;
    }

    Dues with(Kind kind, LocalDate last) {
        Map<Kind, LocalDate> more = new EnumMap<>(Kind.class);
        more.putAll(days);
        more.put(kind, last);
        return new Dues(more, stepsDue);
    }

    Dues and(Dues others) {
        Map<Kind, LocalDate> more = new EnumMap<>(Kind.class);
        more.putAll(days);
        more.putAll(others.days);
        return new Dues(more, stepsDue);
    }

    /// The last day of a limit, null if it does not run.
    public @Nullable LocalDate day(Kind kind) {
        return days.get(kind);
    }

    /// The same without the departments' own times.
    public Dues withoutSteps() {
        return new Dues(days, Map.of());
    }

    /// The last of them all.
    Optional<LocalDate> latest() {
        return Stream.concat(days.values().stream(), stepsDue.values().stream())
                .max(Comparator.naturalOrder());
    }

    /// The days that differ from others of the same state, the one that matters most first.
    public List<Moved> movedTo(Dues after) {
        List<Moved> moved = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.STEP) {
                new TreeMap<>(stepsDue)
                        .forEach(
                                (step, due) ->
                                        compare(moved, kind, step, due, after.stepsDue.get(step)));
            } else {
                compare(moved, kind, "", days.get(kind), after.days.get(kind));
            }
        }
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
