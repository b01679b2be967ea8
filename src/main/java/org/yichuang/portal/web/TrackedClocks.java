package org.yichuang.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.ClockHead;
import org.yichuang.pages.ui.Fact;

/// Says how a case stands in a line: what is waited for, by whom, and how much time is left.
@Component
class TrackedClocks {

    private final WorkQueue queue;
    private final Directory directory;
    private final Supplier<WorkingDays> days;

    TrackedClocks(WorkQueue queue, Directory directory, Supplier<WorkingDays> days) {
        this.queue = queue;
        this.directory = directory;
        this.days = days;
    }

    ClockHead of(Page page, CaseView file, List<JournalEntry> journal) {
        return switch (file.state()) {
            case CaseState.Received received ->
                    ClockHead.remaining(
                            left(page, received.answerBy()),
                            page.text("portal.track.answer", page.date(received.answerBy())),
                            facts(page, file, received.answerBy(), null));
            case CaseState.AwaitingCorrection _ ->
                    ClockHead.saying(
                            page.text("portal.track.yours"),
                            page.text("portal.track.correct"),
                            List.of());
            case CaseState.UnderReview review -> running(page, file, review.clock());
            case CaseState.AtWindowAgain again -> running(page, file, again.review().clock());
            case CaseState.AwaitingOwed awaiting ->
                    ClockHead.saying(
                            page.text("portal.track.yours"),
                            page.text("portal.track.owed", page.date(awaiting.until())),
                            List.of());
            case CaseState.Suspended suspended ->
                    ClockHead.saying(
                            page.text("portal.track.paused"),
                            page.text("portal.track.paused.until", page.date(suspended.until())),
                            facts(page, file, null, suspended.review().clock().statutoryDue()));
            case CaseState.Decided decided ->
                    ClockHead.saying(
                            page.text(
                                    decided.granted()
                                            ? "portal.track.granted"
                                            : "portal.track.refused"),
                            page.text("portal.track.deliver", page.date(decided.deliverBy())),
                            List.of());
            case CaseState.Issued issued when issued.delivered() != null ->
                    ClockHead.saying(
                            page.text("portal.track.yours-now"),
                            page.text("portal.track.yours-now.text"),
                            List.of());
            case CaseState.Issued issued ->
                    ClockHead.saying(
                            page.text("portal.track.ready"),
                            page.text(
                                    "portal.track.deliver",
                                    page.date(issued.decided().deliverBy())),
                            List.of());
            case CaseState.Closed closed -> closed(page, closed, journal);
            case CaseState.None _, CaseState.Draft _ ->
                    ClockHead.saying(
                            page.text("portal.track.draft"),
                            page.text("portal.track.draft.text"),
                            List.of());
        };
    }

    private static ClockHead closed(
            Page page, CaseState.Closed closed, List<JournalEntry> journal) {
        String ended = page.text("portal.track.closed", page.date(closed.on()));
        CaseState.Fate fate = closed.after().fate();
        if (fate == null) {
            return ClockHead.saying(page.text("cases.ending." + closed.ending()), ended, List.of());
        }
        String fallen =
                journal.reversed().stream()
                        .filter(TrackedClocks::isFall)
                        .findFirst()
                        .map(entry -> page.date(page.local(entry.at()).toLocalDate()))
                        .orElse("");
        return ClockHead.saying(
                page.text("portal.track.fate." + fate),
                page.text("portal.track.fallen", fallen),
                List.of());
    }

    private static boolean isFall(JournalEntry entry) {
        return entry.event() instanceof Event.Revoked || entry.event() instanceof Event.Cancelled;
    }

    private ClockHead running(Page page, CaseView file, Running clock) {
        return ClockHead.remaining(
                left(page, clock.promisedDue()),
                page.text("portal.track.decide", page.date(clock.promisedDue())),
                facts(page, file, null, clock.statutoryDue()));
    }

    private int left(Page page, LocalDate due) {
        return days.get().between(page.today(), due);
    }

    private List<Fact> facts(
            Page page, CaseView file, @Nullable LocalDate answerBy, @Nullable LocalDate statutory) {
        List<Fact> facts = new ArrayList<>();
        String holders =
                String.join(
                        page.text("portal.track.and"),
                        queue.ofCase(file.summary().no()).stream()
                                .map(entry -> entry.task().authority())
                                .distinct()
                                .map(id -> page.pick(directory.authorityName(id)))
                                .toList());
        if (!holders.isEmpty()) {
            facts.add(new Fact(page.text("portal.track.holder"), holders));
        }
        if (statutory != null) {
            facts.add(
                    new Fact(
                            page.text("portal.track.statutory"),
                            page.date(statutory),
                            page.text("portal.track.statutory.note")));
        } else if (answerBy != null) {
            facts.add(
                    new Fact(
                            page.text("portal.track.silence"),
                            page.text("portal.track.silence.text")));
        }
        return facts;
    }
}
