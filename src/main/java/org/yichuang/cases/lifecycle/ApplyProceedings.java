package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Opinion;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Proceedings.Consultation;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Phase;
import org.yichuang.cases.lifecycle.Proceedings.Visit;

/// What the events beside the opinions do to the state.
final class ApplyProceedings {

    private ApplyProceedings() {}

    static Existing event(Existing state, ProceedingEvent event, LocalDateTime at) {
        return switch (event) {
            case ProceedingEvent.StepDelegated(var step, var authority, _) ->
                    review(state, it -> replaced(it, step, each -> each.doneBy(authority)));
            case ProceedingEvent.Consulted(var step, var authorities, _, var by) ->
                    beside(state, it -> it.with(new Consultation(step, by, authorities)));
            case ProceedingEvent.ConsultationAnswered(var step, var authority, _) ->
                    beside(state, it -> it.answered(step, authority));
            case ProceedingEvent.VisitArranged(var steps, var on, var officers, _) ->
                    beside(state, it -> it.with(new Visit(on, steps, officers)));
            case ProceedingEvent.VisitRecorded(var steps, _, _, _) ->
                    beside(state, it -> it.seenFor(steps));
            case ProceedingEvent.HearingOffered(_, var askBy, var others) ->
                    beside(state, it -> it.with(Hearing.offered(at.toLocalDate(), askBy, others)));
            case ProceedingEvent.HearingOrdered(_, var holdBy) ->
                    beside(state, it -> it.with(Hearing.ordered(at.toLocalDate(), holdBy)));
            case ProceedingEvent.HearingAsked(var by, var holdBy) ->
                    hearing(state, it -> it.asked(by, holdBy));
            case ProceedingEvent.HearingWaived _ -> hearing(state, it -> it.in(Phase.WAIVED));
            case ProceedingEvent.HearingCalled(var on, _, _) -> hearing(state, it -> it.called(on));
            case ProceedingEvent.HearingHeld _ -> hearing(state, it -> it.in(Phase.HELD));
            case ProceedingEvent.ProcedureEnded(var procedure, _, _) -> {
                Suspended suspended = (Suspended) state;
                yield suspended.without(suspended.running(procedure).orElseThrow(), at);
            }
            case ProceedingEvent.Prolonged(_, var until, var procedure) -> {
                Suspended suspended = (Suspended) state;
                CaseState.Excluded longer =
                        suspended.running(Objects.requireNonNullElse(procedure, "")).orElseThrow();
                yield suspended.replacing(longer.until(until));
            }
            case ProceedingEvent.OverrunNoted(var until, var procedure) -> {
                Suspended suspended = (Suspended) state;
                CaseState.Excluded late =
                        suspended.running(Objects.requireNonNullElse(procedure, "")).orElseThrow();
                yield suspended.replacing(late.overrun(until));
            }
            case ProceedingEvent.ExtensionAsked(var reason) ->
                    beside(state, it -> it.askingExtension(reason));
            case ProceedingEvent.ExtensionDenied _ -> beside(state, it -> it.askingExtension(null));
            case ProceedingEvent.OpinionsDeemed(var steps, var stepsDue) ->
                    review(
                            state,
                            it -> {
                                UnderReview agreed = it;
                                for (String step : steps) {
                                    agreed =
                                            replaced(
                                                    agreed,
                                                    step,
                                                    each -> each.with(Opinion.OF_SILENCE));
                                }
                                return begun(agreed, stepsDue, at);
                            });
        };
    }

    /// Changes the review that a state is about.
    static Existing review(Existing state, UnaryOperator<UnderReview> change) {
        return switch (state) {
            case UnderReview review -> change.apply(review);
            case AtWindowAgain(var review, var step, var defects) ->
                    new AtWindowAgain(change.apply(review), step, defects);
            case Suspended it -> it.with(change.apply(it.review()));
            case CaseState.AwaitingOwed(var review, var from, var until) ->
                    new CaseState.AwaitingOwed(change.apply(review), from, until);
            default -> throw new IllegalStateException("not under review: " + state);
        };
    }

    private static Existing beside(Existing state, UnaryOperator<Proceedings> change) {
        return review(state, it -> it.with(change.apply(it.beside())));
    }

    private static Existing hearing(Existing state, UnaryOperator<Hearing> change) {
        return beside(state, it -> it.with(change.apply(Objects.requireNonNull(it.hearing()))));
    }

    static UnderReview replaced(UnderReview review, String id, UnaryOperator<Step> change) {
        List<Step> steps =
                review.steps().stream()
                        .map(step -> step.id().equals(id) ? change.apply(step) : step)
                        .toList();
        return review.with(steps);
    }

    /// Lets steps begin.
    ///
    /// @param stepsDue the last day of each of them, null if none begins
    static UnderReview begun(
            UnderReview review, @Nullable Map<String, LocalDate> stepsDue, LocalDateTime at) {
        UnderReview begun = review;
        for (Map.Entry<String, LocalDate> each :
                Objects.requireNonNullElse(stepsDue, Map.<String, LocalDate>of()).entrySet()) {
            begun = replaced(begun, each.getKey(), step -> step.begun(at, each.getValue()));
        }
        return begun;
    }
}
