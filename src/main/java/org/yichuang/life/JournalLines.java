package org.yichuang.life;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.Substitutions;
import org.yichuang.identity.Substitutions.Substitution;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.wording.CaseWords;

/// Puts a journal into words, for officials.
@Component
public final class JournalLines {

    private static final int SHORT = 6;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Directory directory;
    private final Accounts accounts;
    private final Substitutions substitutions;

    JournalLines(Directory directory, Accounts accounts, Substitutions substitutions) {
        this.directory = directory;
        this.accounts = accounts;
        this.substitutions = substitutions;
    }

    /// The officers in a journal.
    ///
    /// @param names by their logins, also of those for whom somebody stood in
    /// @param substitutions in which they stood in for others
    public record Officers(Map<String, String> names, List<Substitution> substitutions) {

        public Officers {
            names = Map.copyOf(names);
            substitutions = List.copyOf(substitutions);
        }

        private String name(String login) {
            return names.getOrDefault(login, login);
        }
    }

    /// All officers in a journal, read at once.
    public Officers officers(List<JournalEntry> journal) {
        Set<String> logins =
                journal.stream()
                        .map(JournalEntry::actor)
                        .filter(Actor.Officer.class::isInstance)
                        .map(actor -> ((Actor.Officer) actor).account())
                        .collect(Collectors.toSet());
        List<Substitution> substitutions =
                logins.isEmpty() ? List.of() : this.substitutions.of(logins);
        substitutions.forEach(each -> logins.add(each.absent()));
        return new Officers(accounts.names(logins), substitutions);
    }

    /// Every row with who did it and what they said.
    public List<org.yichuang.pages.ui.JournalEntry> of(
            Page page, List<JournalEntry> journal, Officers officers, CaseWords words) {
        List<org.yichuang.pages.ui.JournalEntry> entries = new ArrayList<>();
        String before = "";
        for (JournalEntry entry : journal) {
            entries.add(
                    new org.yichuang.pages.ui.JournalEntry(
                            entry.seq(),
                            page.text("cases.event." + entry.type()),
                            page.dateTime(entry.at()),
                            actor(page, entry, officers),
                            detail(entry.event(), words),
                            shortened(before) + " → " + shortened(entry.hash()),
                            tag(page, entry.event()),
                            entry.event() instanceof Event.CardShown));
            before = entry.hash();
        }
        return entries;
    }

    /// Who did what of weight: accepted, reviewed, decided, handed over.
    public List<DenseRow> people(Page page, List<JournalEntry> journal, Officers officers) {
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
                        actor(page, entry, officers),
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

    private String actor(Page page, JournalEntry entry, Officers officers) {
        return switch (entry.actor()) {
            case Actor.Applicant _ -> page.text("life.actor.applicant");
            case Actor.Platform _ -> page.text("life.actor.platform");
            case Actor.Officer officer ->
                    page.pick(directory.authorityName(officer.authority()))
                            + " "
                            + officers.name(officer.account())
                            + standingIn(page, entry, officer, officers);
        };
    }

    /// For whom somebody stood in on the day of an act, as long as that was so.
    private static String standingIn(
            Page page, JournalEntry entry, Actor.Officer officer, Officers officers) {
        List<String> absent =
                officers.substitutions().stream()
                        .filter(each -> each.substitute().equals(officer.account()))
                        .filter(
                                each ->
                                        each.covers(
                                                LocalDate.ofInstant(entry.at(), CHINA), entry.at()))
                        .map(each -> officers.name(each.absent()))
                        .distinct()
                        .toList();
        return absent.isEmpty()
                ? ""
                : page.text(
                        "life.actor.standing-in",
                        String.join(page.text("life.person.and"), absent));
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
