package org.yichuang.desk.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.casework.ActKey;
import org.yichuang.desk.Worksheets;
import org.yichuang.desk.web.ActForms.Read;
import org.yichuang.desk.web.ReviewActController.Sent;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// What departments, deciders and heads do beside opinions and decisions: consult, visit, hear,
/// prolong, extend, verify.
@Controller
@Allowed({Role.REVIEWER, Role.DECIDER, Role.HEAD})
class FurtherActController {

    private final ReviewActController acts;
    private final ReviewController review;
    private final ActForms forms;
    private final Worksheets worksheets;

    FurtherActController(
            ReviewActController acts,
            ReviewController review,
            ActForms forms,
            Worksheets worksheets) {
        this.acts = acts;
        this.review = review;
        this.forms = forms;
        this.worksheets = worksheets;
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
        if (file.has(ActKey.of(sent.key(), act, typed))) {
            return done(page, account, no, act, flash);
        }
        return switch (forms.read(ActKinds.REVIEW, page, file, account, act, typed)) {
            case Read.Gone _ ->
                    review.again(page, account, no, typed, List.of(ActForms.gone(page)));
            case Read.Wrong(_, var errors) -> review.again(page, account, no, typed, errors);
            case Read.Right(var form, var command) ->
                    acts.act(page, account, no, command, form::field, sent, typed)
                            .orElseGet(
                                    () -> {
                                        keepTheRest(account, no, act, typed);
                                        return done(page, account, no, act, flash);
                                    });
        };
    }

    /// What was noted for other acts is needed when the officer goes on with the file.
    private void keepTheRest(Account account, CaseNo no, String act, Map<String, String> typed) {
        Map<String, String> rest = Notes.content(typed);
        rest.keySet().removeIf(name -> name.startsWith(act + "."));
        worksheets.save(no, account.login(), rest);
    }

    /// Leads on: to the file, or to the queue for somebody who has no more to do with it.
    private Object done(
            Page page, Account account, CaseNo no, String act, RedirectAttributes flash) {
        DoneAct.notice(page, no, act).after(flash);
        return "redirect:"
                + ReviewController.BASE
                + (review.sees(account, no) ? "/" + no.text() : "");
    }
}
