package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.AwaitingOwed;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Standing;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.CaseState.Verification;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.cases.lifecycle.Procedure.Consequence;
import org.yichuang.cases.lifecycle.Procedure.Tolerance;
import org.yichuang.cases.lifecycle.Proceedings.Promise;
import org.yichuang.kernel.calendar.WorkingDays;

/// The rules of promises: materials that may follow, and commitments in place of the review.
final class DecidePromises {

    /// Working days that must be left of the promised time when promised materials come.
    private static final int LEFT_TO_DECIDE = 2;

    /// Working days before the last day on which the applicant is reminded.
    private static final int REMINDER = 2;

    private DecidePromises() {}

    static Outcome act(Existing state, Promising command, Circumstances at) {
        return switch (command) {
            case Promising.AcceptOwing accept -> acceptOwing((Received) state, accept, at);
            case Promising.SupplyOwed(var provided) -> supply(state, provided, at);
            case Promising.ExtendPromise(var reason) -> extend(review(state), reason, at);
            case Promising.RemindOwed _ -> remind(review(state), at);
            case Promising.Default _ -> defaulted(review(state), at);
            case Promising.Verify verify -> verify(state, verify, at);
            case Promising.NoteUnverified _ -> noteUnverified(state, at);
            case Promising.ConfirmCorrected(var text) ->
                    on(
                            state,
                            Standing.BREACHED,
                            Saying.CORRECTED.as(text),
                            new PromiseEvent.BreachCorrected(text));
            case Promising.RepairCredit(var text) ->
                    on(
                            state,
                            Standing.RECORDED,
                            Saying.REPAIRED.as(text),
                            new PromiseEvent.CreditRepaired(text));
        };
    }

    private static UnderReview review(Existing state) {
        return CaseState.reviewOf(state).orElseThrow();
    }

    /// What may follow and is neither there nor on the clerk's table.
    static Set<String> owed(Received state, Set<String> seen) {
        Set<String> owed = new TreeSet<>(state.filing().following());
        owed.removeAll(seen);
        return owed;
    }

    private static Outcome acceptOwing(
            Received state, Promising.AcceptOwing command, Circumstances at) {
        Optional<Refused> over = Decide.answerOver(state, at);
        if (over.isPresent()) {
            return over.get();
        }
        Tolerance tolerance = at.procedure().promises().tolerance();
        if (tolerance == null) {
            return new Refused(Ground.NO_TOLERANCE);
        }
        Set<String> missing = new TreeSet<>(state.filing().missing());
        missing.removeAll(command.seen());
        if (!missing.isEmpty()) {
            return new Refused(Ground.ESSENTIAL_MISSING, missing.size(), List.copyOf(missing));
        }
        Set<String> owed = owed(state, command.seen());
        if (owed.isEmpty()) {
            return new Refused(Ground.NOTHING_OWED);
        }
        if (command.promise().isBlank()) {
            return new Refused(Ground.PROMISE_MISSING);
        }
        Event.Accepted accepted = DecideClock.accepted(state, command.seen(), at);
        return new Done(
                List.of(
                        accepted,
                        new PromiseEvent.PromiseMade(
                                owed,
                                by(tolerance, accepted.on(), accepted.promisedDue(), at),
                                command.promise())));
    }

    /// The last day to bring what is promised: it leaves time to decide, and is never before the
    /// day of acceptance.
    private static LocalDate by(
            Tolerance tolerance, LocalDate accepted, LocalDate promisedDue, Circumstances at) {
        LocalDate by = at.lastDay(tolerance.limit(), accepted, List.of());
        LocalDate latest = latest(promisedDue, at);
        return DecideClock.later(by.isBefore(latest) ? by : latest, accepted);
    }

    /// The last day to bring what was promised, as the calendar in force counts it. The time to
    /// decide that it had to leave is the one of the day of acceptance, without what came later.
    ///
    /// @return null where the time to decide is promised in hours, or nothing may follow any more
    static @Nullable LocalDate counted(UnderReview review, Promise promise, Circumstances at) {
        Tolerance tolerance = at.procedure().promises().tolerance();
        Limit promised = at.procedure().limits().promised();
        if (tolerance == null || promised.unit() == Limit.Unit.HOUR) {
            return null;
        }
        LocalDate from = review.clock().from();
        LocalDate promisedDue = at.lastDay(promised, from, List.of());
        LocalDate by = by(tolerance, from, promisedDue, at);
        Limit extension = tolerance.extension();
        return promise.extended() && extension != null
                ? extended(extension, by, promisedDue, at)
                : by;
    }

    private static Outcome supply(Existing state, Set<String> provided, Circumstances at) {
        UnderReview review = review(state);
        Set<String> owed = new TreeSet<>(review.owed());
        owed.retainAll(provided);
        if (owed.isEmpty()) {
            return new Refused(Ground.NOTHING_OWED);
        }
        List<Event> events = new ArrayList<>();
        events.add(new PromiseEvent.OwedSupplied(owed));
        if (state instanceof AwaitingOwed && owed.equals(review.owed())) {
            DecisionLimits limits = DecisionLimits.first(at.today(), at.now(), at);
            events.add(
                    new PromiseEvent.Restarted(
                            at.today(),
                            limits.promised(),
                            limits.promisedAt(),
                            limits.statutory(),
                            StepLimits.anew(review, limits, at)));
        }
        return new Done(events);
    }

