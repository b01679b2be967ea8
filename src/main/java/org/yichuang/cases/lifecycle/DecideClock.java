package org.yichuang.cases.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.kernel.calendar.Pause;

/// The rules of every act that starts, stops or moves a limit.
final class DecideClock {

    private DecideClock() {}

    static Outcome act(Existing state, Command command, Circumstances at) {
        return switch (command) {
            case Command.Suspend suspend -> suspend(suspend, at);
            case Command.Resume(var result) -> resume((Suspended) state, result, at);
            case Command.Extend(var reason) -> extend((UnderReview) state, reason, at);
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
        LocalDate on = later(at.today(), state.at().toLocalDate());
        return new Done(
                new Event.Accepted(
                        on,
                        command.seen(),
                        at.lastDay(at.procedure().promised(), on, List.of()),
                        at.lastDay(at.procedure().statutory(), on, List.of()),
                        stepsDue(ids(state), on, List.of(), 0, at)));
    }

    static Outcome deemAccepted(Received state, Circumstances at) {
        if (!at.today().isAfter(state.answerBy())) {
            return new Refused(Ground.ANSWER_NOT_DUE, state.answerBy());
        }
        LocalDate on = state.at().toLocalDate();
        return new Done(
                new Event.DeemedAccepted(
                        on,
                        at.lastDay(at.procedure().promised(), on, List.of()),
                        at.lastDay(at.procedure().statutory(), on, List.of()),
                        stepsDue(ids(state), on, List.of(), 0, at)));
    }

    private static List<String> ids(Received state) {
        return state.filing().steps().stream().map(Filing.StepRef::id).toList();
    }

    static Map<String, LocalDate> stepsDue(
            List<String> steps,
            LocalDate from,
            List<Pause> pauses,
            int extended,
            Circumstances at) {
        Map<String, LocalDate> due = new TreeMap<>();
        for (String id : steps) {
            Limit own = at.procedure().step(id).map(Procedure.Review::limit).orElse(null);
            Limit limit = own == null ? at.procedure().promised() : own;
            due.put(id, at.lastDay(limit.plus(extended), from, pauses));
        }
        return due;
    }

    private static Outcome suspend(Command.Suspend command, Circumstances at) {
        if (!at.procedure().specialProcedures().contains(command.procedure())) {
            return new Refused(Ground.NO_SUCH_PROCEDURE, command.procedure());
        }
        if (command.reason().isBlank()) {
            return new Refused(Ground.REASON_MISSING);
        }
        if (command.until().isBefore(at.today())) {
            return new Refused(Ground.DATE_IN_PAST, command.until());
        }
        return new Done(
                new Event.Suspended(
                        command.procedure(), command.reason(), at.today(), command.until()));
    }

    private static Outcome resume(Suspended state, String result, Circumstances at) {
        if (result.isBlank()) {
            return new Refused(Ground.REASON_MISSING);
        }
        LocalDate to = later(at.today(), state.from());
        Running clock = state.review().clock();
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.add(new Pause(state.from(), to, state.procedure()));
        Dues dues =
                Recounting.counted(state.review(), pauses, clock.extended(), at)
                        .notBefore(Dues.of(state));
        return new Done(
                new Event.Resumed(
                        result,
                        to,
                        requireNonNull(dues.promisedDue()),
                        requireNonNull(dues.statutoryDue()),
                        dues.stepsDue()));
    }

    static List<String> open(UnderReview review) {
        return review.open().stream().map(Step::id).toList();
    }

    /// The clock of a computer may be put back a little; the law's days never run backwards.
    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Outcome extend(UnderReview state, String reason, Circumstances at) {
        Limit extension = at.procedure().extension();
        Running clock = state.clock();
        if (extension == null || clock.extended() > 0) {
            return new Refused(Ground.NO_EXTENSION);
        }
        if (at.today().isAfter(clock.statutoryDue())) {
            return new Refused(Ground.LIMIT_OVER, clock.statutoryDue());
        }
        if (reason.isBlank()) {
            return new Refused(Ground.REASON_MISSING);
        }
        Dues dues =
                Recounting.counted(state, clock.pauses(), extension.value(), at)
                        .notBefore(Dues.of(state));
        return new Done(
                new Event.Extended(
                        reason,
                        extension,
                        requireNonNull(dues.promisedDue()),
                        requireNonNull(dues.statutoryDue()),
                        dues.stepsDue()));
    }

    private static Outcome showCard(Running clock, Card card, Circumstances at) {
        if (clock.card() == card || clock.card() == Card.RED) {
            return new Refused(Ground.NO_CARD_DUE);
        }
        LocalDate from =
                switch (card) {
                    case YELLOW -> Deadlines.yellowFrom(clock, at.procedure(), at.days());
                    case RED -> Deadlines.redFrom(clock);
                };
        return from == null || at.today().isBefore(from)
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
