package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.AwaitingOwed;
import org.yichuang.cases.lifecycle.CaseState.CorrectionNotice;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Promise;

/// Counts the running limits of a case anew when the calendar has changed (art. 82): limits are
/// working days by the State Council's notice, and what was told before it was published was
/// counted by Saturdays and Sundays alone. See docs/adr/0017.
///
/// An authority's time follows the law both ways, but is never over before the day on which it is
/// counted:
///
/// * to answer, from the day of receipt (art. 32);
/// * to decide, as promised in days and by law, with the pauses and the extension that there were;
/// * of each review step that has begun and has no opinion, and with it the day on which its
///   silence agrees; the days foreseen of the steps that wait for others follow, but nobody is told
///   that they moved;
/// * to hold a hearing that was asked for and not called (art. 47);
/// * to hand over the result (art. 44);
/// * to verify a commitment.
///
/// What an applicant was told in writing moves later or stays:
///
/// * the time to supply what was asked for;
/// * the time to bring what was promised, its one extension with it, and what is left of it where
///   the clock stands until that comes; whoever was reminded is reminded of the new day again;
/// * the time to ask for the hearing that was offered (art. 47);
/// * the time to put a breach of a commitment right.
///
/// All else stands as it was told or set:
///
/// * a promise or a limit by law in hours, which ends at a moment by the clock whatever is a
// holiday,
///   and the time to bring what was promised with it; every limit in calendar days;
/// * the day of receipt of what came after closing or on a day off: the receipt names it;
/// * the announced end of a special procedure and of publicity (art. 45), the day of a consultation
///   and that of a visit, which an officer set;
/// * the day of a hearing that was called, and the last one to hold it, since notice was given of
/// it (art. 48);
/// * the expiry of a licence after which it counts as renewed (art. 50), which is a date;
/// * what has happened: silence, a lapse, a card, a decision.
public final class Recounting {

    private Recounting() {}

    /// The last days as the calendar in force counts them, whatever was told; with those of the
    /// steps that wait for others.
    static Dues counted(CaseState state, Circumstances at) {
        return switch (state) {
            case Received received ->
                    counted(Kind.ANSWER, at.procedure().limits().correction(), received.day(), at);
            case AwaitingCorrection awaiting -> supply(awaiting.correction(), at);
            case UnderReview review -> running(review, at);
            case AtWindowAgain again -> running(again.review(), at);
            case Suspended suspended -> suspended(suspended, at);
            case AwaitingOwed awaiting -> late(awaiting, at);
            case Decided decided -> delivery(decided, at).and(verifying(state, at));
            case Issued issued -> delivery(issued.decided(), at).and(verifying(state, at));
            case CaseState.Closed _ -> verifying(state, at);
            case CaseState.None _, CaseState.Draft _ -> Dues.NONE;
        };
    }

    private static Dues counted(Kind kind, Limit limit, LocalDate from, Circumstances at) {
        return Dues.of(kind, at.lastDay(limit, from, List.of()));
    }

    private static Dues supply(CorrectionNotice notice, Circumstances at) {
        Limit supply = at.procedure().limits().supply();
        LocalDate told = notice.told();
        return supply == null || told == null ? Dues.NONE : counted(Kind.SUPPLY, supply, told, at);
    }

    /// The limits of an accepted case with the pauses that have ended.
    private static Dues running(UnderReview review, Circumstances at) {
        DecisionLimits limits = DecisionLimits.counted(review.clock(), at);
        Map<Kind, LocalDate> days = new EnumMap<>(Kind.class);
        days.put(Kind.PROMISED, limits.promised());
        days.put(
                Kind.STATUTORY,
                at.procedure().limits().statutory().unit() == Limit.Unit.HOUR
                        ? review.clock().statutoryDue()
                        : limits.statutory());
        days.putAll(asking(review, at));
        Promise promise = review.beside().promise();
        LocalDate owed = promise == null ? null : DecidePromises.counted(review, promise, at);
        if (owed != null) {
            days.put(Kind.OWED, owed);
        }
        return new Dues(days, StepLimits.counted(review, at));
    }

    private static Dues late(AwaitingOwed awaiting, Circumstances at) {
        Procedure.Tolerance tolerance = at.procedure().promises().tolerance();
        Dues asking = new Dues(asking(awaiting.review(), at), Map.of());
        return tolerance == null
                ? asking
                : asking.with(Kind.OWED, at.lastDay(tolerance.limit(), awaiting.from(), List.of()));
    }

