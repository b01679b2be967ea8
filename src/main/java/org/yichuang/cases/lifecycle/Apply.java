package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.After;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.CorrectionNotice;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Excluded;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.Opinion;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.CaseState.Verification;
import org.yichuang.kernel.calendar.Pause;

/// What each event does to the state. Needs nothing but the journal's row: replaying gives the same
/// state whatever today's calendar or the item's present version say.
final class Apply {

    private Apply() {}

    static CaseState event(CaseState state, Event event, Actor by, LocalDateTime at) {
        return switch (event) {
            case Event.Opened(var filing) -> new Draft(filing);
            case Event.Submitted(var filing, var answerBy, var countsFrom) ->
                    new Received(filing, at, answerBy, null, countsFrom);
            case Event.Received(var filing, var answerBy, var countsFrom) ->
                    new Received(filing, at, answerBy, null, countsFrom);
            case Event.CorrectedOnTheSpot(_, var provided, var form) -> {
                Received received = (Received) state;
                CorrectionNotice told = received.correction();
                yield new Received(
                        received.filing().with(provided, form),
                        received.at(),
                        received.answerBy(),
                        told == null ? null : told.bringing(provided),
                        received.countsFrom());
            }
            case Event.CorrectionRequired required ->
                    told((Received) state, required, at.toLocalDate());
            case Event.Supplied(var provided, var form, var answerBy, var countsFrom) -> {
                AwaitingCorrection awaiting = (AwaitingCorrection) state;
                yield new Received(
                        awaiting.filing().with(provided, form),
                        at,
                        answerBy,
                        awaiting.correction().bringing(provided),
                        countsFrom);
            }
            case Event.Accepted accepted ->
                    review(
                            (Received) state,
                            accepted.seen(),
                            account(by),
                            new Running(
                                    accepted.on(),
                                    accepted.promisedDue(),
                                    accepted.statutoryDue(),
                                    0,
                                    List.of(),
                                    null,
                                    accepted.promisedAt(),
                                    Running.begin(accepted.on(), at)),
                            accepted.stepsDue());
            case Event.DeemedAccepted deemed ->
                    review(
                            (Received) state,
                            Set.of(),
                            null,
                            new Running(
                                    deemed.on(),
                                    deemed.promisedDue(),
                                    deemed.statutoryDue(),
                                    0,
                                    List.of(),
                                    null,
                                    deemed.promisedAt(),
                                    Running.begin(deemed.on(), ((Received) state).at())),
                            deemed.stepsDue());
            case Event.AcceptanceRefused _ -> closed(state, Ending.NOT_ACCEPTED, at);
            case Event.OpinionGiven given ->
                    ApplyProceedings.review(
                            (Existing) state, review -> withOpinion(review, given, by, at));
            case Event.ReturnedToWindow(var step, var defects, _) -> {
                UnderReview review = (UnderReview) state;
                yield new AtWindowAgain(review.afterReturn(), step, defects);
            }
            case Event.HandedBack(var provided, _) -> {
                UnderReview review = ((AtWindowAgain) state).review();
                yield review.with(review.filing().with(provided, ""));
            }
            case Event.Suspended(var procedure, _, _, var until, var orderedBy, _) ->
                    suspended(
                            state,
                            new Excluded(
                                    procedure,
                                    orderedBy == null ? authority(by) : orderedBy,
                                    at,
                                    until,
                                    null));
            case Event.Resumed resumed -> resumed((Suspended) state, resumed, at);
            case Event.Extended extended ->
                    ApplyProceedings.review((Existing) state, review -> extended(review, extended));
            case Event.Granted(_, var deliverBy, _, var verifyBy, _) ->
                    decided(state, true, by, at, deliverBy, verifyBy);
            case Event.DeemedGranted(var deliverBy, var verifyBy) ->
                    decided(state, true, by, at, deliverBy, verifyBy);
            case Event.DeemedRenewed(var deliverBy, var verifyBy) ->
                    decided(state, true, by, at, deliverBy, verifyBy);
            case Event.Refused(_, _, var deliverBy) ->
                    decided(state, false, by, at, deliverBy, null);
            case Event.Issued(var document) -> new Issued((Decided) state, document, null);
            case Event.Delivered(var delivery, _, _) -> {
                Issued issued = (Issued) state;
                yield new Issued(issued.decided(), issued.document(), delivery);
            }
            case Event.Closed _ -> {
                Decided decided = ((Issued) state).decided();
                Closed closed =
                        closed(state, decided.granted() ? Ending.GRANTED : Ending.REFUSED, at);
                Verification open = decided.verification();
                yield open == null ? closed : closed.with(closed.after().with(open));
            }
            case Event.Terminated _ -> closed(state, Ending.TERMINATED, at);
            case Event.Urged _ -> state;
            case Event.Archived _,
                    Event.ChallengeRegistered _,
                    Event.ChallengeAnswered _,
                    Event.ActedAgain _,
                    Event.DecisionCorrected _,
                    Event.Revoked _,
                    Event.Cancelled _ ->
                    ApplyAfter.event((Closed) state, event, at);
            case Event.Withdrawn _ -> closed(state, Ending.WITHDRAWN, at);
            case Event.Lapsed _ -> closed(state, Ending.LAPSED, at);
            case Event.CardShown(var card, _) ->
                    ApplyProceedings.review(
                            (Existing) state, review -> review.with(review.clock().with(card)));
            case ProceedingEvent proceeding ->
                    ApplyProceedings.event((Existing) state, proceeding, at);
            case PromiseEvent promise -> ApplyPromises.event((Existing) state, promise, at);
            case Event.Recounted(_, _, _, _, var after) ->
                    ApplyRecount.event((Existing) state, after);
        };
    }