    private static Outcome extend(UnderReview review, String reason, Circumstances at) {
        Promise promise = review.beside().promise();
        if (promise == null || review.owed().isEmpty()) {
            return new Refused(Ground.NOTHING_OWED);
        }
        Tolerance tolerance = at.procedure().promises().tolerance();
        Limit extension = tolerance == null ? null : tolerance.extension();
        if (extension == null || promise.extended()) {
            return new Refused(Ground.PROMISE_EXTENDED);
        }
        if (at.today().isAfter(promise.by())) {
            return new Refused(Ground.PROMISE_OVER, promise.by());
        }
        LocalDate by = extended(extension, promise.by(), review.clock().promisedDue(), at);
        return by.isAfter(promise.by())
                ? Decide.unless(
                        Saying.unsaid(Article.TOLERANCE, Saying.REASON.as(reason)),
                        new PromiseEvent.PromiseExtended(reason, by))
                : new Refused(Ground.NO_ROOM, review.clock().promisedDue());
    }

    /// The last day after an extension; it leaves time to decide as well.
    private static LocalDate extended(
            Limit extension, LocalDate before, LocalDate promisedDue, Circumstances at) {
        LocalDate by = at.lastDay(extension, before, List.of());
        LocalDate latest = latest(promisedDue, at);
        return by.isBefore(latest) ? by : DecideClock.later(latest, before);
    }

    private static LocalDate latest(LocalDate promisedDue, Circumstances at) {
        return Limit.workingDays(LEFT_TO_DECIDE).firstDay(promisedDue, at.days());
    }

    private static Outcome remind(UnderReview review, Circumstances at) {
        Promise promise = review.beside().promise();
        return promise == null
                        || review.owed().isEmpty()
                        || promise.reminded()
                        || at.today().isBefore(reminderOn(promise, at.days()))
                ? new Refused(Ground.PROMISE_NOT_DUE)
                : new Done(new PromiseEvent.OwedReminded(promise.by()));
    }

    static LocalDate reminderOn(Promise promise, WorkingDays days) {
        return Limit.workingDays(REMINDER).firstDay(promise.by(), days);
    }

    private static Outcome defaulted(UnderReview review, Circumstances at) {
        Promise promise = review.beside().promise();
        Tolerance tolerance = at.procedure().promises().tolerance();
        if (promise == null
                || tolerance == null
                || review.owed().isEmpty()
                || !at.today().isAfter(promise.by())) {
            return new Refused(Ground.PROMISE_NOT_DUE);
        }
        Optional<Refused> heard = DecideHearing.open(review, at);
        if (heard.isPresent()) {
            return heard.get();
        }
        Consequence consequence = tolerance.onDefault();
        List<Event> events = new ArrayList<>();
        events.add(
                new PromiseEvent.Defaulted(
                        review.owed(),
                        consequence,
                        consequence == Consequence.RESTART
                                ? at.lastDay(tolerance.limit(), at.today(), List.of())
                                : null));
        if (consequence == Consequence.REFUSE) {
            events.add(
                    Event.Refused.owing(
                            review.owed(), tolerance.basis(), DecideReview.deliverBy(at)));
        }
        return new Done(events);
    }

    private static Outcome verify(Existing state, Promising.Verify command, Circumstances at) {
        if (CaseState.verificationOf(state).filter(Verification::pending).isEmpty()) {
            return new Refused(Ground.NOTHING_TO_VERIFY);
        }
        Optional<Refused> unsaid =
                Saying.unsaid(Article.COMMITMENT, Saying.VERIFIED.as(command.text()));
        if (unsaid.isPresent()) {
            return unsaid.get();
        }
        if (command.kept()) {
            return new Done(new PromiseEvent.CommitmentKept(command.text()));
        }
        Procedure.Commitment commitment =
                Objects.requireNonNull(at.procedure().promises().commitment());
        return new Done(
                new PromiseEvent.BreachFound(
                        command.text(), at.lastDay(commitment.correct(), at.today(), List.of())));
    }

    private static Outcome noteUnverified(Existing state, Circumstances at) {
        Verification verification = CaseState.verificationOf(state).orElse(null);
        return verification == null
                        || verification.standing() != Standing.DUE
                        || !at.today().isAfter(verification.by())
                ? new Refused(Ground.NOTHING_TO_VERIFY)
                : new Done(new PromiseEvent.LeftUnverified(verification.by()));
    }

    /// An act that is possible while the commitment stands in one way only.
    private static Outcome on(Existing state, Standing standing, Saying.Said said, Event event) {
        Verification verification = CaseState.verificationOf(state).orElse(null);
        if (verification == null || verification.standing() != standing) {
            return new Refused(Ground.NO_BREACH);
        }
        return Decide.unless(Saying.unsaid(Article.COMMITMENT, said), event);
    }

    /// Why a licence cannot be revoked for a broken commitment, if it cannot.
    static Optional<Refused> notRevocable(Closed state, Circumstances at) {
        Verification verification = state.after().verification();
        if (verification == null || verification.standing() != Standing.BREACHED) {
            return Optional.of(new Refused(Ground.NO_BREACH));
        }
        CaseState.Order order = verification.order();
        return order != null && !at.today().isAfter(order.by())
                ? Optional.of(new Refused(Ground.STILL_CORRECTING, order.by()))
                : Optional.empty();
    }
}
