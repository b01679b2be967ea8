package org.yichuang.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.RecountText;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.RunningTime;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.clock.DayCalendars;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.licences.Licences;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.ClockHead;
import org.yichuang.pages.ui.DayCalendar;
import org.yichuang.pages.ui.Fact;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Step;
import org.yichuang.recounts.RecountWords;

/// Tells an applicant how their case stands: remaining days, holder, every day's reason, the steps
/// of the law, and asks how it went.
@Component
class TrackingPages {

    private final Cases cases;
    private final WorkQueue queue;
    private final Procedures procedures;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Licences licences;
    private final Supplier<WorkingDays> days;
    private final DayCalendars calendars;
    private final RateBoxes rates;
    private final RecountWords recounts;

    TrackingPages(
            Cases cases,
            WorkQueue queue,
            Procedures procedures,
            Catalogue catalogue,
            Directory directory,
            Licences licences,
            Supplier<WorkingDays> days,
            DayCalendars calendars,
            RateBoxes rates,
            RecountWords recounts) {
        this.cases = cases;
        this.queue = queue;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.directory = directory;
        this.licences = licences;
        this.days = days;
        this.calendars = calendars;
        this.rates = rates;
        this.recounts = recounts;
    }

    /// @param own whether the applicant looks, not somebody with the code
    TrackingPage of(Page page, CaseView file, boolean own) {
        CaseSummary summary = file.summary();
        CaseState state = file.state();
        Item item = catalogue.version(summary.item(), summary.itemVersion()).orElseThrow();
        Procedure procedure = procedures.of(summary.item(), summary.itemVersion());
        List<JournalEntry> journal = cases.journal(summary.no());
        return new TrackingPage(
                summary.no().text(),
                page.text("portal.track.title", page.pick(item.name()), stage(page, file)),
                page.text(
                        "portal.track.line", summary.no().text(), page.dateWithYear(page.today())),
                clock(page, file),
                moved(page, file, journal),
                calendar(page, state, procedure),
                steps(page, file, journal),
                own ? file.trackingCode().value() : null,
                corrections(page, item, state),
                own ? results(page, summary) : List.of(),
                rates.of(page, file, own),
                own && state instanceof CaseState.AwaitingCorrection,
                own && Lifecycle.acts(state).contains(Command.Withdraw.class),
                summary.version(),
                UUID.randomUUID().toString());
    }

    private ClockHead clock(Page page, CaseView file) {
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
            case CaseState.Closed closed ->
                    ClockHead.saying(
                            page.text("cases.ending." + closed.ending()),
                            page.text("portal.track.closed", page.date(closed.on())),
                            List.of());
            case CaseState.None _, CaseState.Draft _ ->
                    ClockHead.saying(
                            page.text("portal.track.draft"),
                            page.text("portal.track.draft.text"),
                            List.of());
        };
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

    private @Nullable DayCalendar calendar(Page page, CaseState state, Procedure procedure) {
        return RunningTime.of(state, procedure, days.get(), page.today())
                .map(count -> calendars.of(page, count))
                .orElse(null);
    }

    /// Why the days that are shown are not those that were told, as long as they are the ones that
    /// a changed calendar has led to.
    private @Nullable Notice moved(Page page, CaseView file, List<JournalEntry> journal) {
        return journal.reversed().stream()
                .map(JournalEntry::event)
                .filter(Event.Recounted.class::isInstance)
                .map(Event.Recounted.class::cast)
                .findFirst()
                .filter(recounted -> recounted.after().equals(Dues.of(file.state())))
                .filter(TrackingPages::concernsApplicant)
                .map(
                        recounted -> {
                            RecountText text = recounts.of(page, file.summary(), own(recounted));
                            return Notice.information(text.reason()).with(moves(page, text));
                        })
                .orElse(null);
    }

    /// A department's own time is no matter of the applicant's.
    private static boolean concernsApplicant(Event.Recounted recounted) {
        return recounted.moved().stream().anyMatch(moved -> moved.kind() != Dues.Kind.STEP);
    }

    /// The same without the departments' own times.
    private static Event.Recounted own(Event.Recounted recounted) {
        return new Event.Recounted(
                recounted.year(),
                recounted.revision(),
                recounted.published(),
                recounted.before().withoutSteps(),
                recounted.after());
    }

    private List<Step> steps(Page page, CaseView file, List<JournalEntry> journal) {
        List<Step> steps = new ArrayList<>();
        for (JournalEntry entry : journal) {
            if (entry.event() instanceof Event.CardShown
                    || (entry.event() instanceof Event.Recounted recounted
                            && !concernsApplicant(recounted))) {
                continue;
            }
            steps.add(
                    Step.of(
                            Step.State.DONE,
                            page.text("cases.event." + entry.type()),
                            text(page, file, entry)));
        }
        if (file.summary().closedOn() == null) {
            steps.add(Step.of(Step.State.NOW, stage(page, file), null));
        }
        return steps;
    }

    private String text(Page page, CaseView file, JournalEntry entry) {
        String when = page.dateTime(entry.at());
        if (!(entry.event() instanceof Event.Recounted recounted)) {
            return when;
        }
        RecountText text = recounts.of(page, file.summary(), own(recounted));
        return when + page.text("portal.track.colon") + sentence(page, text);
    }

    private static String sentence(Page page, RecountText text) {
        return page.text("portal.track.recounted", text.reason(), moves(page, text));
    }

    private static String moves(Page page, RecountText text) {
        return String.join(page.text("portal.track.separator"), text.moves());
    }

    /// Where the case stands, as its applicant sees it.
    private static String stage(Page page, CaseView file) {
        return file.state() instanceof CaseState.Issued issued && issued.delivered() != null
                ? page.text("portal.track.handed-over")
                : page.text("cases.stage." + file.summary().stage() + ".applicant");
    }

    private static List<String> corrections(Page page, Item item, CaseState state) {
        return state instanceof CaseState.AwaitingCorrection awaiting
                ? awaiting.correction().defects().stream()
                        .map(
                                defect ->
                                        item.material(defect.subject())
                                                        .map(each -> page.pick(each.name()))
                                                        .orElse(page.text("portal.track.form"))
                                                + page.text("portal.track.colon")
                                                + defect.reason())
                        .toList()
                : List.of();
    }

    private List<Link> results(Page page, CaseSummary summary) {
        return licences.ofCase(summary.no()).stream()
                .map(
                        licence ->
                                new Link(
                                        page.pick(licence.title()),
                                        licences.verificationAddress(licence)))
                .toList();
    }
}
