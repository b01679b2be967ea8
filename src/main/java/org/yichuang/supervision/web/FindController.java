package org.yichuang.supervision.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.CreditCode;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Pager;

/// Finds a case by its number, or an organisation's cases by its credit code. Both are keys, so
/// that this is as quick among millions of cases as among a few.
@Controller
@Allowed(Role.SUPERVISOR)
class FindController {

    static final String PATH = SupervisionController.BASE + "/find";
    private static final int MOST = 50;

    private final Templates templates;
    private final Cases cases;
    private final CaseRows rows;

    FindController(Templates templates, Cases cases, CaseRows rows) {
        this.templates = templates;
        this.cases = cases;
        this.rows = rows;
    }

    @GetMapping(PATH)
    Object find(Page page, Account account, @RequestParam(defaultValue = "") String q) {
        Optional<CaseNo> number = CaseNo.parse(q.strip()).toOptional();
        boolean isThere =
                number.flatMap(cases::find)
                        .filter(file -> account.region().contains(file.summary().region()))
                        .isPresent();
        if (isThere) {
            return "redirect:"
                    + SupervisionController.BASE
                    + "/cases/"
                    + number.orElseThrow().text();
        }
        List<CaseSummary> found =
                CreditCode.parse(q.strip()) instanceof Checked.Valid(var code)
                        ? ofOrganisation(account, code)
                        : List.of();
        String title = page.text("supervision.find", q.strip());
        return templates.supervisionCases(
                page,
                new CaseListPage(
                        title,
                        page.text("supervision.find.text"),
                        q.strip(),
                        null,
                        rows.table(page, title, found).withHiddenCaption(),
                        found.isEmpty(),
                        new Pager(null, null, null)));
    }

    private List<CaseSummary> ofOrganisation(Account account, CreditCode code) {
        return cases.ofApplicant(Party.keyOf(code), Optional.empty(), MOST).stream()
                .filter(file -> account.region().contains(file.region()))
                .toList();
    }
}
