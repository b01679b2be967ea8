package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Deadline.Kind;
import org.yichuang.kernel.calendar.WorkingDays;

/// Which deadlines a state has. A suspended case has none: excluded time never earns a card.
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
            case UnderReview review -> cards(review.clock(), procedure, days);
            case AtWindowAgain again -> cards(again.review().clock(), procedure, days);
            case CaseState.None _,
                    CaseState.Draft _,
                    CaseState.Suspended _,
                    CaseState.Decided _,
                    CaseState.Issued _,
                    CaseState.Closed _ ->
                    List.of();
        };
    }

    private static List<Deadline> cards(Running clock, Procedure procedure, WorkingDays days) {
        List<Deadline> cards = new ArrayList<>(2);
        if (clock.card() == null) {
            cards.add(
                    new Deadline(
                            Kind.YELLOW_CARD, yellowFrom(clock, procedure, days).atStartOfDay()));
        }
        if (clock.card() != Card.RED) {
            cards.add(after(Kind.RED_CARD, clock.promisedDue()));
        }
        return cards;
    }

    /// The first day on which a yellow card is due: a fifth of the promised time, and at least one
    /// working day, is left.
    static LocalDate yellowFrom(Running clock, Procedure procedure, WorkingDays days) {
        int left = Math.max(1, procedure.promised().value() / YELLOW_PART);
        LocalDate day = clock.promisedDue();
        while (left > 0 && day.isAfter(clock.from())) {
            day = day.minusDays(1);
            if (days.isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    private static Deadline after(Kind kind, LocalDate lastDay) {
        return new Deadline(kind, lastDay.plusDays(1).atStartOfDay());
    }
}
