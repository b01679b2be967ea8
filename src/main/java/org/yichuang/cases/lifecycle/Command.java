package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody may ask of a case: one record per act that the law names.
public sealed interface Command
        permits Command.Open,
                Command.Submit,
                Command.Receive,
                Command.CorrectOnTheSpot,
                Command.RequireCorrection,
                Command.Supply,
                Command.Accept,
                Command.DeemAccepted,
                Command.RefuseAcceptance,
                Command.GiveOpinion,
                Command.ReturnToWindow,
                Command.HandBack,
                Command.Suspend,
                Command.Resume,
                Command.Extend,
                Command.Grant,
                Command.DeemGranted,
                Command.GrantAtOnce,
                Command.DeemRenewed,
                Command.Refuse,
                Command.Issue,
                Command.Deliver,
                Command.Close,
                Command.Terminate,
                Command.Urge,
                Command.Archive,
                Command.RegisterChallenge,
                Command.AnswerChallenge,
                Command.ActAgain,
                Command.CorrectDecision,
                Command.Revoke,
                Command.Cancel,
                Command.Withdraw,
                Command.Lapse,
                Command.ShowCard,
                Command.Recount,
                Proceeding,
                Promising {

    /// Begins a draft.
    record Open(Filing filing) implements Command {}

    /// Files the application; from now on the authority's time to answer runs (art. 32).
    record Submit(Filing filing) implements Command {}

    /// Takes an application at a window, without a draft.
    record Receive(Filing filing) implements Command {}

    /// Lets the applicant put right on the spot what can be put right there (art. 32 (3)).
    ///
    /// @param corrected what was put right, and what was wrong with it
    /// @param provided materials brought now, or replaced
    /// @param formDigest digest of the corrected form, empty when the form did not change
    record CorrectOnTheSpot(List<Defect> corrected, Set<String> provided, String formDigest)
            implements Command {
        public CorrectOnTheSpot {
            corrected = List.copyOf(corrected);
            provided = Set.copyOf(provided);
        }
    }

    /// Tells the applicant once everything that must be corrected (art. 32 (4)).
    ///
    /// @param because to whom a second notice is put down that tells what could have been told the
    ///     first time; null if it tells nothing of the kind
    record RequireCorrection(List<Defect> defects, @Nullable Attribution because)
            implements Command {
        public RequireCorrection {
            defects = List.copyOf(defects);
        }
    }

    /// Brings what was asked for.
    ///
    /// @param provided materials brought now
    /// @param formDigest digest of the corrected form, empty when the form did not change
    record Supply(Set<String> provided, String formDigest) implements Command {
        public Supply {
            provided = Set.copyOf(provided);
        }
    }

    /// Accepts the application (art. 32 (5)).
    ///
    /// @param seen materials that the clerk has before them on paper
    record Accept(Set<String> seen) implements Command {
        public Accept {
            seen = Set.copyOf(seen);
        }
    }

    /// The authority was silent for its whole time: accepted from the day of receipt (art. 32 (4)).
    record DeemAccepted() implements Command {}

    /// Refuses to accept, in writing and with the reason (art. 32 (1), (2)).
    ///
    /// @param rightAuthority whom to turn to when the matter belongs to somebody else
    record RefuseAcceptance(NotAccepted why, String reason, @Nullable String rightAuthority)
            implements Command {}

    /// Gives a department's opinion on its review step.
    ///
    /// @param points the check points looked at, and whether each was found in order
    record GiveOpinion(String step, boolean agrees, String text, Map<String, Boolean> points)
            implements Command {
        public GiveOpinion {
            points = Map.copyOf(points);
        }
    }

    /// Sends the file back to the window, once, with every reason.
    ///
    /// @param because to whom a second return is put down; null for the first
    record ReturnToWindow(String step, List<Defect> defects, @Nullable Attribution because)
            implements Command {
        public ReturnToWindow {
            defects = List.copyOf(defects);
        }
    }

    /// The window hands the mended file back to the departments.
    record HandBack(Set<String> provided, String note) implements Command {
        public HandBack {
            provided = Set.copyOf(provided);
        }
    }

    /// Begins a special procedure whose time does not count (art. 45).
    ///
    /// @param procedure identifier of the procedure, as the item names it
    /// @param until the last day it is expected to need, told to the applicant in writing
    /// @param by who carries it out, when the authority does not: an intermediary, experts
    record Suspend(String procedure, String reason, LocalDate until, @Nullable String by)
            implements Command {}

    /// Ends a special procedure; when it is the last, the clock runs on from the next working day.
    ///
    /// @param procedure which one, empty for the only one that is running
    record Resume(String result, String procedure) implements Command {

        /// Of the only one that is running.
        public Resume(String result) {
            this(result, "");
        }
    }

    /// Extends the limit, once, with the reason told to the applicant (art. 42). It is the head's
    /// own act: whoever may approve it, does it.
    record Extend(String reason) implements Command {}

    /// Grants the application (art. 38 (1)).
    ///
    /// @param except what of it is not granted, null if all is; then `text` gives the reasons
    record Grant(String text, @Nullable String except) implements Command {}

    /// Nobody decided in the promised time, and the item says that silence grants then (超时默许).
    record DeemGranted() implements Command {}

    /// Grants at once what rules over shared data can grant, from the filing to the result (秒批).
    ///
    /// @param document identifier of the result
    record GrantAtOnce(Filing filing, String document, Event.RuleApplied rule) implements Command {}

    /// The licence has expired and nobody decided on its renewal (art. 50).
    record DeemRenewed() implements Command {}

    /// Refuses it with reasons and the way to reconsideration and suit (art. 38 (2)).
    record Refuse(String reason, String basis) implements Command {}

    /// Makes the result: a licence, or the written refusal.
    ///
    /// @param document identifier of the licence or letter
    /// @param electronic whether the applicant takes it electronically: making it delivers it then
    record Issue(String document, boolean electronic) implements Command {}

    /// Hands the result over (art. 44).
    record Deliver(Delivery by, String proof) implements Command {}

    /// Closes the file.
    record Close() implements Command {}

    /// Ends the handling because its object is gone.
    record Terminate(Cause cause, String reason) implements Command {}

    /// Asks whoever holds the file to get on with it.
    record Urge(String text) implements Command {}

    /// Hands the closed file over to the archive (GB/T 42727).
    ///
    /// @param number under which the archive keeps it
    record Archive(String number) implements Command {}

    /// Registers that reconsideration was asked for, or a suit brought, against what was decided
    /// (art. 7).
    ///
    /// @param number of the matter at the body that hears it
    /// @param body that hears it
    record RegisterChallenge(Challenge kind, String number, String body) implements Command {}

    /// Records how a challenge ended.
    ///
    /// @param actBy the last day that was set for acting again, where that was ordered; null for
    ///     the sixty days of the general rule (行政复议法实施条例 art. 49)
    record AnswerChallenge(String number, Answered result, String text, @Nullable LocalDate actBy)
            implements Command {

        /// Where no day was set.
        public AnswerChallenge(String number, Answered result, String text) {
            this(number, result, text, null);
        }
    }

    /// Records that the authority has acted again, as it was ordered to.
    ///
    /// @param number of the challenge by which it was ordered
    /// @param decision number of the case or the document in which it did
    record ActAgain(String number, String decision) implements Command {}

    /// Corrects an error of writing in a decision that was made.
    ///
    /// @param error what stands there
    /// @param correction what must stand there
    record CorrectDecision(String error, String correction) implements Command {}

    /// Revokes a licence that should not have been granted (art. 69).
    record Revoke(Revocation ground, String reason) implements Command {}

    /// Cancels a licence that no longer serves (art. 70).
    record Cancel(Cancellation ground, String reason) implements Command {}

    /// The applicant takes the application back, at any time before the decision.
    record Withdraw(String reason) implements Command {}

    /// The applicant did not supply in time; the application counts as taken back.
    record Lapse() implements Command {}

    /// Warns that a limit is near (yellow) or exceeded (red).
    record ShowCard(Card card) implements Command {}

    /// Counts the running limits anew, because the days off of a year were published or changed
    /// (art. 82).
    ///
    /// @param revision counts the publications of the year, 0 for the year as it is shipped
    /// @param published the day on which it came into force here
    record Recount(int year, int revision, LocalDate published) implements Command {}

    /// Something that must be put right.
    ///
    /// @param subject identifier of the material, field or check point
    record Defect(String subject, String reason) {}

    /// Why an application is not accepted.
    enum NotAccepted {
        /// No licence is needed for this (art. 32 (1)).
        NOT_NEEDED,
        /// It belongs to another authority (art. 32 (2)).
        NOT_OURS,
        /// It was not put right after the notice.
        NOT_CORRECTED
    }

    /// To whom it is put down that somebody is asked again.
    enum Attribution {
        /// The advice given beforehand was wrong or incomplete.
        ADVICE,
        /// The window did not look closely enough.
        WINDOW,
        /// A department asked for more than it had laid down.
        DEPARTMENT
    }

    /// Why the handling ends without a decision.
    enum Cause {
        /// The person has died or can no longer act.
        PERSON_GONE,
        /// The company or organisation no longer exists.
        ORGANISATION_GONE,
        /// The place, building or thing that it is about no longer exists.
        OBJECT_GONE,
        /// The law or a plan has changed, so that there is nothing to decide.
        LAW_CHANGED
    }

    /// The ways to contest a decision.
    enum Challenge {
        RECONSIDERATION,
        SUIT
    }

    /// How a challenge ended.
    enum Answered {
        UPHELD,
        CHANGED,
        /// The decision is void, and so is the licence that was granted by it.
        SET_ASIDE,
        UNLAWFUL_BUT_STANDS,
        /// The authority is ordered to act again.
        TO_DO_AGAIN,
        TAKEN_BACK
    }

    /// Why a licence is revoked (art. 69).
    enum Revocation {
        /// An officer abused office or neglected duty.
        ABUSE_OF_OFFICE,
        /// The authority went beyond its powers.
        BEYOND_POWERS,
        /// The procedure was not kept.
        AGAINST_PROCEDURE,
        /// The applicant was not qualified or did not meet the conditions.
        NOT_QUALIFIED,
        /// It was obtained by deceit or bribery; then it must be revoked.
        DECEIT,
        /// The applicant broke the commitment on which it rests, and did not put that right.
        COMMITMENT_BROKEN,
        /// Another ground that a law names.
        OTHER
    }

    /// Why a licence is cancelled (art. 70).
    enum Cancellation {
        EXPIRED,
        PERSON_GONE,
        ORGANISATION_GONE,
        REVOKED,
        /// Force majeure makes what was licensed impossible.
        IMPOSSIBLE,
        /// The holder asks for it.
        GIVEN_UP,
        OTHER
    }

    /// How a result reaches the applicant.
    enum Delivery {
        WINDOW,
        LOCKER,
        COURIER,
        ELECTRONIC,
        /// 留置送达: left where the recipient lives or works, as they would not take it. Nobody can
        /// choose it.
        LEFT,
        /// 公告送达: by public notice, as there was no other way. Nobody can choose it.
        NOTICE
    }

    /// The warning cards of electronic supervision.
    enum Card {
        YELLOW,
        RED
    }
}
