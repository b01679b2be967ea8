package org.yichuang.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command.NotAccepted;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.casework.Urgings;
import org.yichuang.directory.Directory;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.wording.CaseWords;

/// What an applicant must be told in full (行政许可法 art. 38): what was refused, ended, corrected or
/// taken back, why, and what they can do about it; and that somebody has urged.
@Component
class TrackedNews {

    private final Directory directory;

    TrackedNews(Directory directory) {
        this.directory = directory;
    }

    /// The latest first.
    List<TrackingPage.News> of(
            Page page, CaseState state, List<JournalEntry> journal, CaseWords words) {
        List<TrackingPage.News> news = new ArrayList<>();
        for (JournalEntry entry : journal) {
            List<String> advice =
                    OpenMatters.of(page, state, entry)
                            .map(List::of)
                            .orElseGet(() -> advice(page, entry, words));
            if (!advice.isEmpty()) {
                news.addFirst(news(page, entry, title(page, entry), words, advice));
            }
        }
        for (JournalEntry urged : Urgings.open(journal)) {
            String title = page.text("portal.news.urged", who(page, urged.actor()));
            news.addFirst(
                    news(page, urged, title, words, List.of(page.text("portal.news.urged.text"))));
        }
        return news;
    }

    private static TrackingPage.News news(
            Page page, JournalEntry entry, String title, CaseWords words, List<String> advice) {
        return new TrackingPage.News(
                entry.seq(),
                title,
                page.dateTime(entry.at()),
                EventText.toApplicant(entry.event(), words).stream()
                        .map(part -> SummaryRow.of(part.label(), part.text()))
                        .toList(),
                advice);
    }

    private static String title(Page page, JournalEntry entry) {
        return page.text(
                entry.event() instanceof Event.Granted
                        ? "portal.news.granted-in-part"
                        : "cases.event." + entry.type());
    }

    private String who(Page page, Actor actor) {
        return actor instanceof Actor.Officer officer
                ? page.pick(directory.authorityName(officer.authority()))
                : page.text("portal.news.urged.you");
    }

    /// What the applicant can do; empty for what needs no telling.
    private static List<String> advice(Page page, JournalEntry entry, CaseWords words) {
        String todo =
                switch (entry.event()) {
                    case Event.AcceptanceRefused(var why, _, _) -> notAccepted(why);
                    case Event.Granted granted when granted.except() != null ->
                            "portal.news.granted-in-part.todo";
                    case Event.Refused _ -> "portal.news.refused.todo";
                    case Event.Terminated _ -> "portal.news.terminated.todo";
                    case Event.DecisionCorrected _ -> "portal.news.decision-corrected.todo";
                    case Event.Lapsed _ -> "portal.news.lapsed.todo";
                    case Event.Revoked _ -> "portal.news.revoked.todo";
                    case Event.Cancelled _ -> "portal.news.cancelled.todo";
                    default -> null;
                };
        if (todo == null) {
            return List.of();
        }
        return Stream.concat(Stream.of(page.text(todo)), words.remedies(entry.event()).stream())
                .toList();
    }

    private static String notAccepted(NotAccepted why) {
        return switch (why) {
            case NOT_NEEDED -> "portal.news.not-accepted.not-needed";
            case NOT_OURS -> "portal.news.not-accepted.not-ours";
            case NOT_CORRECTED -> "portal.news.not-accepted.not-corrected";
        };
    }
}
