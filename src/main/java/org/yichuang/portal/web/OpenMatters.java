package org.yichuang.portal.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.CaseState.Standing;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.Proceedings;
import org.yichuang.cases.lifecycle.Proceedings.Phase;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.pages.Page;

/// What waits for the applicant while a case goes on: a hearing, a visit, a promise, an order. Once
/// it is over it is history and no news.
final class OpenMatters {

    private OpenMatters() {}

    /// What the applicant should do about a row of the journal, empty when nothing is open of it.
    static Optional<String> of(Page page, CaseState state, JournalEntry entry) {
        return Optional.ofNullable(todo(state, page.today(), entry.event())).map(page::text);
    }

    private static @Nullable String todo(CaseState state, LocalDate today, @Nullable Event event) {
        Proceedings beside =
                CaseState.reviewOf(state).map(CaseState.UnderReview::beside).orElse(null);
        return switch (event) {
            case ProceedingEvent.HearingOffered _
                    when beside != null
                            && beside.hearing() != null
                            && beside.hearing().isOpen(today) ->
                    "portal.news.hearing-offered.todo";
            case ProceedingEvent.HearingCalled _ when is(beside, Phase.CALLED) ->
                    "portal.news.hearing-called.todo";
            case ProceedingEvent.VisitArranged arranged
                    when beside != null
                            && beside.visit() != null
                            && beside.visit().on().equals(arranged.on()) ->
                    "portal.news.visit-arranged.todo";
            case PromiseEvent.PromiseMade made when isDue(state, made.by()) ->
                    "portal.news.promise-made.todo";
            case PromiseEvent.PromiseExtended extended when isDue(state, extended.by()) ->
                    "portal.news.promise-made.todo";
            case PromiseEvent.Defaulted(_, _, var until)
                    when until != null && isDue(state, until) ->
                    "portal.news.promise-made.todo";
            case PromiseEvent.BreachFound _ when isBreached(state) ->
                    "portal.news.breach-found.todo";
            case null, default -> null;
        };
    }

    private static boolean is(@Nullable Proceedings beside, Phase phase) {
        return beside != null && beside.hearing() != null && beside.hearing().phase() == phase;
    }

    /// Whether a day is the last one to bring what was promised, as it is in force now.
    private static boolean isDue(CaseState state, LocalDate day) {
        LocalDate last =
                state instanceof CaseState.AwaitingOwed(_, _, var until)
                        ? until
                        : CaseState.reviewOf(state)
                                .map(review -> review.beside().promise())
                                .map(Proceedings.Promise::by)
                                .orElse(null);
        return owes(state) && day.equals(last);
    }

    /// Whether something that was promised has not come.
    static boolean owes(CaseState state) {
        return CaseState.reviewOf(state).filter(each -> !each.owed().isEmpty()).isPresent();
    }

    private static boolean isBreached(CaseState state) {
        return CaseState.verificationOf(state)
                .filter(open -> open.standing() == Standing.BREACHED)
                .isPresent();
    }
}
