package org.yichuang.life.model;

import static org.yichuang.life.model.Point.Tenor.BAD;
import static org.yichuang.life.model.Point.Tenor.GOOD;
import static org.yichuang.life.model.Point.Tenor.NEUTRAL;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.life.model.Point.Tenor;

/// In which row an event's point stands, and whether it is good or bad news. Whoever adds an event
/// is asked for both by the compiler.
final class Reading {

    private Reading() {}

    /// @param before the state in which it happened
    static Lane lane(Event event, Actor by, CaseState before) {
        return switch (event) {
            case Event.Opened _,
                    Event.Submitted _,
                    Event.Supplied _,
                    Event.Withdrawn _,
                    Event.Lapsed _ ->
                    Lane.APPLICANT;
            case Event.Received _,
                    Event.CorrectedOnTheSpot _,
                    Event.CorrectionRequired _,
                    Event.Accepted _,
                    Event.DeemedAccepted _,
                    Event.AcceptanceRefused _,
                    Event.HandedBack _,
                    Event.Issued _,
                    Event.Delivered _,
                    Event.Closed _,
                    Event.Archived _ ->
                    Lane.WINDOW;
            case Event.OpinionGiven given -> Lane.review(given.step());
            case Event.ReturnedToWindow returned -> Lane.review(returned.step());
            case Event.Suspended suspended -> Lane.procedure(suspended.procedure());
            case Event.Resumed _ -> standing(before, null);
            case Event.Extended _ -> extension(before);
            case Event.Granted _,
                    Event.DeemedRenewed _,
                    Event.DeemedGranted _,
                    Event.Refused _,
                    Event.Terminated _,
                    Event.ChallengeRegistered _,
                    Event.ChallengeAnswered _,
                    Event.ActedAgain _,
                    Event.DecisionCorrected _,
                    Event.Revoked _,
                    Event.Cancelled _ ->
                    Lane.DECISION;
            case Event.CardShown _, Event.Recounted _ -> Lane.CLOCK;
            case Event.Urged _ -> of(by, before);
            case ProceedingEvent proceeding -> lane(proceeding, before);
            case PromiseEvent promise -> lane(promise);
        };
    }

    private static Lane lane(ProceedingEvent event, CaseState before) {
        return switch (event) {
            case ProceedingEvent.StepDelegated delegated -> Lane.review(delegated.step());
            case ProceedingEvent.Consulted consulted -> asking(consulted.step());
            case ProceedingEvent.ConsultationAnswered answered ->
                    Lane.consulted(answered.authority());
            case ProceedingEvent.VisitArranged visit -> first(visit.steps());
            case ProceedingEvent.VisitRecorded visit -> first(visit.steps());
            case ProceedingEvent.OpinionsDeemed deemed -> first(deemed.steps());
            case ProceedingEvent.HearingOffered _, ProceedingEvent.HearingOrdered _ ->
                    Lane.DECISION;
            case ProceedingEvent.HearingAsked _, ProceedingEvent.HearingWaived _ -> Lane.APPLICANT;
            case ProceedingEvent.HearingCalled _, ProceedingEvent.HearingHeld _ ->
                    standing(before, null);
            case ProceedingEvent.OverrunNoted noted -> standing(before, noted.procedure());
            case ProceedingEvent.Prolonged prolonged -> standing(before, prolonged.procedure());
            case ProceedingEvent.ProcedureEnded ended -> Lane.procedure(ended.procedure());
            case ProceedingEvent.ExtensionAsked _ -> Lane.DECISION;
            case ProceedingEvent.ExtensionDenied _ -> Lane.HEAD;
        };
    }

    private static Lane lane(PromiseEvent event) {
        return switch (event) {
            case PromiseEvent.PromiseMade _,
                    PromiseEvent.OwedSupplied _,
                    PromiseEvent.PromiseExtended _,
                    PromiseEvent.OwedReminded _,
                    PromiseEvent.Defaulted _ ->
                    Lane.APPLICANT;
            case PromiseEvent.Restarted _ -> Lane.CLOCK;
            case PromiseEvent.CommitmentKept _,
                    PromiseEvent.BreachFound _,
                    PromiseEvent.BreachCorrected _,
                    PromiseEvent.LeftUnverified _,
                    PromiseEvent.BreachRecorded _,
                    PromiseEvent.CreditRepaired _ ->
                    Lane.DECISION;
        };
    }

    static Tenor tenor(Event event) {
        return switch (event) {
            case Event.Accepted _,
                    Event.DeemedAccepted _,
                    Event.Granted _,
                    Event.DeemedGranted _,
                    Event.DeemedRenewed _,
                    ProceedingEvent.OpinionsDeemed _,
                    PromiseEvent.CommitmentKept _,
                    PromiseEvent.BreachCorrected _,
                    PromiseEvent.CreditRepaired _ ->
                    GOOD;
            case Event.AcceptanceRefused _,
                    Event.Refused _,
                    Event.Terminated _,
                    Event.Revoked _,
                    Event.Cancelled _,
                    Event.Lapsed _,
                    Event.CardShown _,
                    ProceedingEvent.OverrunNoted _,
                    PromiseEvent.Defaulted _,
                    PromiseEvent.BreachFound _,
                    PromiseEvent.BreachRecorded _,
                    PromiseEvent.LeftUnverified _ ->
                    BAD;
            case Event.OpinionGiven given -> given.agrees() ? GOOD : BAD;
            default -> NEUTRAL;
        };
    }

    /// The row of whoever asks others what they think: a department, or the decider.
    private static Lane asking(String step) {
        return step.isEmpty() ? Lane.DECISION : Lane.review(step);
    }

    /// What concerns several steps stands at one of them.
    private static Lane first(Set<String> steps) {
        return steps.isEmpty() ? Lane.DECISION : Lane.review(new TreeSet<>(steps).getFirst());
    }

    /// The row of the special procedure that is running.
    private static Lane standing(CaseState before, @Nullable String named) {
        return before instanceof CaseState.Suspended suspended
                ? Lane.procedure(named == null ? suspended.running().getFirst().procedure() : named)
                : Lane.CLOCK;
    }

    /// More time that was asked for is given by the head.
    private static Lane extension(CaseState before) {
        return CaseState.reviewOf(before)
                        .filter(review -> review.beside().extensionAsked() != null)
                        .isPresent()
                ? Lane.HEAD
                : Lane.DECISION;
    }

    /// The row of whoever acted, for events that say no more.
    private static Lane of(Actor by, CaseState before) {
        return switch (by) {
            case Actor.Applicant _ -> Lane.APPLICANT;
            case Actor.Platform _ -> Lane.CLOCK;
            case Actor.Officer officer -> of(officer.authority(), before);
        };
    }

    private static Lane of(String authority, CaseState before) {
        if (!(before instanceof CaseState.Existing existing)) {
            return Lane.CLOCK;
        }
        Filing filing = existing.filing();
        if (filing.window().equals(authority)) {
            return Lane.WINDOW;
        }
        return filing.steps().stream()
                .filter(step -> step.authority().equals(authority))
                .findFirst()
                .map(step -> Lane.review(step.id()))
                .orElse(Lane.CLOCK);
    }
}
