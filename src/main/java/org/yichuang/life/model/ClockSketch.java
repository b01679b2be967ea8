package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.calendar.WorkingDays;

/// Notes what each row does to the clock, until the whole journal is read.
final class ClockSketch {

    private final List<ClockRun> ended = new ArrayList<>();
    private @Nullable ClockRun run;
    private @Nullable LocalDateTime stopped;

    /// Reads what the clock did between two states.
    void follow(CaseState before, CaseState after, Happening row) {
        Optional<Running> was = running(before);
        Optional<Running> is = running(after);
        if (run == null) {
            is.ifPresent(
                    clock -> run = new ClockRun(startedAt(before, clock.from(), row.at()), clock));
        } else if (before instanceof CaseState.AwaitingOwed
                && after instanceof CaseState.UnderReview review) {
            ended.add(run.until(row.at()));
            run = new ClockRun(row.at(), review.clock());
        } else if (was.isPresent() && is.isPresent()) {
            run.follow(was.get(), is.get(), row);
        }
        if (run != null) {
            stand(run, before, after, row.at());
            boolean over = after instanceof CaseState.Decided || after instanceof CaseState.Closed;
            stopped = stopped == null && over ? row.at() : stopped;
        }
    }

    private static void stand(ClockRun run, CaseState before, CaseState after, LocalDateTime at) {
        switch (after) {
            case CaseState.Suspended suspended ->
                    run.stand(
                            suspended.running().getFirst().procedure(),
                            suspended.since(),
                            suspended.until());
            case CaseState.AwaitingOwed(_, _, var until) -> {
                if (before instanceof CaseState.AwaitingOwed) {
                    run.stand(until);
                } else {
                    run.stand(CaseClock.OWED, at, until);
                }
            }
            case CaseState.UnderReview _, CaseState.AtWindowAgain _ -> run.goOn();
            default -> {}
        }
    }

    private static Optional<Running> running(CaseState state) {
        return CaseState.reviewOf(state).map(CaseState.UnderReview::clock);
    }

    /// Deemed acceptance counts from the day of receipt.
    private static LocalDateTime startedAt(CaseState before, LocalDate on, LocalDateTime at) {
        if (!on.isBefore(at.toLocalDate())) {
            return at;
        }
        return before instanceof CaseState.Received received
                        && received.at().toLocalDate().equals(on)
                ? received.at()
                : on.atStartOfDay();
    }

    /// @return null when the case was never accepted
    @Nullable CaseClock finish(Procedure procedure, WorkingDays days, LocalDateTime now) {
        return run == null ? null : run.finish(ended, procedure, days, stopped, now);
    }

    /// The last day of a limit of the same clock, as the pause in which a stretch stands or ended
    /// moves it: that pause's time is not its time, however long it lasts.
    ///
    /// @param begun when the limit began to run, null if that is when the clock did
    /// @param due the day as it was when the pause began
    /// @param end when the stretch ended, null while it lasts
    /// @return null when it neither stands nor ended in a pause, or was over before
    @Nullable LocalDate expectedDue(
            Limit limit,
            @Nullable LocalDateTime begun,
            LocalDate due,
            @Nullable LocalDateTime end,
            WorkingDays days,
            LocalDateTime now) {
        return run == null ? null : run.expectedDue(limit, begun, due, end, days, stopped, now);
    }
}
