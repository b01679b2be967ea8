package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.yichuang.cases.lifecycle.CaseState.After;
import org.yichuang.cases.lifecycle.CaseState.AwaitingOwed;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Standing;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.CaseState.Verification;
import org.yichuang.cases.lifecycle.Proceedings.Promise;

/// What the events of promises do to the state.
final class ApplyPromises {

    private ApplyPromises() {}

    static Existing event(Existing state, PromiseEvent event, LocalDateTime at) {
        return switch (event) {
            case PromiseEvent.PromiseMade(var owed, var by, _) ->
                    ApplyProceedings.review(
                            state,
                            it -> it.with(it.beside().with(new Promise(owed, by, false, false))));
            case PromiseEvent.OwedSupplied(var provided) ->
                    ApplyProceedings.review(state, it -> it.with(it.filing().with(provided, "")));
            case PromiseEvent.PromiseExtended(_, var by) ->
                    promise(state, it -> new Promise(it.owed(), by, true, false));
            case PromiseEvent.OwedReminded _ ->
                    promise(state, it -> new Promise(it.owed(), it.by(), it.extended(), true));
            case PromiseEvent.Defaulted defaulted -> defaulted(state, defaulted, at);
            case PromiseEvent.Restarted restarted -> restarted((AwaitingOwed) state, restarted, at);
            case PromiseEvent.CommitmentKept _ -> standing(state, Standing.KEPT);
            case PromiseEvent.BreachFound(_, var correctBy) ->
                    CaseState.verified(
                            state,
                            verification(state)
                                    .breached(new CaseState.Order(at.toLocalDate(), correctBy)));
            case PromiseEvent.BreachCorrected _ -> standing(state, Standing.CORRECTED);
            case PromiseEvent.LeftUnverified _ -> standing(state, Standing.OVERDUE);
            case PromiseEvent.BreachRecorded _ -> standing(state, Standing.RECORDED);
            case PromiseEvent.CreditRepaired _ -> standing(state, Standing.REPAIRED);
        };
    }

    private static Existing promise(Existing state, UnaryOperator<Promise> change) {
        return ApplyProceedings.review(
                state,
                it ->
                        it.with(
                                it.beside()
                                        .with(
                                                change.apply(
                                                        Objects.requireNonNull(
                                                                it.beside().promise())))));
    }

    private static Existing defaulted(
            Existing state, PromiseEvent.Defaulted defaulted, LocalDateTime at) {
        UnderReview review = CaseState.reviewOf(state).orElseThrow();
        return switch (defaulted.consequence()) {
            case END ->
                    new Closed(review.filing(), Ending.DEFAULTED, at.toLocalDate(), After.NOTHING);
            // The refusal follows as an event of its own.
            case REFUSE -> review;
            case RESTART ->
                    new AwaitingOwed(
                            review, at.toLocalDate(), Objects.requireNonNull(defaulted.until()));
        };
    }

    private static UnderReview restarted(
            AwaitingOwed state, PromiseEvent.Restarted restarted, LocalDateTime at) {
        UnderReview review = state.review();
        Running clock =
                new Running(
                        restarted.on(),
                        restarted.promisedDue(),
                        restarted.statutoryDue(),
                        0,
                        List.of(),
                        null,
                        restarted.promisedAt(),
                        Running.begin(restarted.on(), at));
        List<Step> steps =
                review.steps().stream()
                        .map(
                                step -> {
                                    LocalDate due = restarted.stepsDue().get(step.id());
                                    return due == null ? step : step.begunAnew(due);
                                })
                        .toList();
        return review.with(clock).with(steps).with(review.beside().askingExtension(null));
    }

    private static Existing standing(Existing state, Standing standing) {
        return CaseState.verified(state, verification(state).in(standing));
    }

    private static Verification verification(Existing state) {
        return CaseState.verificationOf(state).orElseThrow();
    }
}
