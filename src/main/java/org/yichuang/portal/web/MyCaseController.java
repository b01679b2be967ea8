package org.yichuang.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Proceeding;
import org.yichuang.casework.ActKey;
import org.yichuang.casework.Holders;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// An applicant's own case, and what they can do about it themselves. A refused act shows the case
/// again with everything that was typed.
@Controller
@Allowed(Role.APPLICANT)
class MyCaseController {

    private static final String MINE = "/my/cases/{no}";

    private final Templates templates;
    private final Cases cases;
    private final TrackingPages pages;
    private final TrackedCases tracked;
    private final WordsOfCases wording;
    private final Holders holders;

    MyCaseController(
            Templates templates,
            Cases cases,
            TrackingPages pages,
            TrackedCases tracked,
            WordsOfCases wording,
            Holders holders) {
        this.templates = templates;
        this.cases = cases;
        this.pages = pages;
        this.tracked = tracked;
        this.wording = wording;
        this.holders = holders;
    }

    /// What every form of the page sends along.
    record Sent(int version, UUID key) {}

    @GetMapping(MINE)
    JteModel mine(Page page, Account account, @PathVariable CaseNo no) {
        return page(page, tracked.own(account, no), TrackingPage.Typed.NOTHING);
    }

    private JteModel page(Page page, CaseView file, TrackingPage.Typed typed) {
        return templates.portalTracking(page, pages.ofApplicant(page, file, typed));
    }

    @PostMapping(MINE + "/withdrawal")
    Object withdraw(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Command command = new Command.Withdraw(reason.strip());
        return act(page, account, no, command, "reason", sent, Map.of("reason", reason), flash);
    }

    /// Urges whoever holds the case (art. 60).
    @PostMapping(MINE + "/urging")
    Object urge(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            @RequestParam(defaultValue = "") String urging,
            RedirectAttributes flash) {
        Command command = new Command.Urge(urging.strip());
        return act(page, account, no, command, "urging", sent, Map.of("urging", urging), flash);
    }

    @PostMapping(MINE + "/hearing")
    Object askForHearing(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            RedirectAttributes flash) {
        Command command = new Proceeding.AskForHearing("");
        return act(page, account, no, command, "hearing", sent, Map.of(), flash);
    }

    @PostMapping(MINE + "/hearing/waiver")
    Object waiveHearing(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            Sent sent,
            RedirectAttributes flash) {
        Command command = new Proceeding.WaiveHearing();
        return act(page, account, no, command, "hearing", sent, Map.of(), flash);
    }

    /// @param field where a refusal is put right, as long as the act is offered
    private Object act(
            Page page,
            Account account,
            CaseNo no,
            Command command,
            String field,
            Sent sent,
            Map<String, String> typed,
            RedirectAttributes flash) {
        CaseView file = tracked.own(account, no);
        Answer answer =
                cases.handle(
                        no,
                        command,
                        Enclosure.NOTHING,
                        new Actor.Applicant(file.summary().applicant().key()),
                        ActKey.of(sent.key(), command, typed),
                        OptionalInt.of(sent.version()));
        if (answer instanceof Answer.Refused refused) {
            CaseView now = tracked.own(account, no);
            String place = pages.mayDo(now, command.getClass()) ? field : TrackingPage.STEPS;
            FieldError why = ToldRefusal.of(wording.of(page, now.summary()), refused).at(place);
            return ResponseEntity.unprocessableContent()
                    .body(page(page, now, new TrackingPage.Typed(typed, List.of(why))));
        }
        String done =
                command instanceof Command.Urge
                        ? page.text("cases.urged", holders.named(page, file))
                        : page.text("portal.track.done");
        Notice.success(done).after(flash);
        return "redirect:/my/cases/" + no.text();
    }
}
