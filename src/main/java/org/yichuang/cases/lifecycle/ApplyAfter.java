package org.yichuang.cases.lifecycle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.lifecycle.CaseState.After;
import org.yichuang.cases.lifecycle.CaseState.Challenged;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Fate;
import org.yichuang.cases.lifecycle.Command.Answered;

/// What each event after the end of a case does to the state.
final class ApplyAfter {

    /// Days to act again after an order of which an older journal tells no last day.
    private static final int UNTOLD = 60;

    private ApplyAfter() {}

    static Closed event(Closed closed, Event event, LocalDateTime at) {
        After after = closed.after();
        return switch (event) {
            case Event.Archived(var number) -> closed.with(after.archived(number));
            case Event.ChallengeRegistered(var kind, var number, _) ->
                    challenged(closed, new Challenged(kind, number, null, null));
            case Event.ActedAgain(var number, _) -> {
                Challenged ordered = after.challenge(number).orElseThrow();
                yield challenged(
                        closed, new Challenged(ordered.kind(), number, ordered.result(), null));
            }
            case Event.ChallengeAnswered(var number, var result, _, var actBy) -> {
                Challenged pending = after.challenge(number).orElseThrow();
                Closed answered =
                        challenged(
                                closed,
                                new Challenged(
                                        pending.kind(),
                                        number,
                                        result,
                                        result == Answered.TO_DO_AGAIN && actBy == null
                                                ? at.toLocalDate().plusDays(UNTOLD)
                                                : actBy));
                yield result == Answered.SET_ASIDE && stands(closed)
                        ? fallen(answered, Fate.REVOKED)
                        : answered;
            }
            case Event.DecisionCorrected _ -> closed;
            case Event.Revoked _ -> fallen(closed, Fate.REVOKED);
            case Event.Cancelled _ -> fallen(closed, Fate.CANCELLED);
            default -> throw new IllegalArgumentException("not after the end: " + event);
        };
    }

    /// Whether there is a licence that a decision of another authority or a court can set aside.
    private static boolean stands(Closed closed) {
        return closed.ending() == Ending.GRANTED && closed.after().fate() == null;
    }

    private static Closed fallen(Closed closed, Fate fate) {
        return closed.with(closed.after().with(fate));
    }

    /// Puts a challenge in the place of the one with its number, or behind all others.
    private static Closed challenged(Closed closed, Challenged challenge) {
        After after = closed.after();
        List<Challenged> all = new ArrayList<>(after.challenges());
        int known = all.stream().map(Challenged::number).toList().indexOf(challenge.number());
        if (known < 0) {
            all.add(challenge);
        } else {
            all.set(known, challenge);
        }
        return closed.with(after.with(all));
    }
}
