package org.yichuang.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.casework.ActKey;
import org.yichuang.casework.Officers;
import org.yichuang.desk.Worksheets;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;

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

    /// What every form of the page sends along.
    record Sent(int version, UUID key) {}

    @PostMapping(ReviewController.BASE + "/{no}/opinion")
    Object giveOpinion(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam String step,
            @RequestParam boolean agrees,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        FileView file = review.visible(page, account, no);
        String template = review.template(page, account, file);
        if (!agrees && !template.isEmpty() && text.strip().equals(template.strip())) {
            String wrong = page.text("desk.review.disagree.template");
            return review.again(page, account, no, form, List.of(new FieldError("text", wrong)));
        }
        Map<String, Boolean> points = new HashMap<>();
        form.forEach(
                (name, verdict) -> {
                    if (name.startsWith(Notes.POINT)) {
                        points.put(name.substring(Notes.POINT.length()), verdict.equals("PASS"));
                    }
                });
        Command command = new Command.GiveOpinion(step, agrees, text.strip(), points);
        return act(page, account, no, command, "text", sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/return")
    Object returnToWindow(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String returnReason,
            @RequestParam Optional<Command.Attribution> because,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command =
                new Command.ReturnToWindow(
                        step,
                        List.of(new Command.Defect(step, returnReason.strip())),
                        because.orElse(null));
        return act(page, account, no, command, "returnReason", sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/suspension")
    Object suspend(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String by,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Optional<LocalDate> day = day(until);
        if (day.isEmpty()) {
            return review.again(
                    page,
                    account,
                    no,
                    form,
                    List.of(new FieldError("until", page.text("desk.suspension.until.missing"))));
        }
        Command command =
                new Command.Suspend(
                        procedure, reason.strip(), day.get(), by.isBlank() ? null : by.strip());
        return act(page, account, no, command, "reason", sent, form, flash);
    }

    /// Empty for a text that is no day, as browsers without a calendar may send.
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @PostMapping(ReviewController.BASE + "/{no}/resumption")
    Object resume(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "") String result,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.Resume(result.strip(), ending);
        return act(page, account, no, command, "result", sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/grant")
    Object grant(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String except,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        if (!except.isBlank()) {
            String wrong = page.text("desk.review.grant.all.except");
            return review.again(page, account, no, form, List.of(new FieldError("except", wrong)));
        }
        Command command = new Command.Grant(text.strip(), null);
        return act(page, account, no, command, "text", sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/grant-in-part")
    Object grantInPart(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String except,
            @RequestParam(defaultValue = "") String exceptReason,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.Grant(exceptReason.strip(), except.strip());
        String missing = except.isBlank() ? "except" : "exceptReason";
        return act(page, account, no, command, missing, sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/termination")
    Object terminate(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
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
        return act(page, account, no, command, "terminationReason", sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/refusal")
    Object refuse(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String refuseText,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.Refuse(refuseText.strip(), basis.strip());
        return act(
                page,
                account,
                no,
                command,
                refuseText.isBlank() ? "refuseText" : "basis",
                sent,
                form,
                flash);
    }

    private Object act(
            Page page,
            Account account,
            CaseNo no,
            Command command,
            String reason,
            Sent sent,
            Map<String, String> form,
            RedirectAttributes flash) {
        return act(page, account, no, command, ground -> field(ground, reason), sent, form)
                .orElseGet(() -> done(page, no, command, ReviewController.BASE, flash));
    }

    /// Does an act.
    ///
    /// @param field id of the place where a refusal is put right
    /// @return the file again with what is wrong; empty when it was done
    Optional<Object> act(
            Page page,
            Account account,
            CaseNo no,
            Command command,
            Function<Ground, String> field,
            Sent sent,
            Map<String, String> form) {
        FileView file = review.visible(page, account, no);
        Answer answer =
                cases.handle(
                        no,
                        command,
                        Enclosure.NOTHING,
                        Officers.of(account),
                        ActKey.of(sent.key(), command, form),
                        OptionalInt.of(sent.version()));
        if (answer instanceof Answer.Refused refused) {
            FieldError why =
                    ToldRefusal.of(file.words(), refused)
                            .at(field.apply(refused.refusal().ground()));
            return Optional.of(review.again(page, account, no, form, List.of(why)));
        }
        worksheets.remove(no, account.login());
        return Optional.empty();
    }

    /// Where a refusal is put right.
    ///
    /// @param reason id of the field where the officer says why
    static String field(Ground ground, String reason) {
        return switch (ground) {
            case REASON_MISSING, NUMBER_MISSING, NOTHING_TO_CORRECT, CHALLENGE_KNOWN -> reason;
            case ALREADY_RETURNED -> "because";
            case NO_SUCH_PROCEDURE, ALREADY_RUNNING -> "procedure";
            case NOT_RUNNING -> "ending";
            case DATE_IN_PAST -> "until";
            case POINT_UNCHECKED -> "points";
            default -> "acts";
        };
    }

    /// Leads on after an act that was done.
    static String done(
            Page page, CaseNo no, Command command, String path, RedirectAttributes flash) {
        String act = Lifecycle.inWords(command.getClass());
        DoneAct.notice(page, no, act).after(flash);
        return "redirect:" + path;
    }
}
