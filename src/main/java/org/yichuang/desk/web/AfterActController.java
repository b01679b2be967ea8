package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.desk.web.ReviewActController.Sent;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// What a decider does with a decision when its case is closed: challenges, corrections, and the
/// end of the licence (articles 7, 69 and 70).
@Controller
@Allowed(Role.DECIDER)
class AfterActController {

    private final ReviewActController acts;
    private final ReviewController review;

    AfterActController(ReviewActController acts, ReviewController review) {
        this.acts = acts;
        this.review = review;
    }

    @PostMapping(ReviewController.BASE + "/{no}/challenge")
    Object register(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String body,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Optional<Command.Challenge> chosen = chosen(Command.Challenge.values(), kind);
        if (chosen.isEmpty()) {
            return unchosen(page, account, no, "kind", "desk.after.kind", form);
        }
        String missing = challenge.isBlank() || !body.isBlank() ? "challenge" : "body";
        Command command =
                new Command.RegisterChallenge(chosen.get(), challenge.strip(), body.strip());
        return act(page, account, no, command, missing, sent, form, flash);
    }

    /// @param place of the challenge among those of the case; the button that was pressed says it
    @PostMapping(ReviewController.BASE + "/{no}/challenge-result")
    Object answer(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam int place,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        String chosen = AfterTheEnd.RESULT + place;
        Optional<Command.Answered> result =
                chosen(Command.Answered.values(), form.getOrDefault(chosen, ""));
        if (result.isEmpty()) {
            return unchosen(page, account, no, chosen, "desk.after.result", form);
        }
        String found = AfterTheEnd.FOUND + place;
        String actBy = AfterTheEnd.ACT_BY + place;
        Optional<LocalDate> day = ReviewActController.day(form.getOrDefault(actBy, ""));
        if (day.isEmpty() && !form.getOrDefault(actBy, "").isBlank()) {
            String wrong = page.text("desk.field.day", page.text("desk.after.act-by"));
            return review.again(page, account, no, form, List.of(new FieldError(actBy, wrong)));
        }
        Command command =
                new Command.AnswerChallenge(
                        AfterTheEnd.number(review.visible(page, account, no), place),
                        result.get(),
                        form.getOrDefault(found, "").strip(),
                        day.orElse(null));
        return act(
                page,
                account,
                no,
                command,
                ground ->
                        ground == Ground.DATE_IN_PAST
                                ? actBy
                                : ReviewActController.field(ground, found),
                sent,
                form,
                flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/decision-correction")
    Object correct(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String correction,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.CorrectDecision(error.strip(), correction.strip());
        String missing = error.isBlank() ? "error" : "correction";
        return act(page, account, no, command, missing, sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/revocation")
    Object revoke(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String revocation,
            @RequestParam(defaultValue = "") String revocationReason,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Optional<Command.Revocation> ground = chosen(Command.Revocation.values(), revocation);
        if (ground.isEmpty()) {
            return unchosen(page, account, no, "revocation", "desk.after.ground", form);
        }
        Command command = new Command.Revoke(ground.get(), revocationReason.strip());
        return act(page, account, no, command, "revocationReason", sent, form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/cancellation")
    Object cancel(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String cancellation,
            @RequestParam(defaultValue = "") String cancellationReason,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Optional<Command.Cancellation> ground = chosen(Command.Cancellation.values(), cancellation);
        if (ground.isEmpty()) {
            return unchosen(page, account, no, "cancellation", "desk.after.ground", form);
        }
        Command command = new Command.Cancel(ground.get(), cancellationReason.strip());
        return act(page, account, no, command, "cancellationReason", sent, form, flash);
    }

    /// Empty when nothing was chosen, or something that is not offered.
    private static <E extends Enum<E>> Optional<E> chosen(E[] offered, String name) {
        return Arrays.stream(offered).filter(each -> each.name().equals(name)).findFirst();
    }

    private Object unchosen(
            Page page,
            Account account,
            CaseNo no,
            String field,
            String label,
            Map<String, String> form) {
        String text = page.text("desk.after.choice.missing", page.text(label));
        return review.again(page, account, no, form, List.of(new FieldError(field, text)));
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
        return act(
                page,
                account,
                no,
                command,
                ground -> ReviewActController.field(ground, reason),
                sent,
                form,
                flash);
    }

    private Object act(
            Page page,
            Account account,
            CaseNo no,
            Command command,
            Function<Ground, String> field,
            Sent sent,
            Map<String, String> form,
            RedirectAttributes flash) {
        String file = ReviewController.BASE + "/" + no.text();
        return acts.act(page, account, no, command, field, sent, form)
                .orElseGet(() -> ReviewActController.done(page, no, command, file, flash));
    }
}
