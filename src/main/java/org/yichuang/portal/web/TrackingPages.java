package org.yichuang.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.casework.Holders;
import org.yichuang.casework.OfferedActs;
import org.yichuang.directory.Directory;
import org.yichuang.letters.LetterLinks;
import org.yichuang.licences.Licences;
import org.yichuang.life.LifeDrawing;
import org.yichuang.life.LifeDrawings;
import org.yichuang.life.LimitCalendars;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Step;
import org.yichuang.wording.CaseWords;
import org.yichuang.wording.WordsOfCases;

/// Tells an applicant how their case stands: remaining days, holder, every day's reason, the steps
/// of the law, and asks how it went.
@Component
class TrackingPages {

    private final Cases cases;
    private final TrackedClocks clocks;
    private final WordsOfCases wording;
    private final TrackedSteps trackedSteps;
    private final TrackedNews news;
    private final Directory directory;
    private final Licences licences;
    private final LetterLinks letters;
    private final LimitCalendars limits;
    private final RateBoxes rates;
    private final LifeDrawings drawings;
    private final OfferedActs offered;
    private final Holders holders;

    TrackingPages(
            Cases cases,
            TrackedClocks clocks,
            WordsOfCases wording,
            TrackedSteps trackedSteps,
            TrackedNews news,
            Directory directory,
            Licences licences,
            LetterLinks letters,
            LimitCalendars limits,
            RateBoxes rates,
            LifeDrawings drawings,
            OfferedActs offered,
            Holders holders) {
        this.cases = cases;
        this.clocks = clocks;
        this.wording = wording;
        this.trackedSteps = trackedSteps;
        this.news = news;
        this.directory = directory;
        this.licences = licences;
        this.letters = letters;
        this.limits = limits;
        this.rates = rates;
        this.drawings = drawings;
        this.offered = offered;
        this.holders = holders;
    }

    /// For somebody who has the code.
    TrackingPage of(Page page, CaseView file) {
        return of(page, file, false, TrackingPage.Typed.NOTHING);
    }

    /// For the applicant, who can act.
    TrackingPage ofApplicant(Page page, CaseView file, TrackingPage.Typed typed) {
        return of(page, file, true, typed);
    }

    private TrackingPage of(Page page, CaseView file, boolean own, TrackingPage.Typed typed) {
        CaseSummary summary = file.summary();
        CaseState state = file.state();
        CaseWords words = wording.of(page, summary);
        List<JournalEntry> journal = cases.journal(summary.no());
        LifeDrawing life = drawings.forApplicant(page, file, journal);
        return new TrackingPage(
                summary.no().text(),
                page.text("portal.track.title", page.pick(words.item().name()), stage(page, file)),
                page.text(
                        "portal.track.line", summary.no().text(), page.dateWithYear(page.today())),
                clocks.of(page, file, journal),
                moved(words, file, journal),
                life,
                limits.ofApplicant(page, file, journal, words),
                steps(page, file, journal, words, life.picture() != null),
                own ? file.trackingCode().value() : null,
                corrections(words, state),
                news.of(page, state, journal, words),
                own ? results(page, summary) : List.of(),
                own ? letters.of(page, file, journal) : List.of(),
                rates.of(page, file, own),
                OpenMatters.owes(state),
                own && (state instanceof CaseState.AwaitingCorrection || OpenMatters.owes(state)),
                own ? acts(file) : Set.of(),
                holders.named(page, file),
                summary.version(),
                UUID.randomUUID().toString(),
                typed);
    }

    /// What the applicant can do themselves now.
    private Set<String> acts(CaseView file) {
        return offered.of(file, new Actor.Applicant(file.summary().applicant().key())).stream()
                .map(edge -> Lifecycle.inWords(edge.command()))
                .collect(Collectors.toSet());
    }

    boolean mayDo(CaseView file, Class<? extends Command> command) {
        return acts(file).contains(Lifecycle.inWords(command));
    }

    /// Why the days that are shown are not those that were told, as long as they are the ones that
    /// a changed calendar has led to.
    private static @Nullable Notice moved(
            CaseWords words, CaseView file, List<JournalEntry> journal) {
        Dues told = Dues.of(file.state());
        return journal.reversed().stream()
                .map(JournalEntry::event)
                .filter(Event.Recounted.class::isInstance)
                .map(Event.Recounted.class::cast)
                .findFirst()
                .filter(recounted -> ledTo(recounted, told))
                .map(recounted -> EventText.toApplicant(recounted, words))
                .filter(parts -> !parts.isEmpty())
                .map(
                        parts ->
                                Notice.information(parts.getFirst().text())
                                        .with(
                                                EventText.line(
                                                        parts.subList(1, parts.size()), words)))
                .orElse(null);
    }

    private static boolean ledTo(Event.Recounted recounted, Dues told) {
        List<Dues.Moved> running =
                recounted.moved().stream().filter(moved -> told.day(moved.kind()) != null).toList();
        return !running.isEmpty()
                && running.stream().allMatch(moved -> moved.to().equals(told.day(moved.kind())));
    }

    /// @param drawn whether there is a picture in which each has its place
    private List<Step> steps(
            Page page, CaseView file, List<JournalEntry> journal, CaseWords words, boolean drawn) {
        List<Step> steps = new ArrayList<>(trackedSteps.of(page, journal, words, drawn));
        if (file.summary().closedOn() == null) {
            steps.add(Step.of(Step.State.NOW, stage(page, file), null));
        }
        return steps;
    }

    /// Where the case stands, as its applicant sees it.
    private static String stage(Page page, CaseView file) {
        return file.state() instanceof CaseState.Issued issued && issued.delivered() != null
                ? page.text("portal.track.handed-over")
                : page.text("cases.stage." + file.summary().stage() + ".applicant");
    }

    private static List<String> corrections(CaseWords words, CaseState state) {
        return state instanceof CaseState.AwaitingCorrection awaiting
                ? awaiting.correction().defects().stream()
                        .map(
                                defect ->
                                        words.text(
                                                "cases.said",
                                                words.name(defect.subject()),
                                                defect.reason()))
                        .toList()
                : CaseState.reviewOf(state).stream()
                        .flatMap(review -> review.owed().stream())
                        .map(words::name)
                        .toList();
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
