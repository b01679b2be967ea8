package org.yichuang.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.lifecycle.Command;
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

    /// What every form of the section sends along.
    record Sent(int version, UUID key) {}

    @PostMapping(ReviewController.BASE + "/{no}/challenge")
    Object register(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam Optional<Command.Challenge> kind,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String body,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        return act(
                page,
                account,
                no,
                sent,
                "kind",
                kind.map(
                        each ->
                                new Command.RegisterChallenge(
                                        each, challenge.strip(), body.strip())),
                form,
                flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/challenge-result")
    Object answer(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam String number,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Optional<Command.Answered> result =
                Optional.of(form.getOrDefault("result." + number, ""))
                        .filter(each -> !each.isEmpty())
                        .map(Command.Answered::valueOf);
        String found = form.getOrDefault("found." + number, "").strip();
        return act(
                page,
                account,
                no,
                sent,
                "result-" + number,
                result.map(each -> new Command.AnswerChallenge(number, each, found)),
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
        return act(page, account, no, sent, "error", Optional.of(command), form, flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/revocation")
    Object revoke(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam Optional<Command.Revocation> revocation,
            @RequestParam(defaultValue = "") String revocationReason,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        return act(
                page,
                account,
                no,
                sent,
                "revocation",
                revocation.map(each -> new Command.Revoke(each, revocationReason.strip())),
                form,
                flash);
    }

    @PostMapping(ReviewController.BASE + "/{no}/cancellation")
    Object cancel(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam Optional<Command.Cancellation> cancellation,
            @RequestParam(defaultValue = "") String cancellationReason,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        return act(
                page,
                account,
                no,
                sent,
                "cancellation",
                cancellation.map(each -> new Command.Cancel(each, cancellationReason.strip())),
                form,
                flash);
    }

    /// @param field the choice that is missing when there is no command
    private Object act(
            Page page,
            Account account,
            CaseNo no,
            Sent sent,
            String field,
            Optional<? extends Command> command,
            Map<String, String> form,
            RedirectAttributes flash) {
        if (command.isEmpty()) {
            return review.again(
                    page,
                    account,
                    no,
                    form,
                    List.of(new FieldError(field, page.text("desk.after.choice.missing"))));
        }
        return acts.act(page, account, no, command.get(), sent.version(), sent.key(), form, flash);
    }
}
