package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Phase;

/// The rules of the hearing (art. 46 to 48). Its time, from the day it is asked for, does not count
/// (art. 45).
final class DecideHearing {

    /// Within which it may be asked for, held, and before which notice is given.
    static final Limit ASK = Limit.workingDays(5);

    static final Limit HOLD = Limit.workingDays(20);
    private static final Limit NOTICE = Limit.workingDays(7);

    private DecideHearing() {}

    static Outcome act(Existing state, UnderReview review, Proceeding command, Circumstances at) {
        Hearing hearing = review.beside().hearing();
        return switch (command) {
            case Proceeding.OfferHearing offer -> offer(hearing, offer, at);
            case Proceeding.OrderHearing(var reason) -> order(hearing, reason, at);
            case Proceeding.AskForHearing(var by) -> ask(hearing, by, at);
            case Proceeding.WaiveHearing _ -> waive(state, hearing, at);
            case Proceeding.CallHearing call -> call(state, review, call, at);
            case Proceeding.RecordHearing held -> record(state, hearing, held, at);
            default -> throw new IllegalArgumentException("not about a hearing: " + command);
        };
    }

    private static Outcome offer(
            @Nullable Hearing hearing, Proceeding.OfferHearing command, Circumstances at) {
        return hearing == null
                ? Decide.unless(
                        Saying.unsaid(Article.LAW_46_AND_47, Saying.REASON.as(command.reason())),
                        new ProceedingEvent.HearingOffered(
                                command.reason(),
                                at.lastDay(ASK, at.today(), List.of()),
                                command.others().isEmpty() ? null : command.others()))
                : new Refused(Ground.HEARING_OFFERED);
    }

    private static Outcome order(@Nullable Hearing hearing, String reason, Circumstances at) {
        if (hearing != null && !hearing.cameToNothing(at.today())) {
            return new Refused(Ground.HEARING_OFFERED);
        }
        Optional<Refused> unsaid = Saying.unsaid(Article.LAW_46, Saying.REASON.as(reason));
        if (unsaid.isPresent()) {
            return unsaid.get();
        }
        LocalDate holdBy = at.lastDay(HOLD, at.today(), List.of());
        return new Done(
                List.of(
                        new ProceedingEvent.HearingOrdered(reason, holdBy),
                        suspended(reason, holdBy, at)));
    }

    private static Event suspended(String reason, LocalDate holdBy, Circumstances at) {
        return new Event.Suspended(
                CaseState.HEARING,
                reason,
                at.today(),
                holdBy,
                at.procedure().decision().authority(),
                null);
    }

    private static Outcome ask(@Nullable Hearing hearing, String by, Circumstances at) {
        if (hearing == null || hearing.phase() != Phase.OFFERED) {
            return new Refused(Ground.NO_HEARING);
        }
        if (!hearing.isOpen(at.today())) {
            return new Refused(Ground.ASKED_TOO_LATE, hearing.askBy());
        }
        LocalDate holdBy = at.lastDay(HOLD, at.today(), List.of());
        return new Done(
                List.of(new ProceedingEvent.HearingAsked(by, holdBy), suspended("", holdBy, at)));
    }

    private static Outcome waive(Existing state, @Nullable Hearing hearing, Circumstances at) {
        if (hearing != null
                && hearing.wasOrdered()
                && state instanceof Suspended ordered
                && ordered.isHearing()) {
            return new Refused(Ground.HEARING_ORDERED);
        }
        if (hearing != null && hearing.concernsOthers() && at.is(Actor.Applicant.class)) {
            return new Refused(Ground.OTHERS_HEARING);
        }
        if (state instanceof Suspended suspended && suspended.isHearing()) {
            return new Done(
                    List.of(
                            new ProceedingEvent.HearingWaived(),
                            DecideClock.resumed(suspended, "", at)));
        }
        return hearing != null && hearing.isOpen(at.today())
                ? new Done(new ProceedingEvent.HearingWaived())
                : new Refused(Ground.NO_HEARING);
    }

    private static Outcome call(
            Existing state, UnderReview review, Proceeding.CallHearing command, Circumstances at) {
        Hearing hearing = review.beside().hearing();
        if (hearing == null || !(state instanceof Suspended suspended) || !suspended.isHearing()) {
            return new Refused(Ground.NO_HEARING);
        }
        LocalDate earliest = at.lastDay(NOTICE, at.today(), List.of());
        LocalDate day = command.on().toLocalDate();
        if (day.isBefore(earliest)) {
            return new Refused(Ground.NOTICE_TOO_SHORT, earliest);
        }
        // When notice can no longer be given in time, a late hearing is better than none.
        LocalDate latest = hearing.holdBy();
        if (latest != null && day.isAfter(latest) && !earliest.isAfter(latest)) {
            return new Refused(Ground.HELD_TOO_LATE, latest);
        }
        if (review.tookPart(command.chair())) {
            return new Refused(Ground.CHAIR_TOOK_PART, new Outcome.Person(command.chair()));
        }
        return Decide.unless(
                Saying.unsaid(
                        Article.LAW_48,
                        Saying.PLACE.as(command.place()),
                        Saying.CHAIR.as(command.chair())),
                new ProceedingEvent.HearingCalled(command.on(), command.place(), command.chair()));
    }

    private static Outcome record(
            Existing state,
            @Nullable Hearing hearing,
            Proceeding.RecordHearing command,
            Circumstances at) {
        if (hearing == null || !(state instanceof Suspended suspended) || !suspended.isHearing()) {
            return new Refused(Ground.NO_HEARING);
        }
        if (hearing.on() == null || at.now().isBefore(hearing.on())) {
            return new Refused(Ground.HEARING_NOT_YET);
        }
        Optional<Refused> unsaid =
                Saying.unsaid(
                        Article.LAW_48,
                        Saying.SUMMARY.as(command.summary()),
                        Saying.RECORD.as(command.record()));
        if (unsaid.isPresent()) {
            return unsaid.get();
        }
        List<Event> events = new ArrayList<>();
        events.add(new ProceedingEvent.HearingHeld(command.summary(), command.record()));
        events.add(DecideClock.resumed(suspended, command.summary(), at));
        return new Done(events);
    }

    /// Whether those concerned may still ask for the hearing that was offered.
    static Optional<Refused> open(UnderReview review, Circumstances at) {
        Hearing hearing = review.beside().hearing();
        return hearing != null && hearing.isOpen(at.today())
                ? Optional.of(new Refused(Ground.HEARING_OPEN))
                : Optional.empty();
    }
}
