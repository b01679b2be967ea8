package org.yichuang.desk.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.desk.Worksheets;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Saves what an officer notes on a case, by itself while they work or at the press of a button
/// where no script runs.
@Controller
class WorksheetController {

    private static final String BY_ITSELF = "X-Quiet";

    private final Worksheets worksheets;
    private final DeskController desk;
    private final ReviewController review;

    WorksheetController(Worksheets worksheets, DeskController desk, ReviewController review) {
        this.worksheets = worksheets;
        this.desk = desk;
        this.review = review;
    }

    @Allowed(Role.CLERK)
    @PostMapping(DeskController.BASE + "/{no}/worksheet")
    Object window(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestHeader(name = BY_ITSELF, defaultValue = "") String byItself,
            @RequestParam Map<String, String> form) {
        var _ = desk.visible(page, account, no);
        return saved(account, no, form, byItself, DeskController.BASE);
    }

    @Allowed({Role.REVIEWER, Role.DECIDER, Role.HEAD})
    @PostMapping(ReviewController.BASE + "/{no}/worksheet")
    Object department(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestHeader(name = BY_ITSELF, defaultValue = "") String byItself,
            @RequestParam Map<String, String> form) {
        var _ = review.visible(page, account, no);
        return saved(account, no, form, byItself, ReviewController.BASE);
    }

    private Object saved(
            Account account, CaseNo no, Map<String, String> form, String byItself, String base) {
        worksheets.save(no, account.login(), Notes.content(form));
        return byItself.isEmpty()
                ? "redirect:" + base + "/" + no.text()
                : ResponseEntity.noContent().build();
    }
}
