package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.Excluded;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.kernel.calendar.Pause;

/// The rules of every act that starts, stops or moves a limit.
final class DecideClock {

    /// What the announced end of a special procedure is called.
    static final String END = "cases.day.END";

    private DecideClock() {}

    static Outcome act(Existing state, Command command, Circumstances at) {
        return switch (command) {
            case Command.Suspend suspend -> suspend(state, suspend, at);
            case Command.Resume resume -> resume((Suspended) state, resume, at);
            case Command.Extend(var reason) ->
                    extend(CaseState.reviewOf(state).orElseThrow(), reason, at);
            case Command.ShowCard(var card) -> showCard(clock(state), card, at);
            default -> throw new IllegalArgumentException("not a clock command: " + command);
        };
    }

    static Outcome accept(Received state, Command.Accept command, Circumstances at) {
        Optional<Refused> over = Decide.answerOver(state, at);
        if (over.isPresent()) {
            return over.get();
        }
        TreeSet<String> missing = new TreeSet<>(state.filing().missing());
        missing.removeAll(command.seen());
        if (!missing.isEmpty()) {
            return new Refused(Ground.ESSENTIAL_MISSING, missing.size(), List.copyOf(missing));
        }
        Set<String> owed = DecidePromises.owed(state, command.seen());
        if (at.procedure().promises().tolerance() != null && !owed.isEmpty()) {
            return new Refused(Ground.NOT_PROMISED, owed.size(), List.copyOf(owed));
        }
        return new Done(accepted(state, command.seen(), at));
    }

    static Event.Accepted accepted(Received state, Set<String> seen, Circumstances at) {
        LocalDate on = later(at.today(), state.day());
        DecisionLimits limits = DecisionLimits.first(on, at.now(), at);
        return new Event.Accepted(
                on,
                seen,
                limits.promised(),
                limits.promisedAt(),
                limits.statutory(),
                StepLimits.first(state.filing(), on, limits, at));
    }

    static Outcome deemAccepted(Received state, Circumstances at) {
        if (!at.today().isAfter(state.answerBy())) {
            return new Refused(Ground.ANSWER_NOT_DUE, state.answerBy());
        }
        DecisionLimits limits = DecisionLimits.first(state.day(), state.at(), at);
        return new Done(
                new Event.DeemedAccepted(
                        state.day(),
                        limits.promised(),
                        limits.promisedAt(),
                        limits.statutory(),
                        StepLimits.first(state.filing(), state.day(), limits, at)));
    }

    /// Another one may begin while some run: each department has what it needs examined at once.
    private static Outcome suspend(Existing state, Command.Suspend command, Circumstances at) {
        if (at.procedure().special(command.procedure()).isEmpty()) {
            return new Refused(Ground.NO_SUCH_PROCEDURE, Outcome.named(command.procedure()));
        }
        UnderReview review = CaseState.reviewOf(state).orElseThrow();
        List<Pause> before = new ArrayList<>(review.clock().pauses());
        if (state instanceof Suspended suspended) {
            if (suspended.isHearing()) {
                return new Refused(Ground.HEARING_OPEN);
            }
            if (suspended.running(command.procedure()).isPresent()) {
                return new Refused(Ground.ALREADY_RUNNING, Outcome.named(command.procedure()));
            }
            before.addAll(suspended.ended());
        }
        Optional<Refused> refused =
                Saying.unsaid(Article.LAW_45, Saying.REASON.as(command.reason()))
                        .or(() -> tooEarly(END, command.until(), at.today(), Article.LAW_45))
                        .or(
                                () ->
                                        tooLong(
                                                before,
                                                command.procedure(),
                                                at.today(),
                                                command.until(),
                                                at))
                        .or(() -> DecideHearing.open(review, at));
        return refused.isPresent()
                ? refused.get()
                : new Done(
                        new Event.Suspended(
                                command.procedure(),
                                command.reason(),
                                at.today(),
                                command.until(),
                                null,
                                command.by()));
    }

    /// Whether a day to come is before the first on which it can be.
    ///
    /// @param which the day's name, a message key
    static Optional<Refused> tooEarly(
            String which, LocalDate day, LocalDate earliest, Article article) {
        return day.isBefore(earliest)
                ? Optional.of(
                        new Refused(Ground.DATE_IN_PAST, new Outcome.Term(which), earliest, day)
                                .under(article))
                : Optional.empty();
    }

