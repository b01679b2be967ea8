package org.yichuang.cases.lifecycle;

import org.jspecify.annotations.Nullable;
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
            case CaseState.AtWindowAgain(var review, _, _) -> owing(command, review);
            case Suspended suspended ->
                    suspended(command, suspended) && owing(command, suspended.review());
            case CaseState.Closed closed -> verifying(command, closed.after().verification());
            default -> true;
        };
    }

    private static boolean underReview(
            Class<? extends Command> command, UnderReview review, Circumstances at) {
        Hearing hearing = review.beside().hearing();
        boolean asked = review.beside().extensionAsked() != null;
        return switch (command.getSimpleName()) {
            case "AskForHearing", "WaiveHearing" -> hearing != null && hearing.isOpen(at.today());
            case "OfferHearing" -> hearing == null;
            case "Suspend" ->
                    !at.procedure().special().isEmpty() && DecideHearing.open(review, at).isEmpty();
            case "AskExtension" -> !asked && DecideClock.noExtension(review.clock(), at).isEmpty();
            case "Extend" -> DecideClock.noExtension(review.clock(), at).isEmpty();
            case "DenyExtension" -> asked;
            case "DelegateStep" -> mayBeHandedOn(review, at);
            default -> true;
        };
    }

    private static boolean suspended(Class<? extends Command> command, Suspended state) {
        Hearing hearing = state.review().beside().hearing();
        return switch (command.getSimpleName()) {
            case "Resume", "Prolong" -> !state.isHearing();
            case "CallHearing", "WaiveHearing" -> state.isHearing();
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

    private static boolean verifying(
            Class<? extends Command> command, @Nullable Verification verification) {
        Standing standing = verification == null ? null : verification.standing();
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
