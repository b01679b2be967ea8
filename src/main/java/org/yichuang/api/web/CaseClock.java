package org.yichuang.api.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.api.web.CaseAnswer.ClockAnswer;
import org.yichuang.api.web.CaseAnswer.PauseAnswer;
import org.yichuang.api.web.CaseAnswer.Running;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.kernel.calendar.WorkingDays;

/// Tells whose time runs on a case and how much is left of it.
@Component
class CaseClock {

    private final Supplier<WorkingDays> days;
    private final Clock clock;

    CaseClock(Supplier<WorkingDays> days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    ClockAnswer of(CaseState state) {
        return switch (state) {
            case CaseState.None _, CaseState.Draft _ -> answer(Running.NOT_STARTED, null);
            case CaseState.Received received -> answer(Running.ANSWER, received.answerBy());
            case CaseState.AwaitingCorrection awaiting ->
                    answer(Running.CORRECTION, awaiting.correction().supplyBy());
            case CaseState.UnderReview review -> deciding(review);
            case CaseState.AtWindowAgain again -> deciding(again.review());
            case CaseState.AwaitingOwed awaiting ->
                    answer(Running.CORRECTION, awaiting.until(), awaiting.review().clock());
            case CaseState.Suspended suspended -> paused(suspended);
            case CaseState.Decided decided ->
                    answer(Running.DELIVERY, decided.deliverBy(), decided.clock());
            case CaseState.Issued issued ->
                    answer(
                            Running.DELIVERY,
                            issued.decided().deliverBy(),
                            issued.decided().clock());
            case CaseState.Closed _ -> answer(Running.ENDED, null);
        };
    }

    private ClockAnswer deciding(CaseState.UnderReview review) {
        return answer(Running.DECISION, review.clock().promisedDue(), review.clock());
    }

    private ClockAnswer paused(CaseState.Suspended suspended) {
        ClockAnswer before = answer(Running.PAUSED, suspended.until(), suspended.review().clock());
        List<PauseAnswer> pauses = new ArrayList<>(before.pauses());
        suspended
                .ended()
                .forEach(
                        each -> pauses.add(new PauseAnswer(each.from(), each.to(), each.reason())));
        suspended
                .running()
                .forEach(each -> pauses.add(new PauseAnswer(each.from(), null, each.procedure())));
        return new ClockAnswer(
                Running.PAUSED,
                before.due(),
                null,
                before.promisedDue(),
                before.statutoryDue(),
                before.extendedBy(),
                pauses);
    }

    private ClockAnswer answer(Running running, @Nullable LocalDate due) {
        return new ClockAnswer(running, due, left(due), null, null, 0, List.of());
    }

    private ClockAnswer answer(Running running, LocalDate due, CaseState.Running limits) {
        return new ClockAnswer(
                running,
                due,
                left(due),
                limits.promisedDue(),
                limits.statutoryDue(),
                limits.extended(),
                limits.pauses().stream()
                        .map(pause -> new PauseAnswer(pause.from(), pause.to(), pause.reason()))
                        .toList());
    }

    private @Nullable Integer left(@Nullable LocalDate due) {
        return due == null ? null : days.get().between(LocalDate.now(clock), due);
    }
}
