package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Deadline.Kind;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;

/// Which deadlines a state has. A suspended case has no card's: excluded time never earns one.
public final class Deadlines {

    /// A yellow card is shown when at most this part of the promised time is left.
    private static final int YELLOW_PART = 5;

    private Deadlines() {}

    public static List<Deadline> of(CaseState state, Procedure procedure, WorkingDays days) {
        return switch (state) {
            case Received received -> List.of(after(Kind.DEEM_ACCEPTED, received.answerBy()));
            case AwaitingCorrection awaiting -> {
                LocalDate supplyBy = awaiting.correction().supplyBy();
                yield supplyBy == null ? List.of() : List.of(after(Kind.LAPSE, supplyBy));
            }
            case UnderReview review -> {
                List<Deadline> deadlines = cards(review.clock(), procedure, days);
                review.open().stream()
                        .filter(step -> procedure.is(step.id(), Procedure.Trait.SILENCE_AGREES))
                        .map(step -> silentFrom(step, review.clock()))
                        .min(Comparator.naturalOrder())
                        .map(day -> new Deadline(Kind.DEEM_AGREED, day.atStartOfDay()))
                        .ifPresent(deadlines::add);
                yield deadlines;
            }
            case AtWindowAgain again -> cards(again.review().clock(), procedure, days);
            case CaseState.Suspended suspended ->
                    suspended.until().equals(suspended.overrun())
                            ? List.of()
                            : List.of(after(Kind.OVERRUN, suspended.until()));
            case CaseState.None _,
                    CaseState.Draft _,
                    CaseState.Decided _,
                    CaseState.Issued _,
                    CaseState.Closed _ ->
                    List.of();
        };
    }

    private static List<Deadline> cards(Running clock, Procedure procedure, WorkingDays days) {
        List<Deadline> cards = new ArrayList<>(3);
        LocalDate yellow = clock.card() == null ? yellowFrom(clock, procedure, days) : null;
        if (yellow != null) {
            cards.add(new Deadline(Kind.YELLOW_CARD, yellow.atStartOfDay()));
        }
        if (clock.card() != Card.RED) {
            cards.add(new Deadline(Kind.RED_CARD, redFrom(clock).atStartOfDay()));
        }
        if (procedure.decision().bySilence()) {
            cards.add(new Deadline(Kind.DEEM_GRANTED, redFrom(clock).atStartOfDay()));
        }
        return cards;
    }

    /// The first day on which a yellow card is due: a fifth of the promised time, and at least one
    /// working day besides that day, is left; of a time too short for that, its last day.
    ///
    /// @return null when the time ends on the day it begins, so that no warning can come before it
    static @Nullable LocalDate yellowFrom(Running clock, Procedure procedure, WorkingDays days) {
        if (!clock.promisedDue().isAfter(clock.from())) {
            return null;
        }
        int left = Math.max(1, procedure.limits().promised().value() / YELLOW_PART);
        LocalDate yellow = clock.promisedDue();
        for (LocalDate day = yellow.minusDays(1);
                left > 0 && day.isAfter(clock.from());
                day = day.minusDays(1)) {
            if (counts(day, clock, days)) {
                yellow = day;
                left--;
            }
        }
        return later(yellow, afterPauses(clock));
    }

    /// The first day on which a department has been silent for its whole time.
    static LocalDate silentFrom(CaseState.Step step, Running clock) {
        return later(step.due().plusDays(1), afterPauses(clock));
    }

    /// The first day on which a red card is due.
    static LocalDate redFrom(Running clock) {
        return later(clock.promisedDue().plusDays(1), afterPauses(clock));
    }

    /// No card is shown on a day that does not count, not even for a delay before it.
    private static LocalDate afterPauses(Running clock) {
        return clock.pauses().stream()
                .map(Pause::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .orElse(clock.from());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean counts(LocalDate day, Running clock, WorkingDays days) {
        return days.isWorkday(day) && clock.pauses().stream().noneMatch(each -> each.covers(day));
    }

    private static Deadline after(Kind kind, LocalDate lastDay) {
        return new Deadline(kind, lastDay.plusDays(1).atStartOfDay());
    }
}
