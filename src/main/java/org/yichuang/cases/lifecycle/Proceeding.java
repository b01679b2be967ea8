package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/// What may be asked for beside the opinions while a case is under review.
public sealed interface Proceeding extends Command {

    /// Hands a review step to an authority that the item lets stand in for the department (委托、代行).
    record DelegateStep(String step, String authority, String reason) implements Proceeding {}

    /// Asks other authorities what they think before an opinion is given or a decision made (会商).
    ///
    /// @param step the step that asks, empty when the decider does
    /// @param by last day for the answer; after it nobody waits for it
    record Consult(String step, Set<String> authorities, String question, LocalDate by)
            implements Proceeding {
        public Consult {
            authorities = Set.copyOf(authorities);
        }
    }

    /// Answers a consultation for the authority of whoever answers.
    ///
    /// @param step the step that asked, empty when the decider did
    record AnswerConsultation(String step, String text) implements Proceeding {}

    /// Arranges a visit to the place, of one department or of several together (联合踏勘).
    ///
    /// @param steps the review steps that it is for
    /// @param officers accounts of those who go, two or more (art. 34 (3))
    /// @param note what the applicant is told about it
    record ArrangeVisit(Set<String> steps, LocalDate on, Set<String> officers, String note)
            implements Proceeding {
        public ArrangeVisit {
            steps = Set.copyOf(steps);
            officers = Set.copyOf(officers);
        }
    }

    /// Records what was found on the spot: one record for all departments that went.
    ///
    /// @param officers accounts of those who were there
    /// @param record identifier of the signed record
    record RecordVisit(Set<String> steps, Set<String> officers, String findings, String record)
            implements Proceeding {
        public RecordVisit {
            steps = Set.copyOf(steps);
            officers = Set.copyOf(officers);
        }
    }

    /// Tells those whom the decision concerns of their right to a hearing (art. 47).
    ///
    /// @param others names of those besides the applicant whom the decision concerns
    record OfferHearing(String reason, Set<String> others) implements Proceeding {
        public OfferHearing {
            others = Set.copyOf(others);
        }

        /// Where the decision concerns the applicant alone.
        public OfferHearing(String reason) {
            this(reason, Set.of());
        }
    }

    /// Has a hearing held that nobody asked for, because a law demands it or it is about a great
    /// public interest (art. 46). The law sets no time for it: that of a hearing that was asked for
    /// is told.
    record OrderHearing(String reason) implements Proceeding {}

    /// Asks for the hearing that was offered.
    ///
    /// @param by who asks: the applicant, or somebody with an interest for whom the window asks
    record AskForHearing(String by) implements Proceeding {}

    /// Gives up the hearing. Whoever else may ask for it, or has asked, does so at the window.
    record WaiveHearing() implements Proceeding {}

    /// Gives notice of the time and place of the hearing (art. 48 (1)).
    ///
    /// @param chair account of who presides; nobody who has reviewed the application (art. 48 (3))
    record CallHearing(LocalDateTime on, String place, String chair) implements Proceeding {}

    /// Records the hearing, on whose record the decision will rest (art. 48 (5), (6)).
    ///
    /// @param record identifier of the signed record
    record RecordHearing(String summary, String record) implements Proceeding {}

    /// Announces that a special procedure needs longer than was said.
    ///
    /// @param procedure which one, empty for the only one that is running
    record Prolong(String reason, LocalDate until, String procedure) implements Proceeding {

        /// Of the only one that is running.
        public Prolong(String reason, LocalDate until) {
            this(reason, until, "");
        }
    }

    /// A special procedure has lasted longer than was announced.
    record NoteOverrun() implements Proceeding {}

    /// Asks the head for more time (art. 42).
    record AskExtension(String reason) implements Proceeding {}

    /// The head does not give more time.
    record DenyExtension(String reason) implements Proceeding {}

    /// A department was silent for its whole time, and the item says that it has agreed then.
    record DeemAgreed() implements Proceeding {}
}
