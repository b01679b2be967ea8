package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// An application as a list of what there is to do, and how to give it up.
@Controller
@Allowed(Role.APPLICANT)
class TaskListController {

    private final Templates templates;
    private final Drafts drafts;
    private final Applications applications;
    private final TaskLists lists;

    TaskListController(
            Templates templates, Drafts drafts, Applications applications, TaskLists lists) {
        this.templates = templates;
        this.drafts = drafts;
        this.applications = applications;
        this.lists = lists;
    }

    @GetMapping(Drafts.PATH)
    JteModel show(Page page, Account account, @PathVariable CaseNo no) {
        return templates.intakeTaskList(page, lists.of(page, drafts.of(account, no)));
    }

    @GetMapping(Drafts.PATH + "/removal")
    JteModel ask(Page page, Account account, @PathVariable CaseNo no) {
        return templates.intakeRemoval(page, lists.of(page, drafts.of(account, no)));
    }

    @PostMapping(Drafts.PATH + "/removal")
    String remove(Page page, Account account, @PathVariable CaseNo no, RedirectAttributes flash) {
        String name = page.pick(drafts.of(account, no).item().name());
        applications.discard(account, no);
        Notice.success(page.text("intake.removed", name)).after(flash);
        return "redirect:/my";
    }
}
