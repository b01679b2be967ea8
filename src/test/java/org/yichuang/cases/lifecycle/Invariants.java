package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.function.Predicate;
import org.yichuang.cases.lifecycle.RandomWalk.Step;

/// What holds after every command, whatever was done before, in sentences.
final class Invariants {

    /// A sentence, and whether it holds after a step.
    record Invariant(String sentence, Predicate<Step> holds) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static final List<Invariant> ALL =
            List.of(
                    always("Replaying the journal gives the state.", Holding::replay),
                    always("A refused command changes nothing.", Holding::refusal),
                    always("Each event can follow in the state it met.", Holding::following),
                    always("An act has the effect its edge names.", Holding::effect),
                    always("An act is refused only on its edge's grounds.", Holding::ground),
                    always(
                            "After the end nothing changes but what becomes of the decision and"
                                    + " the file.",
                            Holding::end),
                    always("The end, its day and the application stay.", Holding::endStays),
                    always("A case keeps applicant, item and item version.", Holding::matter),
                    always("Nothing is decided before it is accepted.", Holding::acceptedFirst),
                    always("A case is accepted at most once.", Holding::oneAcceptance),
                    always(
                            "Nobody accepts and decides the same case, unless the item grants the"
                                    + " window that power.",
                            Holding::separation),
                    always(
                            "A window accepts only with every essential material.",
                            Holding::complete),
                    always(
                            "After the time to answer a window neither accepts, refuses nor asks.",
                            Holding::noLateAnswer),
                    always("Silence accepts from the day of receipt.", Holding::fromReceipt),
                    always(
                            "A second correction notice tells what is new, or names who missed"
                                    + " it.",
                            Holding::laterNotices),
                    always(
                            "A file goes back to the window once; later returns name who is at"
                                    + " fault.",
                            Holding::laterReturns),
                    always(
                            "A limit is extended at most once, unless it begins anew.",
                            Holding::oneExtension),
                    always("Each review step has at most one opinion.", Holding::oneOpinion),
                    always(
                            "A decision follows every opinion, unless silence granted; a refusal"
                                    + " need not wait for what a negative opinion made moot.",
                            Holding::everyOpinion),
                    always("No step has an opinion before those it waits for.", Holding::inOrder),
                    always("Nobody checks what they did themselves.", Holding::anotherPair),
                    always(
                            "A step on site has no opinion before two officers saw the place.",
                            Holding::seenByTwo),
                    always(
                            "Nobody decides while a hearing may be asked for or is not over, unless"
                                    + " what was promised did not come.",
                            Holding::hearingFirst),
                    always(
                            "Notice of a hearing is given seven working days before it.",
                            Holding::noticeOfHearing),
                    always(
                            "A hearing is held when it was called, not before.",
                            Holding::heldAsCalled),
                    always("Only the head extends a limit.", Holding::byTheHead),
                    always("An overrun follows the day that was announced.", Holding::overrunOnce),
                    always(
                            "Silence grants only where the item says so, after the whole promised"
                                    + " time.",
                            Holding::silence),
                    always("What is granted in part only says why.", Holding::partWithReasons),
                    always("Only what was granted is revoked or cancelled.", Holding::inForce),
                    always("A challenge is answered at most once.", Holding::oneAnswer),
                    always(
                            "The limits of an accepted case never move back, unless they begin anew"
                                    + " or another calendar counts fewer days.",
                            Holding::limits),
                    always(
                            "A recount gives every limit all the days that the calendar counts.",
                            Holding::recounted),
                    always("No recount makes anybody late.", Holding::recountedAhead),
                    always(
                            "The time that an applicant was told in writing never becomes less.",
                            Holding::toldInWriting),
                    always("Counting anew a second time moves nothing.", Holding::recountedOnce),
                    always(
                            "What was counted by the calendar in force waits for no recount.",
                            Holding::nothingToRecount),
                    always(
                            "Every limit that runs is explained day by day, to the day on which the"
                                    + " calendar in force ends it.",
                            Holding::explained),
                    always(
                            "Nothing is granted while promised materials are owed.",
                            Holding::nothingOwed),
                    always(
                            "Materials follow only on a signed promise, and only with every"
                                    + " essential one there.",
                            Holding::promised),
                    always("Nobody defaults before the day they promised.", Holding::defaultAfter),
                    always(
                            "A licence falls for a broken commitment only after the time to put it"
                                    + " right, and that is recorded.",
                            Holding::breachFirst),
                    always("A commitment is verified once.", Holding::verifiedOnce),
                    always("What is granted at once is at its end at once.", Holding::allAtOnce),
                    always("Silence renews only what has expired.", Holding::renewedInTime),
                    always(
                            "In a special procedure no deadline runs but its own.",
                            Holding::noDeadline),
                    always("No card is shown on a day that does not count.", Holding::cardDay),
                    always("A red card follows the whole promised time.", Holding::redIsLate),
                    always("A card is shown once, the graver one last.", Holding::cardsOnce),
                    always("What is due at a deadline is possible then.", Holding::dueIsPossible),
                    always(
                            "A case has a task and a holder, unless it is a draft, waits for the"
                                    + " applicant, or is closed with nothing left to verify.",
                            Holding::holder),
                    always(
                            "A task is for a duty that its kind can be for.",
                            Holding::dutiesOfTasks),
                    always("A result is handed over at most once.", Holding::oneDelivery),
                    always("No file is closed with its result in it.", Holding::deliveredFirst));

    private Invariants() {}

    private static Invariant always(String sentence, Predicate<Step> holds) {
        return new Invariant(sentence, holds);
    }
}
