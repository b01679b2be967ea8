package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.AwaitingOwed;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Promise;

/// What a recount does to the state: the same state with other last days.
final class ApplyRecount {

    private ApplyRecount() {}

    static Existing event(Existing state, Dues to) {
        return switch (state) {
            case Received received ->
                    new Received(
                            received.filing(),
                            received.at(),
                            or(to, Kind.ANSWER, received.answerBy()),
                            received.correction(),
                            received.countsFrom());
            case AwaitingCorrection(var filing, var at, var correction) ->
                    new AwaitingCorrection(filing, at, correction.until(to.day(Kind.SUPPLY)));
            case UnderReview review -> moved(review, to);
            case AtWindowAgain(var review, var step, var defects) ->
                    new AtWindowAgain(moved(review, to), step, defects);
            case Suspended suspended -> moved(suspended, to);
            case AwaitingOwed(var review, var from, var until) ->
                    new AwaitingOwed(
                            review.with(review.beside().with(moved(review.beside().hearing(), to))),
                            from,
                            or(to, Kind.OWED, until));
            case Decided decided ->
                    verifying(decided.deliveredBy(or(to, Kind.DELIVERY, decided.deliverBy())), to);
            case Issued(var decided, var document, var delivered) ->
                    verifying(
                            new Issued(
                                    decided.deliveredBy(or(to, Kind.DELIVERY, decided.deliverBy())),
                                    document,
                                    delivered),
                            to);
            case CaseState.Closed closed -> verifying(closed, to);
            case CaseState.Draft _ ->
                    throw new IllegalStateException("nothing to recount in " + state);
        };
    }

    private static LocalDate or(Dues to, Kind kind, LocalDate told) {
        return Objects.requireNonNullElse(to.day(kind), told);
    }

    private static UnderReview moved(UnderReview review, Dues to) {
        Running clock = review.clock();
        return Apply.withLimits(
                        review,
                        new Running(
                                clock.from(),
                                or(to, Kind.PROMISED, clock.promisedDue()),
                                or(to, Kind.STATUTORY, clock.statutoryDue()),
                                clock.extended(),
                                clock.pauses(),
                                clock.card(),
                                clock.promisedAt(),
                                clock.begin()),
                        to.stepsDue())
                .with(moved(review.beside(), to));
    }

    private static Proceedings moved(Proceedings beside, Dues to) {
        return beside.with(moved(beside.promise(), to)).with(moved(beside.hearing(), to));
    }

    private static @Nullable Promise moved(@Nullable Promise promise, Dues to) {
        LocalDate by = to.day(Kind.OWED);
        return promise == null || by == null || by.equals(promise.by())
                ? promise
                : new Promise(promise.owed(), by, promise.extended(), false);
    }

    private static @Nullable Hearing moved(@Nullable Hearing hearing, Dues to) {
        if (hearing == null) {
            return null;
        }
        LocalDate holdBy = to.day(Kind.HEARING);
        return hearing.until(
                or(to, Kind.ASK_HEARING, hearing.askBy()),
                holdBy == null ? hearing.holdBy() : holdBy);
    }

    /// A hearing lasts until the last day to hold it; what else suspends, as long as was announced.
    private static Suspended moved(Suspended suspended, Dues to) {
        Suspended moved = suspended.with(moved(suspended.review(), to));
        LocalDate holdBy = to.day(Kind.HEARING);
        return holdBy == null ? moved : moved.replacing(moved.running().getFirst().until(holdBy));
    }

    private static Existing verifying(Existing state, Dues to) {
        return CaseState.verificationOf(state)
                .map(it -> it.until(or(to, Kind.VERIFY, it.by()), to.day(Kind.PUT_RIGHT)))
                .map(it -> CaseState.verified(state, it))
                .orElse(state);
    }
}
