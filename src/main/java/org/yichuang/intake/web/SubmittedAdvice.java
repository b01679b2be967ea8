package org.yichuang.intake.web;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// Leads from the pages of a draft to the case that became of it.
@ControllerAdvice(basePackageClasses = SubmittedAdvice.class)
@Order(0)
class SubmittedAdvice {

    @ExceptionHandler
    String submitted(Drafts.AlreadySubmitted submitted, Page page, RedirectAttributes flash) {
        Notice.information(page.text("intake.submitted.already")).after(flash);
        return "redirect:/my/cases/" + submitted.number();
    }
}
