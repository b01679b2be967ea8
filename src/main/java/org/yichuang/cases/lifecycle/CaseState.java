package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// Special procedures are running; their time does not count, and that of several at once stops
    /// the clock once.
    ///
    /// @param running in the order in which they began; at least one, and a hearing by itself
    /// @param ended those that ended while others went on, with which they stop the clock together
    record Suspended(UnderReview review, List<Excluded> running, List<Pause> ended)
            implements Existing {
        public Suspended {
            running = List.copyOf(running);
            ended = List.copyOf(ended);
            if (running.isEmpty()) {
                throw new IllegalArgumentException("no special procedure is running");
            }
        }

        /// Whether it is a hearing, which has acts of its own.
        public boolean isHearing() {
            return running.getFirst().procedure().equals(HEARING);
        }

        /// When the clock stopped.
        public LocalDateTime since() {
            return Stream.concat(
                            running.stream().map(Excluded::since),
                            ended.stream().map(Pause::begins))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /// The day on which the clock stopped.
        public LocalDate from() {
            return since().toLocalDate();
        }

        /// The last day that was announced for any of them.
        public LocalDate until() {
            return running.stream()
                    .map(Excluded::until)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /// One of those that are running; the only one, when none is named.
        public Optional<Excluded> running(String procedure) {
            return procedure.isEmpty() && running.size() == 1
                    ? Optional.of(running.getFirst())
                    : running.stream()
                            .filter(each -> each.procedure().equals(procedure))
                            .findFirst();
        }

        /// Those that an authority ordered, and so can end or prolong.
        public List<Excluded> orderedBy(String authority) {
            return running.stream().filter(each -> each.orderedBy().equals(authority)).toList();
        }

        /// The one whose announced end passes first, of those of which that was not noted.
        Optional<Excluded> nextOverrun() {
            return running.stream()
                    .filter(each -> !each.until().equals(each.overrun()))
                    .min(Comparator.comparing(Excluded::until));
        }

        Suspended with(UnderReview changed) {
            return new Suspended(changed, running, ended);
        }

        Suspended with(Excluded begun) {
            List<Excluded> all = new ArrayList<>(running);
            all.add(begun);
            return new Suspended(review, all, ended);
        }

        /// One of them as it is now.
        Suspended replacing(Excluded changed) {
            return new Suspended(
                    review,
                    running.stream()
                            .map(
                                    each ->
                                            each.procedure().equals(changed.procedure())
                                                    ? changed
                                                    : each)
                            .toList(),
                    ended);
        }

        /// After one has ended and others go on.
        Suspended without(Excluded over, LocalDateTime at) {
            List<Pause> all = new ArrayList<>(ended);
            all.add(over.endingAt(at));
            return new Suspended(
                    review, running.stream().filter(each -> each != over).toList(), all);
        }

        /// The times that do not count, when the last of them ends.
        List<Pause> endingAt(LocalDateTime at) {
            List<Pause> all = new ArrayList<>(ended);
            running.forEach(each -> all.add(each.endingAt(at)));
            return all;
        }

        @Override
        public Filing filing() {
            return review.filing();
        }
    }

    /// A special procedure that is running.
    ///
    /// @param orderedBy authority that ordered it and must end it
    /// @param since when it was ordered
    /// @param until the day that was announced
    /// @param overrun the announced day of which it was noted that it had passed, null if none
    record Excluded(
            String procedure,
            String orderedBy,
            LocalDateTime since,
            LocalDate until,
            @Nullable LocalDate overrun) {

        /// The day on which it was ordered.
        public LocalDate from() {
            return since.toLocalDate();
        }

        Excluded until(LocalDate last) {
            return new Excluded(procedure, orderedBy, since, last, overrun);
        }

        Excluded overrun(LocalDate noted) {
            return new Excluded(procedure, orderedBy, since, until, noted);
        }

        /// The time that it took. The clock of a computer may be put back a little; the law's time
        /// never runs backwards.
        private Pause endingAt(LocalDateTime at) {
            return Pause.between(since, at.isBefore(since) ? since : at, procedure);
        }
    }

    /// Decided; the result must be made and delivered.
    ///
    /// @param decider account of the officer who decided
    /// @param verification of the commitment on which it rests, null if on none
    record Decided(
            Filing filing,
            LocalDateTime receivedAt,
            Running clock,
            List<Step> steps,
            boolean granted,
            String decider,
            LocalDate on,
            LocalDate deliverBy,
            @Nullable Verification verification)
            implements Existing {
        public Decided {
            steps = List.copyOf(steps);
        }

        Decided with(Verification changed) {
            return new Decided(
                    filing, receivedAt, clock, steps, granted, decider, on, deliverBy, changed);
        }

        Decided deliveredBy(LocalDate last) {
            return new Decided(
                    filing, receivedAt, clock, steps, granted, decider, on, last, verification);
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

    /// How far the verification of the commitment is on which a decision rests; empty when it rests
    /// on none, or nothing is decided.
    static Optional<Verification> verificationOf(CaseState state) {
        return Optional.ofNullable(
                switch (state) {
                    case Decided decided -> decided.verification();
                    case Issued issued -> issued.decided().verification();
                    case Closed closed -> closed.after().verification();
                    case None _, Draft _, Received _, AwaitingCorrection _ -> null;
                    case UnderReview _, AtWindowAgain _, Suspended _, AwaitingOwed _ -> null;
                });
    }

    /// The same state with the verification further.
    static Existing verified(Existing state, Verification changed) {
        return switch (state) {
            case Decided decided -> decided.with(changed);
            case Issued(var decided, var document, var delivered) ->
                    new Issued(decided.with(changed), document, delivered);
            case Closed closed -> closed.with(closed.after().with(changed));
            default -> throw new IllegalArgumentException("nothing to verify in " + state);
        };
    }

    /// How far the verification of a commitment is.
    ///
    /// @param from the day of the decision, from which the time to verify it counts
    /// @param by last day to verify it
    /// @param order to put right the breach that was found, null while there is none
    record Verification(LocalDate from, LocalDate by, Standing standing, @Nullable Order order) {

        static Verification due(LocalDate from, LocalDate by) {
            return new Verification(from, by, Standing.DUE, null);
        }

        Verification in(Standing next) {
            return new Verification(from, by, next, null);
        }

        Verification breached(Order given) {
            return new Verification(from, by, Standing.BREACHED, given);
        }

        /// The same with other last days, where they are still open.
        Verification until(LocalDate last, @Nullable LocalDate correctBy) {
            return new Verification(
                    from,
                    last,
                    standing,
                    order == null || correctBy == null ? order : new Order(order.on(), correctBy));
        }

        /// Whether nobody has said yet whether the commitment was kept.
        public boolean pending() {
            return standing == Standing.DUE || standing == Standing.OVERDUE;
        }
    }

    /// The order to put a breach right.
    ///
    /// @param on the day on which it was given
    /// @param by last day to put the breach right
    record Order(LocalDate on, LocalDate by) {}

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
    /// @param actBy last day to act again, null while that is not ordered and after it was done
    record Challenged(
            Challenge kind, String number, @Nullable Answered result, @Nullable LocalDate actBy) {}

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
    /// @param since when it began, null if it began with the clock or has not begun
    /// @param after the steps that it waits for, null if it waits for none
    record Step(
            String id,
            String authority,
            LocalDate due,
            @Nullable Opinion opinion,
            @Nullable LocalDateTime since,
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

        Step begun(LocalDateTime at, LocalDate lastDay) {
            return new Step(id, authority, lastDay, opinion, at, after);
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
    /// @param begin moment from which hours count
    record Running(
            LocalDate from,
            LocalDate promisedDue,
            LocalDate statutoryDue,
            int extended,
            List<Pause> pauses,
            @Nullable Card card,
            @Nullable LocalDateTime promisedAt,
            LocalDateTime begin) {
        public Running {
            pauses = List.copyOf(pauses);
        }

        /// The moment from which hours count: what came after closing counts from the beginning of
        /// day 0.
        static LocalDateTime begin(LocalDate from, LocalDateTime at) {
            return at.toLocalDate().isBefore(from) ? from.atStartOfDay() : at;
        }

        Running with(Card shown) {
            return new Running(
                    from, promisedDue, statutoryDue, extended, pauses, shown, promisedAt, begin);
        }
    }
}
