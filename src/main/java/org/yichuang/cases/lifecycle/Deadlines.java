package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
                List<Deadline> deadlines = cards(review, procedure, days);
                review.open().stream()
                        .filter(step -> procedure.is(step.id(), Procedure.Trait.SILENCE_AGREES))
                        .map(step -> silentFrom(step, review.clock(), procedure))
                        .min(Comparator.naturalOrder())
                        .map(moment -> new Deadline(Kind.DEEM_AGREED, moment))
                        .ifPresent(deadlines::add);
                deadlines.addAll(promised(review, procedure, days));
                defaulted(review, procedure).ifPresent(deadlines::add);
                yield deadlines;
            }
            case AtWindowAgain(var review, _, _) -> {
                List<Deadline> deadlines = cards(review, procedure, days);
                deadlines.addAll(promised(review, procedure, days));
                defaulted(review, procedure).ifPresent(deadlines::add);
                yield deadlines;
            }
            case CaseState.Suspended suspended -> {
                List<Deadline> deadlines =
                        new ArrayList<>(promised(suspended.review(), procedure, days));
                suspended
                        .nextOverrun()
                        .map(each -> after(Kind.OVERRUN, each.until()))
                        .ifPresent(deadlines::add);
                yield deadlines;
            }
            case CaseState.AwaitingOwed(_, _, var until) -> List.of(after(Kind.LAPSE, until));
            case CaseState.Decided _, CaseState.Issued _, CaseState.Closed _ ->
                    CaseState.verificationOf(state)
                            .filter(open -> open.standing() == CaseState.Standing.DUE)
                            .map(open -> after(Kind.UNVERIFIED, open.by()))
                            .stream()
                            .toList();
            case CaseState.None _, CaseState.Draft _ -> List.of();
        };
    }

    /// What comes of the promises of the applicant, and of a renewal that nobody decides on.
    private static List<Deadline> promised(
            UnderReview review, Procedure procedure, WorkingDays days) {
        List<Deadline> deadlines = new ArrayList<>(2);
        Proceedings.Promise promise = review.beside().promise();
        if (promise != null && !review.owed().isEmpty() && !promise.reminded()) {
            LocalDate reminder = DecidePromises.reminderOn(promise, days);
            deadlines.add(new Deadline(Kind.REMIND_OWED, reminder.atStartOfDay()));
        }
        renewedFrom(review, procedure)
                .map(day -> new Deadline(Kind.DEEM_RENEWED, day.atStartOfDay()))
                .ifPresent(deadlines::add);
        return deadlines;
    }

    /// When promised materials have not come, once nobody can ask for a hearing any more. While the
    /// clock stands, nothing comes of it.
    private static Optional<Deadline> defaulted(UnderReview review, Procedure procedure) {
        Proceedings.Promise promise = review.beside().promise();
        return promise == null
                        || review.owed().isEmpty()
                        || procedure.promises().tolerance() == null
                ? Optional.empty()
                : Optional.of(after(Kind.DEFAULT, afterHearing(promise.by(), review)));
    }

    /// The later of a day and the last day on which a hearing that was offered may be asked for.
    private static LocalDate afterHearing(LocalDate day, UnderReview review) {
        Proceedings.Hearing hearing = review.beside().hearing();
        return hearing == null || hearing.phase() != Proceedings.Phase.OFFERED
                ? day
                : later(day, hearing.askBy());
    }

    /// The first day on which a licence counts as renewed.
    static Optional<LocalDate> renewedFrom(UnderReview review, Procedure procedure) {
        Filing.Purpose purpose = review.filing().purpose();
        Procedure.Renewal renewal = procedure.renewal();
        LocalDate expires = purpose == null ? null : purpose.expires();
        return purpose != null
                        && review.filing().isRenewal()
                        && renewal != null
                        && renewal.bySilence()
                        && expires != null
                        && !purpose.tooLateForSilence()
                ? Optional.of(later(expires.plusDays(1), review.clock().from()))
                : Optional.empty();
    }

    private static List<Deadline> cards(UnderReview review, Procedure procedure, WorkingDays days) {
        Running clock = review.clock();
        List<Deadline> cards = new ArrayList<>(3);
        LocalDateTime yellow = clock.card() == null ? yellowFrom(clock, procedure, days) : null;
        if (yellow != null) {
            cards.add(new Deadline(Kind.YELLOW_CARD, yellow));
        }
        if (clock.card() != Card.RED) {
            cards.add(new Deadline(Kind.RED_CARD, redFrom(clock)));
        }
        if (procedure.decision().bySilence() && review.owed().isEmpty()) {
            LocalDateTime red = redFrom(clock);
            LocalDate day = red.toLocalDate().minusDays(1);
            LocalDate heard = afterHearing(day, review);
            cards.add(
                    new Deadline(
                            Kind.DEEM_GRANTED,
                            heard.isAfter(day) ? heard.plusDays(1).atStartOfDay() : red));
        }
        return cards;
    }

    /// The first day on which a yellow card is due: a fifth of the promised time, and at least one
    /// working day besides that day, is left; of a time too short for that, its last day.
    ///
    /// @return null when the time ends on the day it begins, so that no warning can come before it
    static @Nullable LocalDateTime yellowFrom(
            Running clock, Procedure procedure, WorkingDays days) {
        LocalDateTime promisedAt = clock.promisedAt();
        if (promisedAt != null) {
            int hours = Math.max(1, procedure.limits().promised().value() / YELLOW_PART);
            return later(promisedAt.minusHours(hours), lastPauseEnd(clock));
        }
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
        return later(yellow, afterPauses(clock)).atStartOfDay();
    }

    /// When a department has been silent for its whole time: after its last day, or after its last
    /// hour.
    static LocalDateTime silentFrom(CaseState.Step step, Running clock, Procedure procedure) {
        LocalDateTime end = StepLimits.end(step, clock, procedure);
        return end == null || !end.toLocalDate().equals(step.due())
                ? later(step.due().plusDays(1), afterPauses(clock)).atStartOfDay()
                : later(end.plusSeconds(1), lastPauseEnd(clock));
    }

    /// When a red card is due: after the promised day, or after the promised moment.
    static LocalDateTime redFrom(Running clock) {
        LocalDateTime promisedAt = clock.promisedAt();
        return promisedAt == null
                ? later(clock.promisedDue().plusDays(1), afterPauses(clock)).atStartOfDay()
                : later(promisedAt.plusSeconds(1), lastPauseEnd(clock));
    }

    /// Hours count again from that moment.
    private static LocalDateTime lastPauseEnd(Running clock) {
        return clock.pauses().stream()
                .map(Pause::ends)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(clock.begin());
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

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
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
