package org.yichuang.supervision.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalCheck;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.casework.CaseAccess;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// One case's life, with its chain checked while one looks.
@Controller
@Allowed(Role.SUPERVISOR)
class TimelineController {

    private static final int SHORT = 6;

    private final Templates templates;
    private final Cases cases;
    private final JournalCheck check;
    private final CaseRows rows;
    private final Directory directory;
    private final Accounts accounts;
    private final CaseAccess access;

    TimelineController(
            Templates templates,
            Cases cases,
            JournalCheck check,
            CaseRows rows,
            Directory directory,
            Accounts accounts,
            CaseAccess access) {
        this.templates = templates;
        this.cases = cases;
        this.check = check;
        this.rows = rows;
        this.directory = directory;
        this.accounts = accounts;
        this.access = access;
    }

    @GetMapping(SupervisionController.BASE + "/cases/{no}")
    JteModel timeline(Page page, Account account, @PathVariable CaseNo no) {
        CaseView file =
                cases.find(no)
                        .filter(each -> access.supervised(account, each))
                        .orElseThrow(() -> new NoSuchElementException("no case " + no.text()));
        CaseSummary summary = file.summary();
        return templates.supervisionTimeline(
                page,
                new TimelinePage(
                        rows.item(page, summary),
                        summary.no().text() + " · " + page.text("cases.stage." + summary.stage()),
                        entries(page, cases.journal(no)),
                        facts(page, summary),
                        check.check(no).stream()
                                .map(
                                        each ->
                                                page.text(
                                                        "supervision.break." + each.kind(),
                                                        each.seq()))
                                .toList()));
    }

    private List<org.yichuang.pages.ui.JournalEntry> entries(
            Page page, List<JournalEntry> journal) {
        List<org.yichuang.pages.ui.JournalEntry> entries = new ArrayList<>();
        String before = "";
        for (JournalEntry entry : journal) {
            entries.add(entry(page, entry, before));
            before = entry.hash();
        }
        return entries;
    }

    private org.yichuang.pages.ui.JournalEntry entry(Page page, JournalEntry entry, String before) {
        return new org.yichuang.pages.ui.JournalEntry(
                entry.seq(),
                page.text("cases.event." + entry.type()),
                page.dateTime(entry.at()),
                actor(page, entry.actor()),
                detail(entry.event()),
                shortened(before) + " → " + shortened(entry.hash()),
                tag(page, entry.event()),
                entry.event() instanceof Event.CardShown);
    }

    private String actor(Page page, Actor actor) {
        return switch (actor) {
            case Actor.Applicant _ -> page.text("supervision.actor.applicant");
            case Actor.Platform _ -> page.text("supervision.actor.platform");
            case Actor.Officer officer ->
                    page.pick(directory.authorityName(officer.authority()))
                            + " "
                            + accounts.byLogin(officer.account())
                                    .map(Account::name)
                                    .orElse(officer.account());
        };
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

    private static List<DenseRow> facts(Page page, CaseSummary summary) {
        List<DenseRow> facts = new ArrayList<>();
        if (summary.receivedAt() != null) {
            facts.add(
                    DenseRow.of(
                            page.text("supervision.fact.received"),
                            page.dateTime(summary.receivedAt())));
        }
        day(page, facts, "supervision.fact.accepted", summary.acceptedOn());
        day(page, facts, "supervision.fact.promised", summary.promisedDue());
        day(page, facts, "supervision.fact.statutory", summary.statutoryDue());
        day(page, facts, "supervision.fact.closed", summary.closedOn());
        return facts;
    }

    private static void day(Page page, List<DenseRow> facts, String key, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(DenseRow.of(page.text(key), page.date(day)));
        }
    }
}
