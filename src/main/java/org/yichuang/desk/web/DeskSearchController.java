package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// The search box of the workbench: a whole case number opens its file, other words find open
/// tasks by number, applicant or item.
@Controller
class DeskSearchController {

    private final Templates templates;
    private final QueueViews queues;

    DeskSearchController(Templates templates, QueueViews queues) {
        this.templates = templates;
        this.queues = queues;
    }

    @Allowed(Role.CLERK)
    @GetMapping(DeskController.BASE + "/search")
    Object window(Page page, Account account, @RequestParam(defaultValue = "") String q) {
        return search(page, account, "desk", DeskController.BASE, DeskController.DUTIES, q.strip());
    }

    @Allowed({Role.REVIEWER, Role.DECIDER, Role.HEAD})
    @GetMapping(ReviewController.BASE + "/search")
    Object department(Page page, Account account, @RequestParam(defaultValue = "") String q) {
        Set<Duty> duties = ReviewController.duties(account);
        return search(page, account, "review", ReviewController.BASE, duties, q.strip());
    }

    private Object search(
            Page page, Account account, String section, String base, Set<Duty> duties, String q) {
        if (q.isEmpty()) {
            return "redirect:" + base;
        }
        Optional<CaseNo> number = CaseNo.parse(q).toOptional();
        if (number.isPresent()) {
            return "redirect:" + base + "/" + number.get().text();
        }
        List<WorkQueue.Entry> found = queues.found(page, account, duties, q);
        return templates.deskFound(page, section, q, queues.foundView(page, base, q, found));
    }
}
