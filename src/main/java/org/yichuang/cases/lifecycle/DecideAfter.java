package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.After;
import org.yichuang.cases.lifecycle.CaseState.Challenged;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Fate;
import org.yichuang.cases.lifecycle.Command.Cancellation;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;

/// The rules of what may still happen when a case is closed.
final class DecideAfter {

    /// Within which an authority acts again where nobody set another day.
    private static final Limit TO_ACT_AGAIN = new Limit(60, Limit.Unit.CALENDAR_DAY);

    private static final String AGAIN = "cases.day.AGAIN";

    private DecideAfter() {}

    static Outcome act(Closed state, Command command, Circumstances at) {
        return switch (command) {
            case Command.Archive(var number) -> archive(state.after(), number);
            case Command.RegisterChallenge challenge -> register(state, challenge);
            case Command.AnswerChallenge answer -> answer(state.after(), answer, at);
            case Command.ActAgain again -> actAgain(state.after(), again);
            case Command.CorrectDecision(var error, var correction) ->
                    correct(state, error, correction);
            case Command.Revoke revoke -> revoke(state, revoke, at);
            case Command.Cancel cancel -> cancel(state, cancel);
            default -> throw new IllegalArgumentException("not after the end: " + command);
        };
    }

    private static Outcome archive(After after, String number) {
        if (after.archive() != null) {
            return new Refused(Ground.ALREADY_ARCHIVED, after.archive());
        }
        return Decide.unless(
                Saying.unnamed(Article.ARCHIVING, Saying.NUMBER.as(number)),
                new Event.Archived(number));
    }

    private static Outcome register(Closed state, Command.RegisterChallenge command) {
        if (!state.ending().isDecision()) {
            return new Refused(Ground.NO_DECISION);
        }
        Optional<Refused> unnamed =
                Saying.unnamed(
                        Article.LAW_7,
                        Saying.NUMBER.as(command.number()),
                        Saying.BODY.as(command.body()));
        if (unnamed.isPresent()) {
            return unnamed.get();
        }
        if (state.after().challenge(command.number()).isPresent()) {
            return new Refused(Ground.CHALLENGE_KNOWN, command.number());
        }
        return new Done(
                new Event.ChallengeRegistered(command.kind(), command.number(), command.body()));
    }

    private static Outcome answer(After after, Command.AnswerChallenge command, Circumstances at) {
        Optional<Challenged> challenge = after.challenge(command.number());
        if (challenge.isEmpty()) {
            return new Refused(Ground.NO_SUCH_CHALLENGE, Outcome.named(command.number()));
        }
        if (challenge.get().result() != null) {
            return new Refused(Ground.CHALLENGE_ANSWERED, command.number());
        }
        LocalDate actBy = actBy(command, at);
        Optional<Refused> refused =
                (actBy == null
                                ? Optional.<Refused>empty()
                                : DecideClock.tooEarly(AGAIN, actBy, at.today(), Article.LAW_7))
                        .or(() -> Saying.unsaid(Article.LAW_7, Saying.ENDING.as(command.text())));
        return Decide.unless(
                refused,
                new Event.ChallengeAnswered(
                        command.number(), command.result(), command.text(), actBy));
    }

    private static @Nullable LocalDate actBy(Command.AnswerChallenge command, Circumstances at) {
        if (command.result() != Command.Answered.TO_DO_AGAIN) {
            return null;
        }
        LocalDate set = command.actBy();
        return set == null ? at.lastDay(TO_ACT_AGAIN, at.today(), List.of()) : set;
    }

    private static Outcome actAgain(After after, Command.ActAgain command) {
        Optional<Challenged> ordered = after.challenge(command.number());
        if (ordered.isEmpty()) {
            return new Refused(Ground.NO_SUCH_CHALLENGE, Outcome.named(command.number()));
        }
        if (ordered.get().actBy() == null) {
            return new Refused(Ground.NOTHING_TO_DO_AGAIN, command.number());
        }
        return Decide.unless(
                Saying.unnamed(Article.LAW_7, Saying.NUMBER.as(command.decision())),
                new Event.ActedAgain(command.number(), command.decision()));
    }

    private static Outcome correct(Closed state, String error, String correction) {
        if (!state.ending().isDecision()) {
            return new Refused(Ground.NO_DECISION).under(Article.LAW_38);
        }
        return Decide.unless(
                Saying.unsaid(
                        Article.LAW_38, Saying.ERROR.as(error), Saying.CORRECTION.as(correction)),
                new Event.DecisionCorrected(error, correction));
    }

    private static boolean isInForce(Closed state) {
        return state.ending() == Ending.GRANTED && state.after().fate() == null;
    }

    /// A broken commitment goes on the credit record too.
    private static Outcome revoke(Closed state, Command.Revoke command, Circumstances at) {
        if (!isInForce(state)) {
            return new Refused(Ground.NOT_IN_FORCE);
        }
        boolean broken = command.ground() == Command.Revocation.COMMITMENT_BROKEN;
        Optional<Refused> unproven =
                broken ? DecidePromises.notRevocable(state, at) : Optional.empty();
        Optional<Refused> refused =
                unproven.or(
                        () -> Saying.unsaid(Article.LAW_69, Saying.REASON.as(command.reason())));
        if (refused.isPresent()) {
            return refused.get();
        }
        Event revoked = new Event.Revoked(command.ground(), command.reason());
        return broken
                ? new Done(List.of(revoked, new PromiseEvent.BreachRecorded(command.reason())))
                : new Done(revoked);
    }

    private static Outcome cancel(Closed state, Command.Cancel command) {
        boolean revoked = state.after().fate() == Fate.REVOKED;
        if (command.ground() == Cancellation.REVOKED && !revoked) {
            return new Refused(Ground.NOT_REVOKED);
        }
        if (!isInForce(state) && !revoked) {
            return new Refused(Ground.NOT_IN_FORCE);
        }
        return Decide.unless(
                Saying.unsaid(Article.LAW_70, Saying.REASON.as(command.reason())),
                new Event.Cancelled(command.ground(), command.reason()));
    }
}
