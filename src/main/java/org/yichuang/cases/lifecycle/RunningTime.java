package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;

/// Counts the promised time of an accepted case out, day by day.
public final class RunningTime {

    private RunningTime() {}

    /// @return empty when no clock runs in this state, or when the promise is not in working days
    public static Optional<Count> of(
            CaseState state, Procedure procedure, WorkingDays days, LocalDate today) {
        return switch (state) {
            case CaseState.UnderReview review ->
                    count(review.clock(), review.clock().pauses(), procedure, days, today);
            case CaseState.AtWindowAgain(var review, _, _) ->
                    count(review.clock(), review.clock().pauses(), procedure, days, today);
            case CaseState.Suspended suspended -> {
                List<Pause> pauses = new ArrayList<>(suspended.review().clock().pauses());
                pauses.add(new Pause(suspended.from(), null, suspended.procedure()));
                yield count(suspended.review().clock(), pauses, procedure, days, today);
            }
            case CaseState.None _,
                    CaseState.Draft _,
                    CaseState.Received _,
                    CaseState.AwaitingCorrection _,
                    CaseState.AwaitingOwed _,
                    CaseState.Decided _,
                    CaseState.Issued _,
                    CaseState.Closed _ ->
                    Optional.empty();
        };
    }

    private static Optional<Count> count(
            Running clock,
            List<Pause> pauses,
            Procedure procedure,
            WorkingDays days,
            LocalDate today) {
        Limit promised = procedure.limits().promised();
        return promised.unit() == Limit.Unit.WORKING_DAY
                ? Optional.of(
                        days.explain(
                                clock.from(), promised.value() + clock.extended(), pauses, today))
                : Optional.empty();
    }
}
