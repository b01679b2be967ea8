package org.yichuang.cases.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.Command.Card;

/// The columns of a case that are computed from its state, for lists and counts.
record Columns(
        @Nullable LocalDateTime receivedAt,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate promisedDue,
        @Nullable LocalDate statutoryDue,
        @Nullable LocalDate closedOn,
        CaseState.@Nullable Ending ending,
        @Nullable Card card) {

    private static final Columns EMPTY = new Columns(null, null, null, null, null, null, null);

    static Columns of(CaseState state) {
        return switch (state) {
            case CaseState.None _, CaseState.Draft _ -> EMPTY;
            case CaseState.Received received -> received(received.at());
            case CaseState.AwaitingCorrection awaiting -> received(awaiting.at());
            case CaseState.UnderReview review -> running(review.receivedAt(), review.clock());
            case CaseState.AtWindowAgain(var review, _, _) ->
                    running(review.receivedAt(), review.clock());
            case CaseState.AwaitingOwed(var review, _, _) ->
                    running(review.receivedAt(), review.clock());
            case CaseState.Suspended suspended ->
                    running(suspended.review().receivedAt(), suspended.review().clock());
            case CaseState.Decided decided -> running(decided.receivedAt(), decided.clock());
            case CaseState.Issued(var decided, _, _) ->
                    running(decided.receivedAt(), decided.clock());
            case CaseState.Closed closed ->
                    new Columns(null, null, null, null, closed.on(), closed.ending(), null);
        };
    }

    private static Columns received(LocalDateTime at) {
        return new Columns(at, null, null, null, null, null, null);
    }

    private static Columns running(LocalDateTime at, Running clock) {
        return new Columns(
                at,
                clock.from(),
                clock.promisedDue(),
                clock.statutoryDue(),
                null,
                null,
                clock.card());
    }

    /// A closed case keeps the dates and the card it had.
    Columns keeping(Columns before) {
        return closedOn == null
                ? this
                : new Columns(
                        before.receivedAt,
                        before.acceptedOn,
                        before.promisedDue,
                        before.statutoryDue,
                        closedOn,
                        ending,
                        before.card);
    }
}
