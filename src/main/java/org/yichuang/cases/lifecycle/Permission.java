package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            case Command.GrantAtOnce _ -> unless(at.is(Actor.Platform.class));
            case Command.Receive(var filing) -> unless(atWindow(filing, at));
            case Command.Supply _,
                    Command.Withdraw _,
                    Proceeding.AskForHearing _,
                    Proceeding.WaiveHearing _,
                    Promising.SupplyOwed _ ->
                    unless(applicantOrWindow(filing(state), at));
            case Command.CorrectOnTheSpot _ -> unless(atWindow(filing(state), at));
            case Command.RequireCorrection _,
                    Command.Accept _,
                    Command.RefuseAcceptance _,
                    Command.HandBack _,
                    Promising.AcceptOwing _,
                    Promising.ExtendPromise _ ->
                    unless(at.has(Duty.WINDOW, filing(state).window()));
            case Command.DeemAccepted _,
                    Command.DeemGranted _,
                    Command.Lapse _,
                    Command.ShowCard _,
                    Command.Recount _,
                    Proceeding.NoteOverrun _,
                    Proceeding.DeemAgreed _,
                    Command.DeemRenewed _,
                    Promising.RemindOwed _,
                    Promising.Default _,
                    Promising.NoteUnverified _ ->
                    unless(at.is(Actor.Platform.class));
            case Command.GiveOpinion opinion -> unless(reviews(state, opinion.step(), at));
            case Command.ReturnToWindow(var step, _, _) -> unless(reviews(state, step, at));
            case Proceeding.DelegateStep(var step, _, _) -> unless(reviews(state, step, at));
            case Proceeding.Consult(var step, _, _, _) ->
                    unless(step.isEmpty() ? decides(at) : reviews(state, step, at));
            case Command.Suspend _,
                    Proceeding.ArrangeVisit _,
                    Proceeding.RecordVisit _,
                    Proceeding.AskExtension _,
                    Promising.Verify _,
                    Promising.ConfirmCorrected _ ->
                    unless(reviewsAny(state, at) || decides(at));
            case Proceeding.AnswerConsultation _ -> unless(isConsulted(state, at));
            case Command.Resume(_, var procedure) -> unless(mayResume(state, procedure, at));
            case Proceeding.Prolong(_, _, var procedure) -> unless(mayResume(state, procedure, at));
            case Proceeding.CallHearing _, Proceeding.RecordHearing _ ->
                    unless(mayResume(state, "", at));
            case Command.Extend _, Proceeding.DenyExtension _ -> unless(approves(at));
            case Command.Terminate _,
                    Proceeding.OfferHearing _,
                    Proceeding.OrderHearing _,
                    Command.RegisterChallenge _,
                    Command.AnswerChallenge _,
                    Command.ActAgain _,
                    Command.CorrectDecision _,
                    Promising.RepairCredit _,
                    Command.Revoke _,
                    Command.Cancel _ ->
                    unless(decides(at));
            case Command.Urge _ -> unless(isConcerned(filing(state), at));
            case Command.Grant _, Command.Refuse _ -> decision(state, at);
            case Command.Issue _, Command.Close _, Command.Archive _ ->
                    unless(
                            at.is(Actor.Platform.class)
                                    || at.has(Duty.WINDOW, filing(state).maker()));
            case Command.Deliver _ ->
                    unless(at.is(Actor.Platform.class) || atWindow(filing(state), at));
        };
    }

    /// Whether somebody is among those that an edge of an existing case names.
    static boolean entitles(Edge.Who who, CaseState state, Circumstances at) {
        Filing filing = filing(state);
        return switch (who) {
            case APPLICANT_OR_WINDOW -> applicantOrWindow(filing, at);
            case WINDOW -> at.has(Duty.WINDOW, filing.window());
            case ANY_WINDOW -> atWindow(filing, at);
            case REVIEWER_OF_STEP -> reviewsAny(state, at);
            case ASKER, REVIEWER_OR_DECIDER -> reviewsAny(state, at) || decides(at);
            case WHO_ORDERED -> mayResume(state, "", at);
            case DECIDER -> decides(at);
            case APPROVER -> approves(at);
            case CONSULTED -> isConsulted(state, at);
            case CONCERNED -> isConcerned(filing, at);
            case MAKER -> at.has(Duty.WINDOW, filing.maker()) || at.is(Actor.Platform.class);
            case ANY_WINDOW_OR_PLATFORM -> atWindow(filing, at) || at.is(Actor.Platform.class);
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
        return sameOfficer && !at.procedure().decision().byWindow()
                ? Optional.of(new Outcome.Refused(Ground.SAME_OFFICER))
                : Optional.empty();
    }

    /// Whether the actor works at a window where the applicant can turn to: the one that accepts,
    /// one elsewhere that took the application, or one elsewhere that hands over the result.
    private static boolean atWindow(Filing filing, Circumstances at) {
        return filing.windows().stream().anyMatch(window -> at.has(Duty.WINDOW, window));
    }

    private static boolean applicantOrWindow(Filing filing, Circumstances at) {
        return atWindow(filing, at)
                || (at.by() instanceof Actor.Applicant applicant
                        && applicant.key().equals(filing.applicant()));
    }

    private static boolean isConcerned(Filing filing, Circumstances at) {
        return applicantOrWindow(filing, at) || at.has(Duty.SUPERVISE, null);
    }

    private static boolean reviews(CaseState state, String step, Circumstances at) {
        return reviewers(state)
                .filter(each -> each.id().equals(step))
                .findFirst()
                .map(each -> at.has(Duty.REVIEW, each.authority()))
                .orElseGet(() -> reviewsAny(state, at));
    }

    private static boolean reviewsAny(CaseState state, Circumstances at) {
        return reviewers(state).anyMatch(each -> at.has(Duty.REVIEW, each.authority()));
    }

    /// The steps with whoever does them now: before acceptance as they were filed, later as they
    /// were handed on.
    private static Stream<Filing.StepRef> reviewers(CaseState state) {
        List<CaseState.Step> steps = CaseState.stepsOf(state);
        return steps.isEmpty()
                ? filing(state).steps().stream()
                : steps.stream()
                        .map(step -> new Filing.StepRef(step.id(), step.authority(), step.after()));
    }

    /// Whether the actor's authority was asked, or might be: where nothing is under review, all
    /// reviewers might.
    private static boolean isConsulted(CaseState state, Circumstances at) {
        return CaseState.reviewOf(state)
                .filter(_ -> !(state instanceof CaseState.AwaitingOwed))
                .map(
                        review ->
                                review.beside().consultations().stream()
                                        .flatMap(each -> each.open().stream())
                                        .anyMatch(authority -> at.has(Duty.REVIEW, authority)))
                .orElseGet(() -> at.has(Duty.REVIEW, null));
    }

    private static boolean approves(Circumstances at) {
        Procedure.Extension extension = at.procedure().limits().extension();
        return at.has(
                Duty.HEAD,
                extension == null ? at.procedure().decision().authority() : extension.approver());
    }

    private static boolean decides(Circumstances at) {
        return at.has(Duty.DECIDE, at.procedure().decision().authority());
    }

    /// Whether somebody's authority ordered the special procedure that is named; any, when none
    /// that runs is named.
    private static boolean mayResume(CaseState state, String procedure, Circumstances at) {
        return state instanceof Suspended suspended
                ? suspended
                        .running(procedure)
                        .map(each -> Stream.of(each))
                        .orElseGet(() -> suspended.running().stream())
                        .map(CaseState.Excluded::orderedBy)
                        .anyMatch(by -> at.has(Duty.REVIEW, by) || at.has(Duty.DECIDE, by))
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
