package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Answered;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Command.Challenge;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.kernel.calendar.Pause;

/// Where a case stands. One type per stage: what a stage does not have cannot be asked of it.
public sealed interface CaseState {

    /// Nothing has happened yet.
    record None() implements CaseState {}

    /// A state of a case that exists.
    sealed interface Existing extends CaseState {
        Filing filing();
    }

    /// The review steps of a case in this state; none before acceptance and after closing.
    static List<Step> stepsOf(CaseState state) {
        return switch (state) {
            case UnderReview review -> review.steps();
            case AtWindowAgain again -> again.review().steps();
            case Suspended suspended -> suspended.review().steps();
            case Decided decided -> decided.steps();
            case Issued issued -> issued.decided().steps();
            case None _, Draft _, Received _, AwaitingCorrection _, Closed _ -> List.of();
        };
    }

    /// The applicant is still preparing.
    record Draft(Filing filing) implements Existing {}

    /// Filed; the authority must answer.
    ///
    /// @param at when it was received
    /// @param answerBy last day for the answer
    /// @param correction what was asked for earlier, null if nothing
    record Received(
            Filing filing,
            LocalDateTime at,
            LocalDate answerBy,
            @Nullable CorrectionNotice correction)
            implements Existing {}

    /// The applicant was told what to correct.
    record AwaitingCorrection(Filing filing, LocalDateTime at, CorrectionNotice correction)
            implements Existing {}

    /// Accepted; the departments review and the clock runs.
    ///
    /// @param acceptor account of the officer who accepted, null if deemed accepted
    /// @param returned whether the file has been back at the window already
    record UnderReview(
            Filing filing,
            LocalDateTime receivedAt,
            @Nullable String acceptor,
            Running clock,
            List<Step> steps,
            boolean returned)
            implements Existing {
        public UnderReview {
            steps = List.copyOf(steps);
        }

        /// The steps whose department has not given its opinion.
        public List<Step> open() {
            return steps.stream().filter(step -> step.opinion() == null).toList();
        }

        /// Whether every department has given its opinion.
        public boolean reviewed() {
            return open().isEmpty();
        }
    }

    /// Back at the window, once; the clock runs on.
    record AtWindowAgain(UnderReview review, String step, List<Defect> defects)
            implements Existing {
        public AtWindowAgain {
            defects = List.copyOf(defects);
        }

        @Override
        public Filing filing() {
            return review.filing();
        }
    }

    /// A special procedure is running; its time does not count.
    ///
    /// @param orderedBy authority that ordered it and must end it
    record Suspended(
            UnderReview review, String procedure, String orderedBy, LocalDate from, LocalDate until)
            implements Existing {
        @Override
        public Filing filing() {
            return review.filing();
        }
    }

    /// Decided; the result must be made and delivered.
    ///
    /// @param decider account of the officer who decided
    record Decided(
            Filing filing,
            LocalDateTime receivedAt,
            Running clock,
            List<Step> steps,
            boolean granted,
            String decider,
            LocalDate on,
            LocalDate deliverBy)
            implements Existing {
        public Decided {
            steps = List.copyOf(steps);
        }
    }

    /// The result exists.
    ///
    /// @param delivered how it was handed over, null while it was not
    record Issued(Decided decided, String document, @Nullable Delivery delivered)
            implements Existing {
        @Override
        public Filing filing() {
            return decided.filing();
        }
    }

    /// Handled. What may still happen concerns the decision, not the application.
    record Closed(Filing filing, Ending ending, LocalDate on, After after) implements Existing {
        public Closed {
            after = Objects.requireNonNullElse(after, After.NOTHING);
        }
    }

    /// What came after the end.
    ///
    /// @param archive number in the archive, null while the file is not there
    /// @param challenges in the order in which they were registered
    /// @param fate what became of the licence later, null while it stands
    record After(@Nullable String archive, List<Challenged> challenges, @Nullable Fate fate) {

        static final After NOTHING = new After(null, List.of(), null);

        public After {
            challenges = List.copyOf(challenges);
        }

        Optional<Challenged> challenge(String number) {
            return challenges.stream().filter(each -> each.number().equals(number)).findFirst();
        }
    }

    /// A challenge to the decision.
    ///
    /// @param result how it ended, null while it is pending
    record Challenged(Challenge kind, String number, @Nullable Answered result) {}

    /// What became of a licence.
    enum Fate {
        REVOKED,
        CANCELLED
    }

    /// How a case ended.
    enum Ending {
        GRANTED,
        REFUSED,
        NOT_ACCEPTED,
        WITHDRAWN,
        LAPSED,
        TERMINATED;

        /// Whether the authority decided something that can be contested.
        public boolean isDecision() {
            return this == GRANTED || this == REFUSED || this == NOT_ACCEPTED;
        }
    }

    /// What the applicant was told to correct.
    ///
    /// @param defects of the last notice
    /// @param supplyBy last day to supply, null if the item sets none
    /// @param known what has been told about, or brought since: of this more may be told
    /// @param told the day of the notice, from which the time to supply counts
    record CorrectionNotice(
            List<Defect> defects,
            @Nullable LocalDate supplyBy,
            Set<String> known,
            @Nullable LocalDate told) {
        public CorrectionNotice {
            defects = List.copyOf(defects);
            known = Set.copyOf(Objects.requireNonNullElse(known, Set.of()));
        }

        /// The same notice after something was brought.
        CorrectionNotice bringing(Set<String> brought) {
            Set<String> more = new TreeSet<>(known);
            more.addAll(brought);
            return new CorrectionNotice(defects, supplyBy, more, told);
        }

        /// The same notice with another last day.
        CorrectionNotice until(@Nullable LocalDate last) {
            return new CorrectionNotice(defects, last, known, told);
        }
    }

    /// One department's review.
    ///
    /// @param due last day of the department's own time
    record Step(String id, String authority, LocalDate due, @Nullable Opinion opinion) {}

    /// What a department found.
    record Opinion(String by, boolean agrees) {}

    /// The running limits of an accepted case.
    ///
    /// @param from day 0
    /// @param extended by how much the head of the authority extended, 0 if not
    /// @param pauses the times that do not count
    /// @param card the gravest card shown, null if none
    record Running(
            LocalDate from,
            LocalDate promisedDue,
            LocalDate statutoryDue,
            int extended,
            List<Pause> pauses,
            @Nullable Card card) {
        public Running {
            pauses = List.copyOf(pauses);
        }
    }
}
