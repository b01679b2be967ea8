package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Phase;
import org.yichuang.cases.lifecycle.Proceedings.Promise;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;

/// Counts out, day by day, the limits that run in a state.
public final class RunningTime {

    private final Procedure procedure;
    private final WorkingDays days;
    private final LocalDateTime now;
    private final LocalDate today;
    private final Dues told;
    private final List<Counted> counted = new ArrayList<>();

    private RunningTime(CaseState state, Procedure procedure, WorkingDays days, LocalDateTime now) {
        this.procedure = procedure;
        this.days = days;
        this.now = now;
        this.today = now.toLocalDate();
        this.told = Dues.of(state);
    }

    /// A limit counted out.
    ///
    /// @param step the review step, empty when the limit is not that of one
    /// @param unit in which it is counted
    /// @param told the last day as it was told; another than the count's where the calendar has
    ///     changed since, or time to decide had to be left
    /// @param used how many of its units are used: when the day is over, hours by the moment
    public record Counted(
            Kind kind,
            String step,
            Limit.Unit unit,
            @Nullable LocalDate told,
            Count count,
            int used) {

        /// Whether another last day was told than is counted.
        public boolean toldOtherwise() {
            return told != null && count.due() != null && !told.equals(count.due());
        }
    }

    /// The limits that run, in the order of [Dues.Kind]; those of steps in the order of the review.
    ///
    /// @param now through whose day those of an open pause are listed
    public static List<Counted> of(
            CaseState state, Procedure procedure, WorkingDays days, LocalDateTime now) {
        RunningTime time = new RunningTime(state, procedure, days, now);
        time.count(state);
        return time.counted.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    private void count(CaseState state) {
        Procedure.Limits limits = procedure.limits();
        switch (state) {
            case CaseState.Received received ->
                    add(Kind.ANSWER, limits.correction(), received.day());
            case CaseState.AwaitingCorrection awaiting ->
                    add(Kind.SUPPLY, limits.supply(), awaiting.correction().told());
            case UnderReview review -> review(review, review.clock().pauses());
            case CaseState.AtWindowAgain(var review, _, _) ->
                    review(review, review.clock().pauses());
            case CaseState.Suspended suspended -> suspended(suspended);
            case CaseState.AwaitingOwed awaiting -> {
                asking(awaiting.review());
                owed(awaiting.from());
            }
            case CaseState.Decided decided -> add(Kind.DELIVERY, limits.delivery(), decided.on());
            case CaseState.Issued issued -> {
                if (issued.delivered() == null) {
                    add(Kind.DELIVERY, limits.delivery(), issued.decided().on());
                }
            }
            case CaseState.None _, CaseState.Draft _, CaseState.Closed _ -> {}
        }
        CaseState.verificationOf(state).ifPresent(this::verifying);
    }

    private void suspended(CaseState.Suspended suspended) {
        UnderReview review = suspended.review();
        List<Pause> pauses = new ArrayList<>(review.clock().pauses());
        CaseState.Excluded first = suspended.running().getFirst();
        pauses.addAll(suspended.ended());
        pauses.add(Pause.between(first.since(), null, first.procedure()));
        pauses.sort(Comparator.comparing(Pause::begins));
        review(review, pauses);
        Hearing hearing = review.beside().hearing();
        if (suspended.isHearing() && hearing != null && hearing.phase() == Phase.ASKED) {
            add(Kind.HEARING, DecideHearing.HOLD, suspended.from());
        }
    }

    private void review(UnderReview review, List<Pause> pauses) {
        Running clock = review.clock();
        add(Kind.PROMISED, "", promised(clock, pauses));
        Limit statutory = procedure.limits().statutory().plus(clock.extended());
        add(Kind.STATUTORY, "", counted(statutory, clock.begin(), clock.from(), pauses));
        review.open().forEach(step -> step(clock, step, pauses));
        asking(review);
        Promise promise = review.beside().promise();
        if (promise != null && !review.owed().isEmpty()) {
            owed(clock.from());
        }
    }

    private void asking(UnderReview review) {
        Hearing hearing = review.beside().hearing();
        if (hearing != null && hearing.phase() == Phase.OFFERED) {
            add(Kind.ASK_HEARING, DecideHearing.ASK, hearing.offered());
        }
    }

    private Out promised(Running clock, List<Pause> pauses) {
        Limit promised = procedure.limits().promised().plus(clock.extended());
        return counted(promised, clock.begin(), clock.from(), pauses);
    }

    /// A department's own time, which an extension prolongs to the time to decide at most.
    private void step(Running clock, Step step, List<Pause> pauses) {
        Out decision = promised(clock, pauses);
        Limit own = procedure.step(step.id()).map(Procedure.Review::limit).orElse(null);
        if (own == null) {
            add(Kind.STEP, step.id(), decision);
            return;
        }
        Out longer = own(own.plus(clock.extended()), clock, step, pauses);
        Out alone = own(own, clock, step, pauses);
        if (isWithin(longer, decision)) {
            add(Kind.STEP, step.id(), longer);
        } else if (isWithin(decision, alone)) {
            add(Kind.STEP, step.id(), alone);
        } else {
            add(Kind.STEP, step.id(), decision);
        }
    }

    private Out own(Limit limit, Running clock, Step step, List<Pause> pauses) {
        LocalDateTime since = step.since();
        return since == null
                ? counted(limit, clock.begin(), clock.from(), pauses)
                : counted(limit, since, since.toLocalDate(), pauses);
    }

    /// While the end of both is unknown, the shorter is the one that matters.
    private static boolean isWithin(Out one, Out other) {
        LocalDate due = one.count().due();
        LocalDate last = other.count().due();
        return due == null || last == null || !due.isAfter(last);
    }

    /// A limit counted out.
    private record Out(Limit.Unit unit, Count count, int used) {}

    private Out counted(Limit limit, LocalDateTime begin, LocalDate from, List<Pause> pauses) {
        Count count = limit.explain(from, begin, pauses, days, today);
        return new Out(limit.unit(), count, limit.used(begin, pauses, count, now));
    }

    private void verifying(CaseState.Verification open) {
        Procedure.Commitment commitment = procedure.promises().commitment();
        CaseState.Order order = open.order();
        if (commitment == null) {
            return;
        }
        if (order != null) {
            add(Kind.PUT_RIGHT, commitment.correct(), order.on());
        } else if (open.pending()) {
            add(Kind.VERIFY, commitment.verify(), open.from());
        }
    }

    private void owed(LocalDate from) {
        Procedure.Tolerance tolerance = procedure.promises().tolerance();
        add(Kind.OWED, tolerance == null ? null : tolerance.limit(), from);
    }

    private void add(Kind kind, @Nullable Limit limit, @Nullable LocalDate from) {
        if (limit != null && from != null) {
            Count count = limit.explain(from, List.of(), days, today);
            add(kind, "", new Out(limit.unit(), count, count.usedBy(today)));
        }
    }

    private void add(Kind kind, String step, Out out) {
        LocalDate last = kind == Kind.STEP ? told.stepsDue().get(step) : told.day(kind);
        counted.add(new Counted(kind, step, out.unit(), last, out.count(), out.used()));
    }
}
