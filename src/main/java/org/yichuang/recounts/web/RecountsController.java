package org.yichuang.recounts.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Role;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.recounts.RecountRun;
import org.yichuang.recounts.RecountRuns;

/// What a changed calendar did to open cases, for all who handle or watch them.
@Controller
@Allowed({Role.ADMINISTRATOR, Role.SUPERVISOR, Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD})
@RequestMapping(RecountsController.PATH)
class RecountsController {

    static final String PATH = "/recounts";

    private final RecountRuns runs;
    private final RecountPages pages;
    private final Audit audit;
    private final Templates templates;

    RecountsController(RecountRuns runs, RecountPages pages, Audit audit, Templates templates) {
        this.runs = runs;
        this.pages = pages;
        this.audit = audit;
        this.templates = templates;
    }

    @GetMapping
    JteModel all(Page page) {
        return templates.recountsAll(page, pages.all(page));
    }

    @GetMapping("/{year}/{revision}")
    JteModel one(
            Page page,
            Account account,
            @PathVariable int year,
            @PathVariable int revision,
            @RequestParam Optional<String> after) {
        return templates.recountsOne(
                page,
                pages.one(
                        page,
                        account,
                        find(year, revision),
                        after.flatMap(RecountRuns.Position::parse)));
    }

    /// The part of a page that changes while a recount runs.
    ///
    /// @param leading whether the part is to lead to the page of the recount
    @GetMapping("/{year}/{revision}/progress")
    JteModel progress(
            Page page,
            @PathVariable int year,
            @PathVariable int revision,
            @RequestParam(defaultValue = "false") boolean leading) {
        return templates.clockAftermath(
                page,
                pages.progress(page, year, revision, leading)
                        .orElseThrow(() -> absent(year, revision)));
    }

    /// Has a recount look at all cases once more, because some failed.
    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/{year}/{revision}/again")
    String again(
            Page page,
            Account by,
            @PathVariable int year,
            @PathVariable int revision,
            RedirectAttributes flash) {
        RecountRun run = find(year, revision);
        if (runs.again(year, revision)) {
            audit.record(AuditEntry.done(by, "recount-repeated", year + "-" + revision));
            Notice.success(page.text("recounts.again.done")).after(flash);
        } else {
            Notice.failure(page.text("recounts.again.not")).after(flash);
        }
        return "redirect:" + RecountPages.path(run);
    }

    private RecountRun find(int year, int revision) {
        return runs.find(year, revision).orElseThrow(() -> absent(year, revision));
    }

    private static NotThere absent(int year, int revision) {
        return new NotThere("no recount " + year + "-" + revision);
    }
}
