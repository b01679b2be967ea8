package org.yichuang.supervision.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalCheck;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.Holders;
import org.yichuang.casework.Officers;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.life.JournalLines;
import org.yichuang.life.LifeDrawings;
import org.yichuang.life.LimitCalendars;
import org.yichuang.life.LimitCalendars.LimitCalendar;
import org.yichuang.life.LimitCalendars.Limits;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.supervision.Occurrence;
import org.yichuang.supervision.Rule;
import org.yichuang.supervision.Supervision;
import org.yichuang.wording.CaseWords;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// One case's life, with its chain checked while one looks.
@Controller
@Allowed(Role.SUPERVISOR)
class TimelineController {

    private final Templates templates;
    private final Cases cases;
    private final JournalCheck check;
    private final CaseRows rows;
    private final JournalLines lines;
    private final LifeDrawings drawings;
    private final LimitCalendars limits;
    private final CaseAccess access;
    private final WordsOfCases wording;
    private final Holders holders;
    private final Supervision supervision;
    private final Directory directory;

    TimelineController(
            Templates templates,
            Cases cases,
            JournalCheck check,
            CaseRows rows,
            JournalLines lines,
            LifeDrawings drawings,
            LimitCalendars limits,
            CaseAccess access,
            WordsOfCases wording,
            Holders holders,
            Supervision supervision,
            Directory directory) {
        this.templates = templates;
        this.cases = cases;
        this.check = check;
        this.rows = rows;
        this.lines = lines;
        this.drawings = drawings;
        this.limits = limits;
        this.access = access;
        this.wording = wording;
        this.holders = holders;
        this.supervision = supervision;
        this.directory = directory;
    }

    @GetMapping(SupervisionController.BASE + "/cases/{no}")
    JteModel timeline(Page page, Account account, @PathVariable CaseNo no) {
        return timeline(page, account, no, "", List.of());
    }

    private CaseView supervised(Account account, CaseNo no) {
        return cases.find(no)
                .filter(each -> access.supervised(account, each))
                .orElseThrow(() -> new NotThere("no case " + no.text()));
    }

    /// @param urging what was typed for whoever holds the file
    private JteModel timeline(
            Page page, Account account, CaseNo no, String urging, List<FieldError> errors) {
        CaseView file = supervised(account, no);
        CaseSummary summary = file.summary();
        List<JournalEntry> journal = cases.journal(no);
        JournalLines.Officers officers = lines.officers(journal);
        CaseWords words = wording.of(page, summary);
        Limits counted = limits.all(page, file, journal, words);
        return templates.supervisionTimeline(
                page,
                new TimelinePage(
                        rows.item(page, summary),
                        String.join(
                                " · ",
                                summary.no().text(),
                                summary.applicant().name(),
                                page.text("cases.stage." + summary.stage())),
                        drawings.whole(page, file, journal),
                        lines.of(page, journal, officers, words),
                        facts(page, summary, counted.running()),
                        lines.people(page, journal, officers),
                        page.text("supervision.chain.verified", journal.size()),
                        breaks(page, no),
                        findings(page, no),
                        counted,
                        "./yichuang journal verify --case " + no.text(),
                        no.text(),
                        account.authority() != null
                                && Lifecycle.acts(file.state()).contains(Command.Urge.class),
                        UUID.randomUUID().toString(),
                        urging,
                        errors));
    }

    /// Urges whoever holds the file (art. 60).
    @PostMapping(SupervisionController.BASE + "/cases/{no}/urging")
    Object urge(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        CaseView file = supervised(account, no);
        if (account.authority() == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Answer answer = cases.handle(no, new Command.Urge(text.strip()), Officers.of(account), key);
        if (answer instanceof Answer.Refused refused) {
            FieldError why = ToldRefusal.of(wording.of(page, file.summary()), refused).at("text");
            return ResponseEntity.unprocessableContent()
                    .body(timeline(page, account, no, text, List.of(why)));
        }
        Notice.success(page.text("cases.urged", holders.named(page, file)))
                .with(no.text())
                .after(flash);
        return "redirect:" + SupervisionController.BASE + "/cases/" + no.text();
    }

    private List<String> breaks(Page page, CaseNo no) {
        return check.check(no).stream()
                .map(each -> page.text("supervision.break." + each.kind(), each.seq()))
                .toList();
    }

    private List<DenseRow> findings(Page page, CaseNo no) {
        return supervision.findings(no).stream()
                .flatMap(
                        found ->
                                Rule.countedAs(found.kind()).stream()
                                        .map(rule -> finding(page, rule, found)))
                .toList();
    }

    private DenseRow finding(Page page, Rule rule, Occurrence found) {
        return DenseRow.of(
                rule.number(),
                page.text(
                        "supervision.rule.at",
                        page.text("supervision.rule." + rule),
                        found.seq(),
                        page.date(found.day()),
                        page.pick(directory.authorityName(found.authority()))));
    }

    private static List<DenseRow> facts(
            Page page, CaseSummary summary, List<LimitCalendar> limits) {
        List<DenseRow> facts = new ArrayList<>();
        if (summary.receivedAt() != null) {
            facts.add(
                    DenseRow.of(
                            page.text("supervision.fact.received"),
                            page.dateTime(summary.receivedAt())));
        }
        day(page, facts, "supervision.fact.accepted", summary.acceptedOn());
        limits.stream()
                .filter(limit -> limit.kind() == Dues.Kind.PROMISED)
                .forEach(
                        limit ->
                                facts.add(
                                        DenseRow.of(
                                                page.text("supervision.fact.used"), limit.used())));
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
