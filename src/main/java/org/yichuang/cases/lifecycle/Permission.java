package org.yichuang.cases.lifecycle;

import java.util.Optional;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;

/// Who may do what, before anything else about an act is looked at.
final class Permission {

    private Permission() {}

    static Optional<Outcome.Refused> refusal(CaseState state, Command command, Circumstances at) {
        return switch (command) {
            case Command.Open(var filing) -> unless(applicantOrWindow(filing, at));
            case Command.Submit(var filing) ->
                    unless(
                            applicantOrWindow(
                                    state instanceof Existing ? filing(state) : filing, at));
            case Command.Receive(var filing) -> unless(at.has(Duty.WINDOW, filing.window()));
            case Command.Supply _, Command.Withdraw _ ->
                    unless(applicantOrWindow(filing(state), at));
            case Command.CorrectOnTheSpot _,
                    Command.RequireCorrection _,
                    Command.Accept _,
                    Command.RefuseAcceptance _,
                    Command.HandBack _ ->
                    unless(at.has(Duty.WINDOW, filing(state).window()));
            case Command.DeemAccepted _,
                    Command.DeemGranted _,
                    Command.Lapse _,
                    Command.ShowCard _,
                    Command.Recount _ ->
                    unless(at.is(Actor.Platform.class));
            case Command.GiveOpinion opinion -> unless(reviews(state, opinion.step(), at));
            case Command.ReturnToWindow(var step, _, _) -> unless(reviews(state, step, at));
            case Command.Suspend _ -> unless(reviewsAny(state, at) || decides(at));
            case Command.Resume _ -> unless(mayResume(state, at));
            case Command.Extend _,
                    Command.Terminate _,
                    Command.RegisterChallenge _,
                    Command.AnswerChallenge _,
                    Command.CorrectDecision _,
                    Command.Revoke _,
                    Command.Cancel _ ->
                    unless(decides(at));
            case Command.Urge _ -> unless(isConcerned(filing(state), at));
            case Command.Grant _, Command.Refuse _ -> decision(state, at);
            case Command.Issue _, Command.Deliver _, Command.Close _, Command.Archive _ ->
                    unless(
                            at.is(Actor.Platform.class)
                                    || at.has(Duty.WINDOW, filing(state).window()));
        };
    }

    /// Whether somebody is among those that an edge of an existing case names.
    static boolean entitles(Edge.Who who, CaseState state, Circumstances at) {
        boolean window = at.has(Duty.WINDOW, filing(state).window());
        return switch (who) {
            case APPLICANT_OR_WINDOW -> applicantOrWindow(filing(state), at);
            case WINDOW -> window;
            case REVIEWER_OF_STEP -> reviewsAny(state, at);
            case REVIEWER_OR_DECIDER -> reviewsAny(state, at) || decides(at);
            case WHO_ORDERED -> mayResume(state, at);
            case DECIDER -> decides(at);
            case CONCERNED -> isConcerned(filing(state), at);
            case WINDOW_OR_PLATFORM -> window || at.is(Actor.Platform.class);
            case PLATFORM -> at.is(Actor.Platform.class);
        };
    }

    private static Optional<Outcome.Refused> decision(CaseState state, Circumstances at) {
        if (!decides(at)) {
            return unless(false);
        }
        boolean sameOfficer =
                state instanceof UnderReview review
                        && at.by() instanceof Actor.Officer officer
                        && officer.account().equals(review.acceptor());
        return sameOfficer && !at.procedure().windowDecides()
                ? Optional.of(new Outcome.Refused(Ground.SAME_OFFICER))
                : Optional.empty();
    }

    private static boolean applicantOrWindow(Filing filing, Circumstances at) {
        return at.has(Duty.WINDOW, filing.window())
                || (at.by() instanceof Actor.Applicant applicant
                        && applicant.key().equals(filing.applicant()));
    }

    private static boolean isConcerned(Filing filing, Circumstances at) {
        return applicantOrWindow(filing, at) || at.has(Duty.SUPERVISE, null);
    }

    private static boolean reviews(CaseState state, String step, Circumstances at) {
        return filing(state)
                .reviewer(step)
                .map(authority -> at.has(Duty.REVIEW, authority))
                .orElseGet(() -> reviewsAny(state, at));
    }

    private static boolean reviewsAny(CaseState state, Circumstances at) {
        return filing(state).steps().stream()
                .anyMatch(step -> at.has(Duty.REVIEW, step.authority()));
    }

    private static boolean decides(Circumstances at) {
        return at.has(Duty.DECIDE, at.procedure().decisionAuthority());
    }

    private static boolean mayResume(CaseState state, Circumstances at) {
        return state instanceof Suspended suspended
                ? at.has(Duty.REVIEW, suspended.orderedBy())
                        || at.has(Duty.DECIDE, suspended.orderedBy())
                : reviewsAny(state, at) || decides(at);
    }

    private static Filing filing(CaseState state) {
        return ((Existing) state).filing();
    }

    private static Optional<Outcome.Refused> unless(boolean permitted) {
        return permitted
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(Ground.NOT_PERMITTED));
    }
}
