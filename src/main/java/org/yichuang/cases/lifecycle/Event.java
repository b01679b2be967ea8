package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Answered;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.Cancellation;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Command.Cause;
import org.yichuang.cases.lifecycle.Command.Challenge;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Command.NotAccepted;
import org.yichuang.cases.lifecycle.Command.Revocation;

/// What has happened to a case. An event holds all that is needed to compute the next state, the
/// dates included, so that replaying a journal never depends on today's calendar.
public sealed interface Event
        permits Event.Opened,
                Event.Submitted,
                Event.Received,
                Event.CorrectedOnTheSpot,
                Event.CorrectionRequired,
                Event.Supplied,
                Event.Accepted,
                Event.DeemedAccepted,
                Event.AcceptanceRefused,
                Event.OpinionGiven,
                Event.ReturnedToWindow,
                Event.HandedBack,
                Event.Suspended,
                Event.Resumed,
                Event.Extended,
                Event.Granted,
                Event.DeemedRenewed,
                Event.DeemedGranted,
                Event.Refused,
                Event.Issued,
                Event.Delivered,
                Event.Closed,
                Event.Terminated,
                Event.Urged,
                Event.Archived,
                Event.ChallengeRegistered,
                Event.ChallengeAnswered,
                Event.ActedAgain,
                Event.DecisionCorrected,
                Event.Revoked,
                Event.Cancelled,
                Event.Withdrawn,
                Event.Lapsed,
                Event.CardShown,
                Event.Recounted,
                ProceedingEvent,
                PromiseEvent {

    /// A draft was begun.
    record Opened(Filing filing) implements Event {}

    /// The application was filed.
    ///
    /// @param answerBy last day for the authority to accept, refuse or ask for correction
    /// @param countsFrom the day of receipt, null if it is the day on which it came
    record Submitted(Filing filing, LocalDate answerBy, @Nullable LocalDate countsFrom)
            implements Event {}

    /// The application was taken at a window.
    ///
    /// @param countsFrom the day of receipt, null if it is the day on which it came
    record Received(Filing filing, LocalDate answerBy, @Nullable LocalDate countsFrom)
            implements Event {}

    /// The applicant put something right on the spot.
    ///
    /// @param provided materials brought then, or replaced
    record CorrectedOnTheSpot(List<Defect> corrected, Set<String> provided, String formDigest)
            implements Event {
        public CorrectedOnTheSpot {
            corrected = List.copyOf(corrected);
            provided = Set.copyOf(Objects.requireNonNullElse(provided, Set.of()));
        }
    }

    /// The applicant was told what to correct.
    ///
    /// @param supplyBy last day to supply, null if the item sets none
    /// @param because to whom a second notice is put down
    record CorrectionRequired(
            List<Defect> defects, @Nullable LocalDate supplyBy, @Nullable Attribution because)
            implements Event {
        public CorrectionRequired {
            defects = List.copyOf(defects);
        }
    }

    /// The applicant supplied.
    ///
    /// @param countsFrom the day of receipt, null if it is the day on which it came
    record Supplied(
            Set<String> provided,
            String formDigest,
            LocalDate answerBy,
            @Nullable LocalDate countsFrom)
            implements Event {
        public Supplied {
            provided = Set.copyOf(provided);
        }
    }

    /// The application was accepted.
    ///
    /// @param on day 0 of the limits
    /// @param promisedAt moment at which a promise in hours ends, null for one in days
    /// @param stepsDue last day of each review step
    record Accepted(
            LocalDate on,
            Set<String> seen,
            LocalDate promisedDue,
            @Nullable LocalDateTime promisedAt,
            LocalDate statutoryDue,
            Map<String, LocalDate> stepsDue)
            implements Event {
        public Accepted {
            seen = Set.copyOf(seen);
            stepsDue = Map.copyOf(stepsDue);
        }
    }

    /// The application counts as accepted from the day of receipt, because nobody answered in time.
    ///
    /// @param promisedAt moment at which a promise in hours ends, null for one in days
    record DeemedAccepted(
            LocalDate on,
            LocalDate promisedDue,
            @Nullable LocalDateTime promisedAt,
            LocalDate statutoryDue,
            Map<String, LocalDate> stepsDue)
            implements Event {
        public DeemedAccepted {
            stepsDue = Map.copyOf(stepsDue);
        }
    }

    /// The application was not accepted.
    record AcceptanceRefused(NotAccepted why, String reason, @Nullable String rightAuthority)
            implements Event {}

    /// A department gave its opinion.
    ///
    /// @param stepsDue last day of each step that begins by that, null if none does
    record OpinionGiven(
            String step,
            boolean agrees,
            String text,
            Map<String, Boolean> points,
            @Nullable Map<String, LocalDate> stepsDue)
            implements Event {
        public OpinionGiven {
            points = Map.copyOf(points);
        }
    }

    /// The file went back to the window.
    ///
    /// @param because to whom a second return is put down
    record ReturnedToWindow(String step, List<Defect> defects, @Nullable Attribution because)
            implements Event {
        public ReturnedToWindow {
            defects = List.copyOf(defects);
        }
    }

    /// The window handed the file back.
    record HandedBack(Set<String> provided, String note) implements Event {
        public HandedBack {
            provided = Set.copyOf(provided);
        }
    }

    /// The clock stopped for a special procedure.
    ///
    /// @param until the day that was announced in writing (art. 45)
    /// @param orderedBy authority that must end it, null if it is that of whoever acted
    /// @param by who carries it out, null if it is the authority itself
    record Suspended(
            String procedure,
            String reason,
            LocalDate from,
            LocalDate until,
            @Nullable String orderedBy,
            @Nullable String by)
            implements Event {}

    /// The clock runs again.
    ///
    /// @param pausedTo last day that did not count
    /// @param promisedAt moment at which a promise in hours ends, null for one in days
    /// @param stepsDue new last day of each review step that is still open
    record Resumed(
            String result,
            LocalDate pausedTo,
            LocalDate promisedDue,
            @Nullable LocalDateTime promisedAt,
            LocalDate statutoryDue,
            Map<String, LocalDate> stepsDue)
            implements Event {
        public Resumed {
            stepsDue = Map.copyOf(stepsDue);
        }
    }

    /// The limits were extended.
    ///
    /// @param by how much, in the unit of the item's extension
    /// @param promisedAt moment at which a promise in hours ends, null for one in days
    /// @param stepsDue new last day of each review step that is still open
    record Extended(
            String reason,
            Limit by,
            LocalDate promisedDue,
            @Nullable LocalDateTime promisedAt,
            LocalDate statutoryDue,
            Map<String, LocalDate> stepsDue)
            implements Event {
        public Extended {
            stepsDue = Map.copyOf(stepsDue);
        }
    }

    /// The application was granted.
    ///
    /// @param except what of it was not, null if all was
    /// @param verifyBy last day to verify the commitment on which it rests, null if on none
    /// @param byRule by what rule the platform granted it, null if people did
    record Granted(
            String text,
            LocalDate deliverBy,
            @Nullable String except,
            @Nullable LocalDate verifyBy,
            @Nullable RuleApplied byRule)
            implements Event {}

    /// A rule that decided in the place of people (秒批), so that the decision can be made again.
    ///
    /// @param rules identifier of the rules
    /// @param version of the rules
    /// @param inputs digest of what they were applied to, which is kept with the file
    /// @param reasons identifiers of the rules that made the decision, in their order
    record RuleApplied(String rules, int version, String inputs, List<String> reasons) {
        public RuleApplied {
            reasons = List.copyOf(reasons);
        }
    }

    /// The licence counts as renewed, because nobody decided before it expired (art. 50).
    record DeemedRenewed(LocalDate deliverBy, @Nullable LocalDate verifyBy) implements Event {}

    /// The application counts as granted, because nobody decided in time.
    ///
    /// @param verifyBy last day to verify the commitment on which it rests, null if on none
    record DeemedGranted(LocalDate deliverBy, @Nullable LocalDate verifyBy) implements Event {}

    /// The application was refused on its merits.
    ///
    /// @param reason in words; where promised materials never came, their identifiers
    record Refused(String reason, String basis, LocalDate deliverBy) implements Event {

        private static final String JOINED = "、";

        static Refused owing(Set<String> owed, String basis, LocalDate deliverBy) {
            return new Refused(String.join(JOINED, owed), basis, deliverBy);
        }

        /// The parts of the reason, each a material if it rests on those that never came.
        public List<String> parts() {
            return List.of(reason.split(JOINED, -1));
        }
    }

    /// The licence or the letter of refusal was made.
    record Issued(String document) implements Event {}

    /// The result was handed over.
    ///
    /// @param missed the last day to do so (art. 44), if it had passed; null if it was in time
    record Delivered(Delivery by, String proof, @Nullable LocalDate missed) implements Event {}

    /// The file was closed.
    record Closed() implements Event {}

    /// The handling ended because its object is gone.
    record Terminated(Cause cause, String reason) implements Event {}

    /// Whoever holds the file was asked to get on with it.
    record Urged(String text) implements Event {}

    /// The file went to the archive.
    record Archived(String number) implements Event {}

    /// Reconsideration was asked for, or a suit brought.
    record ChallengeRegistered(Challenge kind, String number, String body) implements Event {}

    /// A challenge ended.
    ///
    /// @param actBy last day to act again, null where that was not ordered
    record ChallengeAnswered(String number, Answered result, String text, @Nullable LocalDate actBy)
            implements Event {}

    /// The authority has acted again, as it was ordered to.
    ///
    /// @param decision number of the case or the document in which it did
    record ActedAgain(String number, String decision) implements Event {}

    /// An error of writing in the decision was corrected.
    record DecisionCorrected(String error, String correction) implements Event {}

    /// The licence was revoked.
    record Revoked(Revocation ground, String reason) implements Event {}

    /// The licence was cancelled.
    record Cancelled(Cancellation ground, String reason) implements Event {}

    /// The applicant took the application back.
    record Withdrawn(String reason) implements Event {}

    /// The application lapsed because nothing was supplied in time.
    record Lapsed() implements Event {}

    /// A warning card was shown.
    ///
    /// @param due the day that is near or was exceeded
    record CardShown(Card card, LocalDate due) implements Event {}

    /// Running limits were counted anew, because the days off of a year were published or changed.
    ///
    /// @param revision counts the publications of the year, 0 for the year as it is shipped
    /// @param published the day on which it came into force here
    /// @param before the last days as they had been told
    /// @param after the last days from now on, and those foreseen of the steps that wait for others
    record Recounted(int year, int revision, LocalDate published, Dues before, Dues after)
            implements Event {

        /// The days that moved, the one that matters most first.
        public List<Dues.Moved> moved() {
            return before.movedTo(after);
        }

        /// The same without the departments' own times, which are no matter of the applicant's.
        public Recounted withoutSteps() {
            return new Recounted(
                    year, revision, published, before.withoutSteps(), after.withoutSteps());
        }
    }
}
