package org.yichuang.cases.lifecycle;

import org.yichuang.cases.lifecycle.CaseState.Standing;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.CaseState.Verification;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Phase;

/// Which of the acts that a stage knows make sense in a case of that stage, so that nobody is
/// offered an act that nothing they could enter would make possible.
final class Possible {

    private Possible() {}

    static boolean now(Class<? extends Command> command, CaseState state, Circumstances at) {
        return switch (state) {
            case CaseState.Received received ->
                    command != Promising.AcceptOwing.class
                            || at.procedure().promises().tolerance() != null
                                    && !received.filing().following().isEmpty();
            case UnderReview review -> underReview(command, review, at) && owing(command, review);
            case CaseState.AtWindowAgain(var review, _, _) ->
                    extending(command, review, at) && owing(command, review);
            case Suspended suspended ->
                    suspended(command, suspended, at) && owing(command, suspended.review());
            case CaseState.Issued issued ->
                    (command == Command.Deliver.class
                                    ? issued.delivered() == null
                                    : command != Command.Close.class || issued.delivered() != null)
                            && verifying(command, state);
            case CaseState.Closed closed ->
                    command == Command.ActAgain.class
                            ? closed.after().challenges().stream()
                                    .anyMatch(each -> each.actBy() != null)
                            : verifying(command, state);
            case CaseState.Decided _ -> verifying(command, state);
            default -> true;
        };
    }

    private static boolean underReview(
            Class<? extends Command> command, UnderReview review, Circumstances at) {
        Hearing hearing = review.beside().hearing();
        return switch (command.getSimpleName()) {
            case "AskForHearing" -> hearing != null && hearing.isOpen(at.today());
            case "WaiveHearing" ->
                    hearing != null && hearing.isOpen(at.today()) && mayGiveUp(hearing, at);
            case "OfferHearing" -> hearing == null;
            case "OrderHearing" -> hearing == null || hearing.cameToNothing(at.today());
            case "Suspend" ->
                    !at.procedure().special().isEmpty() && DecideHearing.open(review, at).isEmpty();
            case "DelegateStep" -> mayBeHandedOn(review, at);
            default -> extending(command, review, at);
        };
    }

    private static boolean extending(
            Class<? extends Command> command, UnderReview review, Circumstances at) {
        boolean asked = review.beside().extensionAsked() != null;
        return switch (command.getSimpleName()) {
            case "AskExtension" -> !asked && DecideClock.noExtension(review.clock(), at).isEmpty();
            case "Extend" -> DecideClock.noExtension(review.clock(), at).isEmpty();
            case "DenyExtension" -> asked;
            default -> true;
        };
    }

    private static boolean mayGiveUp(Hearing hearing, Circumstances at) {
        return !hearing.concernsOthers() || !at.is(Actor.Applicant.class);
    }

    private static boolean suspended(
            Class<? extends Command> command, Suspended state, Circumstances at) {
        Hearing hearing = state.review().beside().hearing();
        return switch (command.getSimpleName()) {
            case "Resume", "Prolong" -> !state.isHearing();
            case "Suspend" ->
                    !state.isHearing()
                            && at.procedure().special().stream()
                                    .anyMatch(each -> state.running(each.id()).isEmpty());
            case "CallHearing" -> state.isHearing();
            case "WaiveHearing" ->
                    state.isHearing()
                            && hearing != null
                            && !hearing.wasOrdered()
                            && mayGiveUp(hearing, at);
            case "RecordHearing" ->
                    state.isHearing() && hearing != null && hearing.phase() == Phase.CALLED;
            default -> true;
        };
    }

    private static boolean owing(Class<? extends Command> command, UnderReview review) {
        boolean about =
                command == Promising.SupplyOwed.class || command == Promising.ExtendPromise.class;
        return !about || !review.owed().isEmpty();
    }

    private static boolean verifying(Class<? extends Command> command, CaseState state) {
        Standing standing =
                CaseState.verificationOf(state).map(Verification::standing).orElse(null);
        return switch (command.getSimpleName()) {
            case "Verify" -> standing == Standing.DUE || standing == Standing.OVERDUE;
            case "ConfirmCorrected" -> standing == Standing.BREACHED;
            case "RepairCredit" -> standing == Standing.RECORDED;
            default -> true;
        };
    }

    private static boolean mayBeHandedOn(UnderReview review, Circumstances at) {
        return review.steps().stream()
                .filter(step -> step.opinion() == null)
                .flatMap(step -> at.procedure().step(step.id()).stream())
                .anyMatch(step -> !step.substitutes().isEmpty());
    }
}
