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
import org.yichuang.cases.lifecycle.CaseState.Challenged;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.CorrectionNotice;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Fate;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.Opinion;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.kernel.calendar.Pause;

/// What each event does to the state. Needs nothing but the journal's row: replaying gives the same
/// state whatever today's calendar or the item's present version say.
final class Apply {

    private Apply() {}

    static CaseState event(CaseState state, Event event, Actor by, LocalDateTime at) {
        return switch (event) {
            case Event.Opened(var filing) -> new Draft(filing);
            case Event.Submitted(var filing, var answerBy) ->
                    new Received(filing, at, answerBy, null);
            case Event.Received(var filing, var answerBy) ->
                    new Received(filing, at, answerBy, null);
            case Event.CorrectedOnTheSpot(_, var form) -> {
                Received received = (Received) state;
                yield new Received(
                        received.filing().with(Set.of(), form),
                        received.at(),
                        received.answerBy(),
                        received.correction());
            }
            case Event.CorrectionRequired required ->
                    told((Received) state, required, at.toLocalDate());
            case Event.Supplied(var provided, var form, var answerBy) -> {
                AwaitingCorrection awaiting = (AwaitingCorrection) state;
                yield new Received(
                        awaiting.filing().with(provided, form),
                        at,
                        answerBy,
                        awaiting.correction().bringing(provided));
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
                                    null),
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
                                    null),
                            deemed.stepsDue());
            case Event.AcceptanceRefused _ -> closed(state, Ending.NOT_ACCEPTED, at);
            case Event.OpinionGiven opinion -> opinion((Existing) state, opinion, by);
            case Event.ReturnedToWindow(var step, var defects, _) -> {
                UnderReview review = (UnderReview) state;
                yield new AtWindowAgain(returned(review), step, defects);
            }
            case Event.HandedBack(var provided, _) -> {
                UnderReview review = ((AtWindowAgain) state).review();
                yield withFiling(review, review.filing().with(provided, ""));
            }
            case Event.Suspended(var procedure, _, var from, var until) ->
                    new Suspended((UnderReview) state, procedure, authority(by), from, until);
            case Event.Resumed resumed -> resumed((Suspended) state, resumed);
            case Event.Extended extended -> extended((UnderReview) state, extended);
            case Event.Granted(_, var deliverBy, _) ->
                    decided((UnderReview) state, true, by, at, deliverBy);
            case Event.DeemedGranted(var deliverBy) ->
                    decided(
                            state instanceof AtWindowAgain again
                                    ? again.review()
                                    : (UnderReview) state,
                            true,
                            by,
                            at,
                            deliverBy);
            case Event.Refused(_, _, var deliverBy) ->
                    decided((UnderReview) state, false, by, at, deliverBy);
            case Event.Issued(var document) -> new Issued((Decided) state, document, null);
            case Event.Delivered(var delivery, _) -> {
                Issued issued = (Issued) state;
                yield new Issued(issued.decided(), issued.document(), delivery);
            }
            case Event.Closed _ -> {
                boolean granted = ((Issued) state).decided().granted();
                yield closed(state, granted ? Ending.GRANTED : Ending.REFUSED, at);
            }
            case Event.Terminated _ -> closed(state, Ending.TERMINATED, at);
            case Event.Urged _, Event.DecisionCorrected _ -> state;
            case Event.Archived(var number) -> {
                After after = ((Closed) state).after();
                yield with((Closed) state, new After(number, after.challenges(), after.fate()));
            }
            case Event.ChallengeRegistered(var kind, var number, _) ->
                    challenged((Closed) state, new Challenged(kind, number, null));
            case Event.ChallengeAnswered(var number, var result, _) -> {
                Closed closed = (Closed) state;
                Challenged pending = closed.after().challenge(number).orElseThrow();
                yield challenged(closed, new Challenged(pending.kind(), number, result));
            }
            case Event.Revoked _ -> with((Closed) state, Fate.REVOKED);
            case Event.Cancelled _ -> with((Closed) state, Fate.CANCELLED);
            case Event.Withdrawn _ -> closed(state, Ending.WITHDRAWN, at);
            case Event.Lapsed _ -> closed(state, Ending.LAPSED, at);
            case Event.CardShown(var card, _) -> card((Existing) state, card);
            case Event.Recounted recounted -> Recounting.apply((Existing) state, recounted.after());
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
            steps.add(new Step(step.id(), step.authority(), due, null));
        }
        return new UnderReview(filing.with(seen, ""), received.at(), acceptor, clock, steps, false);
    }

    private static CaseState opinion(Existing state, Event.OpinionGiven given, Actor by) {
        return switch (state) {
            case UnderReview review -> withOpinion(review, given, by);
            case Suspended(var review, var procedure, var orderedBy, var from, var until) ->
                    new Suspended(
                            withOpinion(review, given, by), procedure, orderedBy, from, until);
            default -> throw new IllegalStateException("opinion in " + state);
        };
    }

    private static UnderReview withOpinion(UnderReview review, Event.OpinionGiven given, Actor by) {
        List<Step> steps =
                review.steps().stream()
                        .map(
                                step ->
                                        step.id().equals(given.step())
                                                ? new Step(
                                                        step.id(),
                                                        step.authority(),
                                                        step.due(),
                                                        new Opinion(account(by), given.agrees()))
                                                : step)
                        .toList();
        return new UnderReview(
                review.filing(),
                review.receivedAt(),
                review.acceptor(),
                review.clock(),
                steps,
                review.returned());
    }

    private static CaseState resumed(Suspended suspended, Event.Resumed resumed) {
        UnderReview review = suspended.review();
        Running clock = review.clock();
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.add(new Pause(suspended.from(), resumed.pausedTo(), suspended.procedure()));
        return withLimits(
                review,
                new Running(
                        clock.from(),
                        resumed.promisedDue(),
                        resumed.statutoryDue(),
                        clock.extended(),
                        pauses,
                        clock.card()),
                resumed.stepsDue());
    }

    private static CaseState extended(UnderReview review, Event.Extended extended) {
        Running clock = review.clock();
        return withLimits(
                review,
                new Running(
                        clock.from(),
                        extended.promisedDue(),
                        extended.statutoryDue(),
                        clock.extended() + extended.by().value(),
                        clock.pauses(),
                        null),
                extended.stepsDue());
    }

    static UnderReview withLimits(
            UnderReview review, Running clock, Map<String, LocalDate> stepsDue) {
        List<Step> steps =
                review.steps().stream()
                        .map(
                                step ->
                                        new Step(
                                                step.id(),
                                                step.authority(),
                                                stepsDue.getOrDefault(step.id(), step.due()),
                                                step.opinion()))
                        .toList();
        return new UnderReview(
                review.filing(),
                review.receivedAt(),
                review.acceptor(),
                clock,
                steps,
                review.returned());
    }

    private static CaseState card(Existing state, Command.Card card) {
        return switch (state) {
            case UnderReview review -> withClock(review, withCard(review.clock(), card));
            case AtWindowAgain(var review, var step, var defects) ->
                    new AtWindowAgain(
                            withClock(review, withCard(review.clock(), card)), step, defects);
            default -> throw new IllegalStateException("card in " + state);
        };
    }

    private static Running withCard(Running clock, Command.Card card) {
        return new Running(
                clock.from(),
                clock.promisedDue(),
                clock.statutoryDue(),
                clock.extended(),
                clock.pauses(),
                card);
    }

    private static UnderReview withClock(UnderReview review, Running clock) {
        return new UnderReview(
                review.filing(),
                review.receivedAt(),
                review.acceptor(),
                clock,
                review.steps(),
                review.returned());
    }

    private static UnderReview withFiling(UnderReview review, Filing filing) {
        return new UnderReview(
                filing,
                review.receivedAt(),
                review.acceptor(),
                review.clock(),
                review.steps(),
                review.returned());
    }

    private static UnderReview returned(UnderReview review) {
        return new UnderReview(
                review.filing(),
                review.receivedAt(),
                review.acceptor(),
                review.clock(),
                review.steps(),
                true);
    }

    private static Decided decided(
            UnderReview review, boolean granted, Actor by, LocalDateTime at, LocalDate deliverBy) {
        return new Decided(
                review.filing(),
                review.receivedAt(),
                review.clock(),
                review.steps(),
                granted,
                account(by),
                at.toLocalDate(),
                deliverBy);
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

    private static Closed with(Closed closed, After after) {
        return new Closed(closed.filing(), closed.ending(), closed.on(), after);
    }

    private static Closed with(Closed closed, Fate fate) {
        After after = closed.after();
        return with(closed, new After(after.archive(), after.challenges(), fate));
    }

    /// Puts a challenge in the place of the one with its number, or behind all others.
    private static Closed challenged(Closed closed, Challenged challenge) {
        List<Challenged> all = new ArrayList<>();
        boolean known = false;
        for (Challenged each : closed.after().challenges()) {
            boolean same = each.number().equals(challenge.number());
            all.add(same ? challenge : each);
            known |= same;
        }
        if (!known) {
            all.add(challenge);
        }
        return with(closed, new After(closed.after().archive(), all, closed.after().fate()));
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
