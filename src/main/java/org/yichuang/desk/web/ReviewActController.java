package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.casework.Officers;
import org.yichuang.desk.Worksheets;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// What a department does with a file. A refused act shows the page again with everything that was
/// typed.
@Controller
@Allowed({Role.REVIEWER, Role.DECIDER, Role.HEAD})
class ReviewActController {

    private final Cases cases;
    private final ReviewController review;
    private final Worksheets worksheets;

    ReviewActController(Cases cases, ReviewController review, Worksheets worksheets) {
        this.cases = cases;
        this.review = review;
        this.worksheets = worksheets;
    }

    @PostMapping(ReviewController.BASE + "/{no}/opinion")
    Object giveOpinion(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam String step,
            @RequestParam boolean agrees,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Map<String, Boolean> points = new HashMap<>();
        form.forEach(
                (name, verdict) -> {
                    if (name.startsWith(Notes.POINT)) {
                        points.put(name.substring(Notes.POINT.length()), verdict.equals("PASS"));
                    }
                });
        Command command = new Command.GiveOpinion(step, agrees, text.strip(), points);
        return act(page, account, no, command, version, key, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/return")
    Object returnToWindow(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<Command.Attribution> because,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command =
                new Command.ReturnToWindow(
                        step,
                        List.of(new Command.Defect(step, text.strip())),
                        because.orElse(null));
        return act(page, account, no, command, version, key, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/suspension")
    Object suspend(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> until,
            @RequestParam(defaultValue = "") String by,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        if (until.isEmpty()) {
            return review.again(
                    page,
                    account,
                    no,
                    form,
                    List.of(new FieldError("until", page.text("desk.suspension.until.missing"))));
        }
        Command command =
                new Command.Suspend(
                        procedure, reason.strip(), until.get(), by.isBlank() ? null : by.strip());
        return act(page, account, no, command, version, key, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/resumption")
    Object resume(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.Resume(text.strip());
        return act(page, account, no, command, version, key, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/extension")
    Object extend(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String extensionReason,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.Extend(extensionReason.strip());
        return act(page, account, no, command, version, key, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/grant")
    Object grant(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String except,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.Grant(text.strip(), except.isBlank() ? null : except.strip());
        return act(page, account, no, command, version, key, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/termination")
    Object terminate(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam Optional<Command.Cause> cause,
            @RequestParam(defaultValue = "") String terminationReason,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        if (cause.isEmpty()) {
            return review.again(
                    page,
                    account,
                    no,
                    form,
                    List.of(new FieldError("cause", page.text("desk.termination.cause.missing"))));
        }
        Command command = new Command.Terminate(cause.get(), terminationReason.strip());
        return act(page, account, no, command, version, key, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/refusal")
    Object refuse(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String refuseText,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.Refuse(refuseText.strip(), basis.strip());
        return act(page, account, no, command, version, key, form, flash);
    }

    /// Does an act and leads on to the queue, or shows the file again with what is wrong.
    Object act(
            Page page,
            Account account,
            CaseNo no,
            Command command,
            int version,
            UUID key,
            Map<String, String> form,
            RedirectAttributes flash) {
        FileView file = review.visible(page, account, no);
        Answer answer =
                cases.handle(
                        no,
                        command,
                        Enclosure.NOTHING,
                        Officers.of(account),
                        key,
                        OptionalInt.of(version));
        if (answer instanceof Answer.Refused refused) {
            return review.again(
                    page, account, no, form, Refusals.errors(page, file.item(), refused, "acts"));
        }
        worksheets.remove(no, account.login());
        String act = Lifecycle.inWords(command.getClass());
        Notice.success(page.text("desk.done", page.text("cases.act." + act)))
                .with(no.text())
                .after(flash);
        return "redirect:" + ReviewController.BASE;
    }
}
