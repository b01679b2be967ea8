package org.yichuang.desk.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.desk.web.ReviewActController.Sent;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// What departments, deciders and heads do beside opinions and decisions: consult, visit, hear,
/// prolong, extend, verify.
@Controller
@Allowed({Role.REVIEWER, Role.DECIDER, Role.HEAD})
class FurtherActController {

    private final ReviewActController acts;
    private final ReviewController review;
    private final ActForms forms;

    FurtherActController(ReviewActController acts, ReviewController review, ActForms forms) {
        this.acts = acts;
        this.review = review;
        this.forms = forms;
    }

    /// @param act its name, as `CONSULT`; one that is not offered now is answered with the file as
    ///     it is
    @PostMapping(ReviewController.BASE + "/{no}/acts/{act}")
    Object act(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String act,
            Sent sent,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        FileView file = review.visible(page, account, no);
        ActForm form = forms.of(ActKinds.REVIEW, page, file, account, act).orElse(null);
        if (form == null) {
            FieldError gone = new FieldError("acts", page.text("desk.act.gone"));
            return review.again(page, account, no, typed, List.of(gone));
        }
        ActInput input = new ActInput(form, typed);
        List<FieldError> wrong = input.errors(page);
        if (!wrong.isEmpty()) {
            return review.again(page, account, no, typed, wrong);
        }
        Command command = ActKinds.of(ActKinds.REVIEW, act).orElseThrow().command().apply(input);
        String first = form.fields().getFirst().id();
        return acts.act(page, account, no, command, first, sent, typed)
                .orElseGet(
                        () ->
                                ReviewActController.done(
                                        page,
                                        no,
                                        command,
                                        ReviewController.BASE + "/" + no.text(),
                                        flash));
    }
}
