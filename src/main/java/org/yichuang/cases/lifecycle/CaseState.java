package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
            case AwaitingOwed awaiting -> awaiting.review().steps();
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
    /// @param countsFrom the day of receipt, when that is not the day on which it came: what comes
    ///     after closing counts from the next working day; null if it is
    record Received(
            Filing filing,
            LocalDateTime at,
            LocalDate answerBy,
            @Nullable CorrectionNotice correction,
            @Nullable LocalDate countsFrom)
            implements Existing {

        /// The day of receipt.
        public LocalDate day() {
            return countsFrom == null ? at.toLocalDate() : countsFrom;
        }
    }

    /// The applicant was told what to correct.
    record AwaitingCorrection(Filing filing, LocalDateTime at, CorrectionNotice correction)
            implements Existing {}

    /// The review of an accepted case, also while the file is at the window or the clock stands.
    static Optional<UnderReview> reviewOf(CaseState state) {
        return switch (state) {
            case UnderReview review -> Optional.of(review);
            case AtWindowAgain again -> Optional.of(again.review());
            case Suspended suspended -> Optional.of(suspended.review());
            case None _, Draft _, Received _, AwaitingCorrection _ -> Optional.empty();
            case AwaitingOwed awaiting -> Optional.of(awaiting.review());
            case Decided _, Issued _, Closed _ -> Optional.empty();
        };
    }

    /// Accepted; the departments review and the clock runs.
    ///
    /// @param acceptor account of the officer who accepted, null if deemed accepted
    /// @param returned whether the file has been back at the window already
    /// @param proceedings what is beside the opinions, null if nothing is
    record UnderReview(
            Filing filing,
            LocalDateTime receivedAt,
            @Nullable String acceptor,
            Running clock,
            List<Step> steps,
            boolean returned,
            @Nullable Proceedings proceedings)
            implements Existing {
        public UnderReview {
            steps = List.copyOf(steps);
        }

        /// The steps that have begun and whose department has not given its opinion.
        public List<Step> open() {
            Set<String> done = done();
            return steps.stream()
                    .filter(step -> step.opinion() == null && done.containsAll(step.waitsFor()))
                    .toList();
        }

        /// The steps that wait for others.
        public List<Step> waiting() {
            Set<String> done = done();
            return steps.stream()
                    .filter(step -> step.opinion() == null && !done.containsAll(step.waitsFor()))
                    .toList();
        }

        /// The steps whose department has given its opinion.
        public Set<String> done() {
            return ids(step -> step.opinion() != null);
        }

        /// Whether an officer has accepted or reviewed this application; who did presides over no
        /// hearing of it (art. 48 (3)).
        public boolean tookPart(String account) {
            return account.equals(acceptor)
                    || steps.stream()
                            .map(Step::opinion)
                            .anyMatch(opinion -> opinion != null && opinion.by().equals(account));
        }

        /// Whether every department has given its opinion.
        public boolean reviewed() {
            return steps.stream().allMatch(step -> step.opinion() != null);
        }

        /// The steps that must be waited for even to refuse: not those that come after a department
        /// that is against it.
        public List<Step> neededToRefuse() {
            Set<String> moot = ids(step -> step.opinion() != null && !step.opinion().agrees());
            for (int before = -1; before < moot.size(); ) {
                before = moot.size();
                Set<String> known = Set.copyOf(moot);
                moot.addAll(ids(step -> step.waitsFor().stream().anyMatch(known::contains)));
            }
            return steps.stream()
                    .filter(step -> step.opinion() == null && !moot.contains(step.id()))
                    .toList();
        }

        private Set<String> ids(Predicate<Step> which) {
            return steps.stream()
                    .filter(which)
                    .map(Step::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        public Optional<Step> step(String id) {
            return steps.stream().filter(step -> step.id().equals(id)).findFirst();
        }

        /// The promised materials that have not come.
        public Set<String> owed() {
            Proceedings.Promise promise = beside().promise();
            Set<String> owed = new TreeSet<>(promise == null ? Set.of() : promise.owed());
            owed.removeAll(filing.provided());
            return owed;
        }

        /// What is beside the opinions.
        public Proceedings beside() {
            return Objects.requireNonNullElse(proceedings, Proceedings.NONE);
        }

        UnderReview with(Filing changed) {
            return new UnderReview(
                    changed, receivedAt, acceptor, clock, steps, returned, proceedings);
        }

        UnderReview with(Running changed) {
            return new UnderReview(
                    filing, receivedAt, acceptor, changed, steps, returned, proceedings);
        }

        UnderReview with(List<Step> changed) {
            return new UnderReview(
                    filing, receivedAt, acceptor, clock, changed, returned, proceedings);
        }

        UnderReview with(Proceedings changed) {
            return new UnderReview(
                    filing,
                    receivedAt,
                    acceptor,
                    clock,
                    steps,
                    returned,
                    changed.equals(Proceedings.NONE) ? null : changed);
        }

        UnderReview afterReturn() {
            return new UnderReview(filing, receivedAt, acceptor, clock, steps, true, proceedings);
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

    /// The clock stands because promised materials did not come, and begins anew when they do.
    ///
    /// @param from the day on which it was noted that they did not come
    /// @param until last day to bring them
    record AwaitingOwed(UnderReview review, LocalDate from, LocalDate until) implements Existing {
        @Override
        public Filing filing() {
            return review.filing();
        }
    }

    /// The identifier of a hearing among the special procedures.
    String HEARING = "hearing";

    /// A special procedure is running; its time does not count.
    ///
    /// @param orderedBy authority that ordered it and must end it
    /// @param until the day that was announced
    /// @param overrun the announced day of which it was noted that it had passed, null if none
    record Suspended(
            UnderReview review,
            String procedure,
            String orderedBy,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate overrun)
            implements Existing {

        /// Whether it is a hearing, which has acts of its own.
        public boolean isHearing() {
            return procedure.equals(HEARING);
        }

        @Override
        public Filing filing() {
            return review.filing();
        }
    }

    /// Decided; the result must be made and delivered.
    ///
    /// @param decider account of the officer who decided
    /// @param verifyBy last day to verify the commitment on which it rests, null if on none
    record Decided(
            Filing filing,
            LocalDateTime receivedAt,
            Running clock,
            List<Step> steps,
            boolean granted,
            String decider,
            LocalDate on,
            LocalDate deliverBy,
            @Nullable LocalDate verifyBy)
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

        Closed with(After changed) {
            return new Closed(filing, ending, on, changed);
        }
    }

    /// What came after the end.
    ///
    /// @param archive number in the archive, null while the file is not there
    /// @param challenges in the order in which they were registered
    /// @param fate what became of the licence later, null while it stands
    /// @param verification of the commitment on which the decision rests, null if on none
    record After(
            @Nullable String archive,
            List<Challenged> challenges,
            @Nullable Fate fate,
            @Nullable Verification verification) {

        static final After NOTHING = new After(null, List.of(), null, null);

        public After {
            challenges = List.copyOf(challenges);
        }

        After with(Verification changed) {
            return new After(archive, challenges, fate, changed);
        }

        After with(Fate changed) {
            return new After(archive, challenges, changed, verification);
        }

        After with(List<Challenged> changed) {
            return new After(archive, changed, fate, verification);
        }

        After archived(String number) {
            return new After(number, challenges, fate, verification);
        }

        Optional<Challenged> challenge(String number) {
            return challenges.stream().filter(each -> each.number().equals(number)).findFirst();
        }
    }

    /// How far the verification of a commitment is.
    ///
    /// @param by last day to verify it
    /// @param correctBy last day to put a breach right, null while none was found
    record Verification(LocalDate by, Standing standing, @Nullable LocalDate correctBy) {}

    /// How a commitment stands.
    enum Standing {
        DUE,
        /// Nobody verified it in time.
        OVERDUE,
        KEPT,
        BREACHED,
        CORRECTED,
        /// The breach is on the credit record.
        RECORDED,
        REPAIRED
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
        TERMINATED,
        /// Promised materials did not come.
        DEFAULTED;

        /// Whether the authority decided something that can be contested.
        public boolean isDecision() {
            return this == GRANTED || this == REFUSED || this == NOT_ACCEPTED || this == TERMINATED;
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
    /// @param authority that does it: the department, or who stands in for it
    /// @param due last day of the department's own time; foreseen, while the step waits
    /// @param since the day it began, null if it began with the clock or has not begun
    /// @param after the steps that it waits for, null if it waits for none
    record Step(
            String id,
            String authority,
            LocalDate due,
            @Nullable Opinion opinion,
            @Nullable LocalDate since,
            @Nullable Set<String> after) {

        /// The steps that it waits for.
        public Set<String> waitsFor() {
            return Objects.requireNonNullElse(after, Set.of());
        }

        Step with(Opinion given) {
            return new Step(id, authority, due, given, since, after);
        }

        Step dueOn(LocalDate day) {
            return new Step(id, authority, day, opinion, since, after);
        }

        Step begunAnew(LocalDate lastDay) {
            return new Step(id, authority, lastDay, opinion, null, after);
        }

        Step begun(LocalDate day, LocalDate lastDay) {
            return new Step(id, authority, lastDay, opinion, day, after);
        }

        Step doneBy(String other) {
            return new Step(id, other, due, opinion, since, after);
        }
    }

    /// What a department found.
    ///
    /// @param by account of the officer, or the platform's rule by which silence agreed
    record Opinion(String by, boolean agrees) {

        /// Of a department whose silence counts as agreement.
        static final Opinion OF_SILENCE = new Opinion("platform", true);
    }

    /// The running limits of an accepted case.
    ///
    /// @param from day 0
    /// @param extended by how much the head of the authority extended, 0 if not
    /// @param pauses the times that do not count
    /// @param card the gravest card shown, null if none
    /// @param promisedAt moment at which a promise in hours ends, null for one in days
    record Running(
            LocalDate from,
            LocalDate promisedDue,
            LocalDate statutoryDue,
            int extended,
            List<Pause> pauses,
            @Nullable Card card,
            @Nullable LocalDateTime promisedAt) {
        public Running {
            pauses = List.copyOf(pauses);
        }

        Running with(Card shown) {
            return new Running(
                    from, promisedDue, statutoryDue, extended, pauses, shown, promisedAt);
        }
    }
}
