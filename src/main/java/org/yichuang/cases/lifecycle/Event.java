package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
public sealed interface Event {

    /// A draft was begun.
    record Opened(Filing filing) implements Event {}

    /// The application was filed.
    ///
    /// @param answerBy last day for the authority to accept, refuse or ask for correction
    record Submitted(Filing filing, LocalDate answerBy) implements Event {}

    /// The application was taken at a window.
    record Received(Filing filing, LocalDate answerBy) implements Event {}

    /// The applicant put something right on the spot.
    record CorrectedOnTheSpot(List<Defect> corrected, String formDigest) implements Event {
        public CorrectedOnTheSpot {
            corrected = List.copyOf(corrected);
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
    record Supplied(Set<String> provided, String formDigest, LocalDate answerBy) implements Event {
        public Supplied {
            provided = Set.copyOf(provided);
        }
    }

    /// The application was accepted.
    ///
    /// @param on day 0 of the limits
    /// @param stepsDue last day of each review step
    record Accepted(
            LocalDate on,
            Set<String> seen,
            LocalDate promisedDue,
            LocalDate statutoryDue,
            Map<String, LocalDate> stepsDue)
            implements Event {
        public Accepted {
            seen = Set.copyOf(seen);
            stepsDue = Map.copyOf(stepsDue);
        }
    }

    /// The application counts as accepted from the day of receipt, because nobody answered in time.
    record DeemedAccepted(
            LocalDate on,
            LocalDate promisedDue,
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
    record OpinionGiven(String step, boolean agrees, String text, Map<String, Boolean> points)
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
    record Suspended(String procedure, String reason, LocalDate from, LocalDate until)
            implements Event {}

    /// The clock runs again.
    ///
    /// @param pausedTo last day that did not count
    /// @param stepsDue new last day of each review step that is still open
    record Resumed(
            String result,
            LocalDate pausedTo,
            LocalDate promisedDue,
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
    /// @param stepsDue new last day of each review step that is still open
    record Extended(
            String reason,
            Limit by,
            LocalDate promisedDue,
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
    record Granted(String text, LocalDate deliverBy, @Nullable String except) implements Event {}

    /// The application counts as granted, because nobody decided in time.
    record DeemedGranted(LocalDate deliverBy) implements Event {}

    /// The application was refused on its merits.
    record Refused(String reason, String basis, LocalDate deliverBy) implements Event {}

    /// The licence or the letter of refusal was made.
    record Issued(String document) implements Event {}

    /// The result was handed over.
    record Delivered(Delivery by, String proof) implements Event {}

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
    record ChallengeAnswered(String number, Answered result, String text) implements Event {}

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
    /// @param after the last days from now on
    record Recounted(int year, int revision, LocalDate published, Dues before, Dues after)
            implements Event {

        /// The days that moved, the one that matters most first.
        public List<Dues.Moved> moved() {
            return before.movedTo(after);
        }
    }
}
