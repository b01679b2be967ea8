package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.CorrectionNotice;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.kernel.calendar.Pause;

/// Counts the running limits of a case anew when the calendar has changed (art. 82): limits are
/// working days by the State Council's notice, and what was told before it was published was
/// counted by Saturdays and Sundays alone. See docs/adr/0017.
public final class Recounting {

    private Recounting() {}

    /// The last days as the calendar in force counts them, whatever was told.
    public static Dues counted(CaseState state, Circumstances at) {
        return switch (state) {
            case Received received ->
                    Dues.answer(
                            at.lastDay(
                                    at.procedure().correction(),
                                    received.at().toLocalDate(),
                                    List.of()));
            case AwaitingCorrection awaiting -> counted(awaiting.correction(), at);
            case UnderReview review -> asItStands(review, at);
            case AtWindowAgain again -> asItStands(again.review(), at);
            case Suspended suspended -> asItStands(suspended.review(), at);
            case Decided decided -> delivery(decided, at);
            case Issued issued ->
                    issued.delivered() == null ? delivery(issued.decided(), at) : Dues.NONE;
            case CaseState.None _, CaseState.Draft _, CaseState.Closed _ -> Dues.NONE;
        };
    }

    private static Dues counted(CorrectionNotice notice, Circumstances at) {
        Limit supply = at.procedure().supply();
        LocalDate told = notice.told();
        return notice.supplyBy() == null || supply == null || told == null
                ? Dues.supply(notice.supplyBy())
                : Dues.supply(at.lastDay(supply, told, List.of()));
    }

    private static Dues asItStands(UnderReview review, Circumstances at) {
        Running clock = review.clock();
        return counted(review, clock.pauses(), clock.extended(), at);
    }

    /// The limits of an accepted case with these pauses and this extension.
    static Dues counted(UnderReview review, List<Pause> pauses, int extended, Circumstances at) {
        LocalDate from = review.clock().from();
        return new Dues(
                null,
                null,
                at.lastDay(at.procedure().promised().plus(extended), from, pauses),
                at.lastDay(at.procedure().statutory().plus(extended), from, pauses),
                DecideClock.stepsDue(DecideClock.open(review), from, pauses, extended, at),
                null);
    }

    private static Dues delivery(Decided decided, Circumstances at) {
        return Dues.delivery(at.lastDay(at.procedure().delivery(), decided.on(), List.of()));
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
        LocalDate from = countedFrom(state);
        return from != null
                && from.isBefore(last)
                && (reaches(Dues.of(state), first) || reaches(counted(state, at), first));
    }

    private static boolean reaches(Dues dues, LocalDate day) {
        return dues.latest().map(latest -> !latest.isBefore(day)).orElse(false);
    }

    private static @Nullable LocalDate countedFrom(CaseState state) {
        return switch (state) {
            case Received received -> received.at().toLocalDate();
            case AwaitingCorrection awaiting -> awaiting.correction().told();
            case UnderReview review -> review.clock().from();
            case AtWindowAgain again -> again.review().clock().from();
            case Suspended suspended -> suspended.review().clock().from();
            case Decided decided -> decided.on();
            case Issued issued -> issued.decided().on();
            case CaseState.None _, CaseState.Draft _, CaseState.Closed _ -> null;
        };
    }

    static Outcome decide(Existing state, Command.Recount command, Circumstances at) {
        Dues before = Dues.of(state);
        Dues after = fair(before, counted(state, at), at.today());
        return before.equals(after)
                ? new Outcome.Refused(Ground.NOTHING_MOVED)
                : new Outcome.Done(
                        new Event.Recounted(
                                command.year(),
                                command.revision(),
                                command.published(),
                                before,
                                after));
    }

    /// What an applicant was told in writing never becomes less. An authority's time is what the
    /// law counts, longer or shorter, but never over before the day on which it is counted.
    private static Dues fair(Dues told, Dues counted, LocalDate today) {
        Map<String, LocalDate> steps = new TreeMap<>();
        told.stepsDue()
                .forEach(
                        (step, due) ->
                                steps.put(
                                        step,
                                        authoritys(
                                                due,
                                                counted.stepsDue().getOrDefault(step, due),
                                                today)));
        LocalDate supplyBy = told.supplyBy();
        return new Dues(
                authoritysIfAny(told.answerBy(), counted.answerBy(), today),
                supplyBy == null || counted.supplyBy() == null
                        ? supplyBy
                        : DecideClock.later(supplyBy, counted.supplyBy()),
                authoritysIfAny(told.promisedDue(), counted.promisedDue(), today),
                authoritysIfAny(told.statutoryDue(), counted.statutoryDue(), today),
                steps,
                authoritysIfAny(told.deliverBy(), counted.deliverBy(), today));
    }

    private static @Nullable LocalDate authoritysIfAny(
            @Nullable LocalDate told, @Nullable LocalDate counted, LocalDate today) {
        return told == null || counted == null ? told : authoritys(told, counted, today);
    }

    /// A day that is past already stays what it was, unless the count gives more.
    private static LocalDate authoritys(LocalDate told, LocalDate counted, LocalDate today) {
        return DecideClock.later(counted, earlier(told, today));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /// The same state with other last days.
    static CaseState apply(Existing state, Dues to) {
        return switch (state) {
            case Received received when to.answerBy() != null ->
                    new Received(
                            received.filing(), received.at(), to.answerBy(), received.correction());
            case AwaitingCorrection awaiting ->
                    new AwaitingCorrection(
                            awaiting.filing(),
                            awaiting.at(),
                            awaiting.correction().until(to.supplyBy()));
            case UnderReview review -> moved(review, to);
            case AtWindowAgain again ->
                    new AtWindowAgain(moved(again.review(), to), again.step(), again.defects());
            case Suspended suspended ->
                    new Suspended(
                            moved(suspended.review(), to),
                            suspended.procedure(),
                            suspended.orderedBy(),
                            suspended.from(),
                            suspended.until());
            case Decided decided -> moved(decided, to);
            case Issued issued ->
                    new Issued(moved(issued.decided(), to), issued.document(), issued.delivered());
            default -> throw new IllegalStateException("nothing to recount in " + state);
        };
    }

    private static UnderReview moved(UnderReview review, Dues to) {
        Running clock = review.clock();
        return Apply.withLimits(
                review,
                new Running(
                        clock.from(),
                        to.promisedDue() == null ? clock.promisedDue() : to.promisedDue(),
                        to.statutoryDue() == null ? clock.statutoryDue() : to.statutoryDue(),
                        clock.extended(),
                        clock.pauses(),
                        clock.card()),
                to.stepsDue());
    }

    private static Decided moved(Decided decided, Dues to) {
        return new Decided(
                decided.filing(),
                decided.receivedAt(),
                decided.clock(),
                decided.steps(),
                decided.granted(),
                decided.decider(),
                decided.on(),
                to.deliverBy() == null ? decided.deliverBy() : to.deliverBy());
    }
}