    private static UnderReview review(
            Received received,
            Set<String> seen,
            @Nullable String acceptor,
            Running clock,
            Map<String, LocalDate> stepsDue) {
        List<Step> steps = new ArrayList<>();
        Filing filing = received.filing();
        for (Filing.StepRef step : filing.steps()) {
            LocalDate due = stepsDue.getOrDefault(step.id(), clock.promisedDue());
            steps.add(new Step(step.id(), step.authority(), due, null, null, step.after()));
        }
        return new UnderReview(
                filing.with(seen, ""), received.at(), acceptor, clock, steps, false, null);
    }

    private static UnderReview withOpinion(
            UnderReview review, Event.OpinionGiven given, Actor by, LocalDateTime at) {
        Opinion opinion = new Opinion(account(by), given.agrees());
        return ApplyProceedings.begun(
                ApplyProceedings.replaced(review, given.step(), step -> step.with(opinion)),
                given.stepsDue(),
                at);
    }

    private static Suspended suspended(CaseState state, Excluded begun) {
        return state instanceof Suspended suspended
                ? suspended.with(begun)
                : new Suspended((UnderReview) state, List.of(begun), List.of());
    }

    private static CaseState resumed(Suspended suspended, Event.Resumed resumed, LocalDateTime at) {
        UnderReview review = suspended.review();
        Running clock = review.clock();
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.addAll(suspended.endingAt(at));
        return withLimits(
                review,
                new Running(
                        clock.from(),
                        resumed.promisedDue(),
                        resumed.statutoryDue(),
                        clock.extended(),
                        pauses,
                        clock.card(),
                        resumed.promisedAt(),
                        clock.begin()),
                resumed.stepsDue());
    }

    private static UnderReview extended(UnderReview review, Event.Extended extended) {
        Running clock = review.clock();
        return withLimits(
                        review,
                        new Running(
                                clock.from(),
                                extended.promisedDue(),
                                extended.statutoryDue(),
                                clock.extended() + extended.by().value(),
                                clock.pauses(),
                                null,
                                extended.promisedAt(),
                                clock.begin()),
                        extended.stepsDue())
                .with(review.beside().askingExtension(null));
    }

    static UnderReview withLimits(
            UnderReview review, Running clock, Map<String, LocalDate> stepsDue) {
        return review.with(clock)
                .with(
                        review.steps().stream()
                                .map(
                                        step ->
                                                step.dueOn(
                                                        stepsDue.getOrDefault(
                                                                step.id(), step.due())))
                                .toList());
    }

    private static Decided decided(
            CaseState state,
            boolean granted,
            Actor by,
            LocalDateTime at,
            LocalDate deliverBy,
            @Nullable LocalDate verifyBy) {
        UnderReview review = CaseState.reviewOf(state).orElseThrow();
        return new Decided(
                review.filing(),
                review.receivedAt(),
                review.clock(),
                review.steps(),
                granted,
                account(by),
                at.toLocalDate(),
                deliverBy,
                verifyBy == null ? null : Verification.due(at.toLocalDate(), verifyBy));
    }

    private static Closed closed(CaseState state, Ending ending, LocalDateTime at) {
        return new Closed(((Existing) state).filing(), ending, at.toLocalDate(), After.NOTHING);
    }

    private static AwaitingCorrection told(
            Received received, Event.CorrectionRequired required, LocalDate on) {
        Set<String> known =
                new TreeSet<>(
                        received.correction() == null ? Set.of() : received.correction().known());
        required.defects().forEach(defect -> known.add(defect.subject()));
        return new AwaitingCorrection(
                received.filing(),
                received.at(),
                new CorrectionNotice(required.defects(), required.supplyBy(), known, on));
    }

    private static String account(Actor by) {
        return switch (by) {
            case Actor.Officer officer -> officer.account();
            case Actor.Applicant applicant -> applicant.key();
            case Actor.Platform platform -> platform.rule();
        };
    }

    private static String authority(Actor by) {
        return by instanceof Actor.Officer officer ? officer.authority() : "";
    }
}