    /// Whether a special procedure is announced to last longer than the item lets it, with what it
    /// has taken before.
    ///
    /// @param before the pauses that have ended
    static Optional<Refused> tooLong(
            List<Pause> before,
            String procedure,
            LocalDate from,
            LocalDate until,
            Circumstances at) {
        return at.procedure()
                .special(procedure)
                .map(Procedure.Special::limit)
                .map(
                        limit ->
                                at.lastDay(
                                        limit.minus(taken(before, procedure, limit, at)),
                                        from,
                                        List.of()))
                .filter(until::isAfter)
                .map(latest -> new Refused(Ground.TOO_LONG, latest));
    }

    /// How much of its limit a special procedure has used up, each time from the day it was
    /// ordered.
    private static int taken(List<Pause> before, String procedure, Limit limit, Circumstances at) {
        return before.stream()
                .filter(pause -> pause.reason().equals(procedure) && pause.to() != null)
                .mapToInt(pause -> limit.between(pause.from(), pause.to(), at.days()))
                .sum();
    }

    private static Outcome resume(Suspended state, Command.Resume command, Circumstances at) {
        if (state.isHearing()) {
            return new Refused(Ground.HEARING_OPEN);
        }
        Excluded ending = state.running(command.procedure()).orElse(null);
        if (ending == null) {
            return notRunning(state);
        }
        boolean publicity =
                at.procedure()
                        .special(ending.procedure())
                        .filter(special -> special.kind() == Procedure.Kind.PUBLICITY)
                        .isPresent();
        if (publicity && !at.today().isAfter(ending.until())) {
            return new Refused(Ground.STILL_PUBLIC, ending.until());
        }
        return Decide.unless(
                Saying.unsaid(Article.LAW_45, Saying.RESULT.as(command.result())),
                state.running().size() == 1
                        ? resumed(state, command.result(), at)
                        : new ProceedingEvent.ProcedureEnded(
                                ending.procedure(),
                                command.result(),
                                later(at.today(), ending.from())));
    }

    /// It was not said which special procedure is meant, or that one is not running.
    static Refused notRunning(Suspended state) {
        List<String> running = state.running().stream().map(Excluded::procedure).toList();
        return new Refused(Ground.NOT_RUNNING, running.size(), running);
    }

    /// The clock runs on from today.
    static Event.Resumed resumed(Suspended state, String result, Circumstances at) {
        LocalDate to = later(at.today(), state.running().getLast().from());
        Running clock = state.review().clock();
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.addAll(state.endingAt(at.now()));
        DecisionLimits limits = DecisionLimits.paused(clock, pauses, at);
        return new Event.Resumed(
                result,
                to,
                limits.promised(),
                limits.promisedAt(),
                limits.statutory(),
                StepLimits.moved(state.review(), clock.extended(), pauses, at));
    }

    /// The clock of a computer may be put back a little; the law's days never run backwards.
    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// Why the time cannot be extended, if it cannot.
    static Optional<Refused> noExtension(Running clock, Circumstances at) {
        if (at.procedure().limits().extension() == null || clock.extended() > 0) {
            return Optional.of(new Refused(Ground.NO_EXTENSION));
        }
        return DecisionLimits.statutoryOver(clock, at)
                ? Optional.of(new Refused(Ground.LIMIT_OVER, clock.statutoryDue()))
                : Optional.empty();
    }

    private static Outcome extend(UnderReview state, String reason, Circumstances at) {
        Running clock = state.clock();
        Optional<Refused> impossible =
                noExtension(clock, at)
                        .or(() -> Saying.unsaid(Article.LAW_42, Saying.REASON.as(reason)));
        if (impossible.isPresent()) {
            return impossible.get();
        }
        Limit by = Objects.requireNonNull(at.procedure().limits().extension()).by();
        DecisionLimits limits = DecisionLimits.extended(clock, by.value(), at);
        return new Done(
                new Event.Extended(
                        reason,
                        by,
                        limits.promised(),
                        limits.promisedAt(),
                        limits.statutory(),
                        StepLimits.moved(state, by.value(), clock.pauses(), at)));
    }

    private static Outcome showCard(Running clock, Card card, Circumstances at) {
        if (clock.card() == card || clock.card() == Card.RED) {
            return new Refused(Ground.NO_CARD_DUE);
        }
        LocalDateTime from =
                switch (card) {
                    case YELLOW -> Deadlines.yellowFrom(clock, at.procedure(), at.days());
                    case RED -> Deadlines.redFrom(clock);
                };
        return from == null || at.now().isBefore(from)
                ? new Refused(Ground.NO_CARD_DUE)
                : new Done(new Event.CardShown(card, clock.promisedDue()));
    }

    private static Running clock(Existing state) {
        return switch (state) {
            case UnderReview review -> review.clock();
            case AtWindowAgain(var review, _, _) -> review.clock();
            default -> throw new IllegalArgumentException("no running clock: " + state);
        };
    }
}
