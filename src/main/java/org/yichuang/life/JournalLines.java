package org.yichuang.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.casework.CaseWords;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Accounts;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// Puts a journal into words, for officials.
@Component
public final class JournalLines {

    private static final int SHORT = 6;

    private final Directory directory;
    private final Accounts accounts;

    JournalLines(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /// The names of all officers in a journal, read at once.
    public Map<String, String> names(List<JournalEntry> journal) {
        return accounts.names(
                journal.stream()
                        .map(JournalEntry::actor)
                        .filter(Actor.Officer.class::isInstance)
                        .map(actor -> ((Actor.Officer) actor).account())
                        .collect(Collectors.toSet()));
    }

    /// Every row with who did it and what they said.
    public List<org.yichuang.pages.ui.JournalEntry> of(
            Page page, List<JournalEntry> journal, Map<String, String> names, CaseWords words) {
        List<org.yichuang.pages.ui.JournalEntry> entries = new ArrayList<>();
        String before = "";
        for (JournalEntry entry : journal) {
            entries.add(
                    new org.yichuang.pages.ui.JournalEntry(
                            entry.seq(),
                            page.text("cases.event." + entry.type()),
                            page.dateTime(entry.at()),
                            actor(page, entry.actor(), names),
                            detail(entry.event(), words),
                            shortened(before) + " → " + shortened(entry.hash()),
                            tag(page, entry.event()),
                            entry.event() instanceof Event.CardShown));
            before = entry.hash();
        }
        return entries;
    }

    /// Who did what of weight: accepted, reviewed, decided, handed over.
    public List<DenseRow> people(Page page, List<JournalEntry> journal, Map<String, String> names) {
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
                        page.text("life.person." + duty),
                        actor(page, entry.actor(), names),
                        (one, more) ->
                                one.contains(more)
                                        ? one
                                        : one + page.text("life.person.and") + more);
            }
        }
        return acted.entrySet().stream()
                .map(each -> DenseRow.of(each.getKey(), each.getValue()))
                .toList();
    }

    private String actor(Page page, Actor actor, Map<String, String> names) {
        return switch (actor) {
            case Actor.Applicant _ -> page.text("life.actor.applicant");
            case Actor.Platform _ -> page.text("life.actor.platform");
            case Actor.Officer officer ->
                    page.pick(directory.authorityName(officer.authority()))
                            + " "
                            + names.getOrDefault(officer.account(), officer.account());
        };
    }

    /// What was said at the act, when something was.
    private static @Nullable String detail(Event event, CaseWords words) {
        String text = EventText.line(EventText.of(event, words), words);
        return text.isBlank() ? null : text;
    }

    private static @Nullable Tag tag(Page page, Event event) {
        return switch (event) {
            case Event.CardShown(Card card, LocalDate _) ->
                    new Tag(
                            card == Card.RED ? Tone.ALARM : Tone.ATTENTION,
                            page.text("cases.card." + card),
                            null);
            case Event.OpinionGiven given ->
                    given.agrees()
                            ? Tag.of(Tone.GOOD, page.text("life.agrees"))
                            : new Tag(Tone.BAD, page.text("life.disagrees"), null);
            default -> null;
        };
    }

    private static String shortened(String hash) {
        return hash.length() < 2 * SHORT
                ? hash
                : hash.substring(0, SHORT) + "…" + hash.substring(hash.length() - SHORT);
    }
}