    private static Map<Kind, LocalDate> asking(UnderReview review, Circumstances at) {
        Hearing hearing = review.beside().hearing();
        LocalDate offered = hearing == null ? null : hearing.offered();
        return offered == null
                ? Map.of()
                : Map.of(Kind.ASK_HEARING, at.lastDay(DecideHearing.ASK, offered, List.of()));
    }

    private static Dues suspended(Suspended suspended, Circumstances at) {
        Dues running = running(suspended.review(), at);
        return suspended.isHearing()
                ? running.with(
                        Kind.HEARING,
                        at.lastDay(
                                DecideHearing.HOLD,
                                suspended.running().getFirst().from(),
                                List.of()))
                : running;
    }

    private static Dues delivery(Decided decided, Circumstances at) {
        return counted(Kind.DELIVERY, at.procedure().limits().delivery(), decided.on(), at);
    }

    private static Dues verifying(CaseState state, Circumstances at) {
        CaseState.Verification open = CaseState.verificationOf(state).orElse(null);
        Procedure.Commitment commitment = at.procedure().promises().commitment();
        if (open == null || commitment == null) {
            return Dues.NONE;
        }
        CaseState.Order order = open.order();
        return order == null
                ? counted(Kind.VERIFY, commitment.verify(), open.from(), at)
                : counted(Kind.PUT_RIGHT, commitment.correct(), order.on(), at);
    }

    /// Whether the calendar in force gives more time than was told, so that nothing may be taken to
    /// have run out before the case is recounted.
    public static boolean givesMore(CaseState state, Circumstances at) {
        Dues told = Dues.of(state);
        return told.movedTo(counted(state, at)).stream().anyMatch(m -> m.to().isAfter(m.from()));
    }

    /// Whether any of the days from `first` to `last` lies between the beginning of a limit and its
    /// end, as told or as counted.
    public static boolean touches(
            CaseState state, LocalDate first, LocalDate last, Circumstances at) {
        Dues told = Dues.of(state);
        LocalDate from = countedFrom(state);
        return from != null
                && from.isBefore(last)
                && told.latest().isPresent()
                && (reaches(told, first) || reaches(counted(state, at), first));
    }

    private static boolean reaches(Dues dues, LocalDate day) {
        return dues.latest().map(latest -> !latest.isBefore(day)).orElse(false);
    }

    /// The day from which the first of the limits counts.
    private static @Nullable LocalDate countedFrom(CaseState state) {
        return switch (state) {
            case Received received -> received.day();
            case AwaitingCorrection awaiting -> awaiting.correction().told();
            case UnderReview review -> review.clock().from();
            case AtWindowAgain again -> again.review().clock().from();
            case Suspended suspended -> suspended.review().clock().from();
            case AwaitingOwed awaiting -> awaiting.review().clock().from();
            case Decided decided -> decided.on();
            case Issued issued -> issued.decided().on();
            case CaseState.Closed _ ->
                    CaseState.verificationOf(state).map(Recounting::countedFrom).orElse(null);
            case CaseState.None _, CaseState.Draft _ -> null;
        };
    }

    private static LocalDate countedFrom(CaseState.Verification open) {
        CaseState.Order order = open.order();
        return order == null ? open.from() : order.on();
    }

    static Outcome decide(Existing state, Command.Recount command, Circumstances at) {
        Dues before = Dues.of(state);
        Dues after = fair(before, counted(state, at), at.today());
        return before.movedTo(after).isEmpty()
                ? new Outcome.Refused(Ground.NOTHING_MOVED)
                : new Outcome.Done(
                        new Event.Recounted(
                                command.year(),
                                command.revision(),
                                command.published(),
                                before,
                                after));
    }

    /// What is told from now on. What is not counted stays.
    private static Dues fair(Dues told, Dues counted, LocalDate today) {
        Map<Kind, LocalDate> days = new EnumMap<>(Kind.class);
        told.days()
                .forEach(
                        (kind, due) -> {
                            LocalDate day = counted.days().getOrDefault(kind, due);
                            days.put(
                                    kind,
                                    kind.isApplicants()
                                            ? DecideClock.later(due, day)
                                            : authoritys(due, day, today));
                        });
        Map<String, LocalDate> steps = new TreeMap<>(counted.stepsDue());
        told.stepsDue()
                .forEach(
                        (step, due) ->
                                steps.put(
                                        step,
                                        authoritys(due, steps.getOrDefault(step, due), today)));
        return new Dues(days, steps);
    }

    /// A day that is past already stays what it was, unless the count gives more.
    private static LocalDate authoritys(LocalDate told, LocalDate counted, LocalDate today) {
        return DecideClock.later(counted, told.isBefore(today) ? told : today);
    }
}
