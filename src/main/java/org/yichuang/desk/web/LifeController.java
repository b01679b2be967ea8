package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.casework.CaseAccess;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.life.JournalLines;
import org.yichuang.life.LifeDrawings;
import org.yichuang.life.LimitCalendars;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Page;
import org.yichuang.wording.CaseWords;
import org.yichuang.wording.WordsOfCases;

/// One case's life, for the window and the departments that handle it.
@Controller
class LifeController {

    private final Templates templates;
    private final Cases cases;
    private final WordsOfCases wording;
    private final CaseAccess access;
    private final LifeDrawings drawings;
    private final JournalLines lines;
    private final LimitCalendars limits;

    LifeController(
            Templates templates,
            Cases cases,
            WordsOfCases wording,
            CaseAccess access,
            LifeDrawings drawings,
            JournalLines lines,
            LimitCalendars limits) {
        this.templates = templates;
        this.cases = cases;
        this.wording = wording;
        this.access = access;
        this.drawings = drawings;
        this.lines = lines;
        this.limits = limits;
    }

    @Allowed(Role.CLERK)
    @GetMapping(DeskController.BASE + "/{no}/life")
    JteModel ofWindow(Page page, Account account, @PathVariable CaseNo no) {
        CaseView file =
                cases.find(no)
                        .filter(each -> access.atWindow(account, each))
                        .orElseThrow(() -> new NotThere("no case " + no.text()));
        return life(page, file, "desk", DeskController.BASE);
    }

    @Allowed({Role.REVIEWER, Role.DECIDER, Role.HEAD})
    @GetMapping(ReviewController.BASE + "/{no}/life")
    JteModel ofDepartment(Page page, Account account, @PathVariable CaseNo no) {
        CaseView file =
                cases.find(no)
                        .filter(each -> access.inReview(account, each))
                        .orElseThrow(() -> new NotThere("no case " + no.text()));
        return life(page, file, "review", ReviewController.BASE);
    }

    private JteModel life(Page page, CaseView file, String section, String base) {
        CaseSummary summary = file.summary();
        List<JournalEntry> journal = cases.journal(summary.no());
        CaseWords words = wording.of(page, summary);
        return templates.deskLife(
                page,
                new LifePage(
                        section,
                        page.pick(words.item().name()),
                        summary.no().text() + " · " + page.text("cases.stage." + summary.stage()),
                        base + "/" + summary.no().text(),
                        drawings.whole(page, file, journal),
                        limits.all(page, file, journal, words),
                        lines.of(page, journal, lines.officers(journal), words)));
    }
}
