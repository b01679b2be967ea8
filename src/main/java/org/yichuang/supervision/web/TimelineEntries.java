package org.yichuang.supervision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.RecountText;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Accounts;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.recounts.RecountWords;

/// Puts a journal into words.
@Component
class TimelineEntries {

    private static final int SHORT = 6;

    private final Directory directory;
    private final Accounts accounts;
    private final RecountWords recounts;

    TimelineEntries(Directory directory, Accounts accounts, RecountWords recounts) {
        this.directory = directory;
        this.accounts = accounts;
        this.recounts = recounts;
    }

    /// The names of all officers in a journal, read at once.
    Map<String, String> names(List<JournalEntry> journal) {
        return accounts.names(
                journal.stream()
                        .map(JournalEntry::actor)
                        .filter(Actor.Officer.class::isInstance)
                        .map(actor -> ((Actor.Officer) actor).account())
                        .collect(Collectors.toSet()));
    }

    List<org.yichuang.pages.ui.JournalEntry> of(
            Page page, CaseSummary file, List<JournalEntry> journal, Map<String, String> names) {
        List<org.yichuang.pages.ui.JournalEntry> entries = new ArrayList<>();
        String before = "";
        for (JournalEntry entry : journal) {
            entries.add(
                    new org.yichuang.pages.ui.JournalEntry(
                            entry.seq(),
                            page.text("cases.event." + entry.type()),
                            page.dateTime(entry.at()),
                            actor(page, entry.actor(), names),
                            entry.event() instanceof Event.Recounted recounted
                                    ? moved(page, file, recounted)
                                    : detail(entry.event()),
                            shortened(before) + " → " + shortened(entry.hash()),
                            tag(page, entry.event()),
                            entry.event() instanceof Event.CardShown));
            before = entry.hash();
        }
        return entries;
    }

    /// Who did what of weight: accepted, reviewed, decided, handed over.
    List<DenseRow> people(Page page, List<JournalEntry> journal, Map<String, String> names) {
        Map<String, String> acted = new LinkedHashMap<>();
        for (JournalEntry entry : journal) {
            String duty =
                    switch (entry.event()) {
                        case Event.Accepted _ -> "accepted";
                        case Event.OpinionGiven _ -> "reviewed";
                        case Event.Granted _,
                                Event.Refused _,
                                Event.Terminated _,
                                Event.Revoked _,
                                Event.Cancelled _ ->
                                "decided";
                        case Event.Issued _ -> "issued";
                        default -> "";
                    };
            if (!duty.isEmpty() && entry.actor() instanceof Actor.Officer) {
                acted.merge(
                        page.text("supervision.person." + duty),
                        actor(page, entry.actor(), names),
                        (one, more) ->
                                one.contains(more)
                                        ? one
                                        : one + page.text("supervision.reason.separator") + more);
            }
        }
        return acted.entrySet().stream()
                .map(each -> DenseRow.of(each.getKey(), each.getValue()))
                .toList();
    }

    private String actor(Page page, Actor actor, Map<String, String> names) {
        return switch (actor) {
            case Actor.Applicant _ -> page.text("supervision.actor.applicant");
            case Actor.Platform _ -> page.text("supervision.actor.platform");
            case Actor.Officer officer ->
                    page.pick(directory.authorityName(officer.authority()))
                            + " "
                            + names.getOrDefault(officer.account(), officer.account());
        };
    }

    /// Why the days moved, and from when to when.
    private String moved(Page page, CaseSummary file, Event.Recounted recounted) {
        RecountText text = recounts.of(page, file, recounted);
        return text.reason()
                + page.text("supervision.colon")
                + String.join(page.text("supervision.reason.separator"), text.moves());
    }

    /// What was said at the act, when something was.
    private static @Nullable String detail(Event event) {
        String text =
                switch (event) {
                    case Event.OpinionGiven given -> given.text();
                    case Event.AcceptanceRefused refused -> refused.reason();
                    case Event.Granted granted -> granted.text();
                    case Event.Refused refused -> refused.reason();
                    case Event.Suspended suspended -> suspended.reason();
                    case Event.Resumed resumed -> resumed.result();
                    case Event.Extended extended -> extended.reason();
                    case Event.Withdrawn withdrawn -> withdrawn.reason();
                    case Event.CorrectionRequired required ->
                            required.defects().getFirst().reason();
                    case Event.ReturnedToWindow returned -> returned.defects().getFirst().reason();
                    case Event.Issued issued -> issued.document();
                    case Event.CorrectedOnTheSpot corrected ->
                            corrected.corrected().getFirst().reason();
                    case Event.Terminated terminated -> terminated.reason();
                    case Event.Urged urged -> urged.text();
                    case Event.Archived archived -> archived.number();
                    case Event.ChallengeRegistered challenge ->
                            challenge.number() + " " + challenge.body();
                    case Event.ChallengeAnswered answered ->
                            answered.number() + " " + answered.text();
                    case Event.DecisionCorrected corrected ->
                            corrected.error() + " → " + corrected.correction();
                    case Event.Revoked revoked -> revoked.reason();
                    case Event.Cancelled cancelled -> cancelled.reason();
                    default -> "";
                };
        return text.isBlank() ? null : text;
    }

    private static @Nullable Tag tag(Page page, Event event) {
        return switch (event) {
            case Event.CardShown(Card card, LocalDate _) ->
                    new Tag(
                            card == Card.RED ? Tone.ALARM : Tone.ATTENTION,
                            page.text("supervision.kind." + card),
                            null);
            case Event.OpinionGiven given ->
                    given.agrees()
                            ? Tag.of(Tone.GOOD, page.text("supervision.agrees"))
                            : new Tag(Tone.BAD, page.text("supervision.disagrees"), null);
            default -> null;
        };
    }

    private static String shortened(String hash) {
        return hash.length() < 2 * SHORT
                ? hash
                : hash.substring(0, SHORT) + "…" + hash.substring(hash.length() - SHORT);
    }
}
