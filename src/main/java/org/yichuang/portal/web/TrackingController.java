package org.yichuang.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Open;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.TrackingCode;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// Following a case: with number and code, or as its applicant.
@Controller
class TrackingController {

    private static final String MINE = "/my/cases/{no}";

    private final Templates templates;
    private final Cases cases;
    private final TrackingPages pages;
    private final TrackedCases tracked;

    TrackingController(
            Templates templates, Cases cases, TrackingPages pages, TrackedCases tracked) {
        this.templates = templates;
        this.cases = cases;
        this.pages = pages;
        this.tracked = tracked;
    }

    @Open
    @GetMapping("/track")
    JteModel ask(Page page, @RequestParam(defaultValue = "") String no) {
        return templates.portalTrackAsk(page, no, "", List.of());
    }

    /// Posted, so that the code stands in no address and no log.
    @Open
    @PostMapping("/track")
    JteModel track(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String no,
            @RequestParam(defaultValue = "") String code) {
        if (tracked.tooMany(request.getRemoteAddr())) {
            return again(page, no, "no", page.text("portal.track.slow"));
        }
        return switch (CaseNo.parse(no)) {
            case Checked.Invalid<CaseNo>(var problem) -> again(page, no, "no", text(page, problem));
            case Checked.Valid<CaseNo>(var number) ->
                    switch (TrackingCode.parse(code)) {
                        case Checked.Invalid<TrackingCode>(var problem) ->
                                again(page, no, "code", text(page, problem));
                        case Checked.Valid<TrackingCode>(var given) ->
                                track(page, request, number, given);
                    };
        };
    }

    private JteModel track(Page page, HttpServletRequest request, CaseNo no, TrackingCode code) {
        Optional<CaseView> file = tracked.withCode(request.getRemoteAddr(), no, code);
        if (file.isEmpty()) {
            return again(page, no.text(), "code", page.text("portal.track.unknown"));
        }
        return templates.portalTracking(page, pages.of(page, file.get(), false));
    }

    private JteModel again(Page page, String no, String field, String text) {
        return templates.portalTrackAsk(page, no, "", List.of(new FieldError(field, text)));
    }

    private static String text(Page page, Problem problem) {
        return page.text(problem.key(), problem.arguments().toArray());
    }

    @Allowed(Role.APPLICANT)
    @GetMapping(MINE)
    JteModel mine(Page page, Account account, @PathVariable CaseNo no) {
        return templates.portalTracking(page, pages.of(page, tracked.own(account, no), true));
    }

    @Allowed(Role.APPLICANT)
    @PostMapping(MINE + "/withdrawal")
    String withdraw(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return act(page, account, no, new Command.Withdraw(reason.strip()), version, key, flash);
    }

    @Allowed(Role.APPLICANT)
    @PostMapping(MINE + "/hearing")
    String askForHearing(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        return act(page, account, no, new Proceeding.AskForHearing(""), version, key, flash);
    }

    @Allowed(Role.APPLICANT)
    @PostMapping(MINE + "/hearing/waiver")
    String waiveHearing(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        return act(page, account, no, new Proceeding.WaiveHearing(), version, key, flash);
    }

    private String act(
            Page page,
            Account account,
            CaseNo no,
            Command command,
            int version,
            UUID key,
            RedirectAttributes flash) {
        CaseView file = tracked.own(account, no);
        Answer answer =
                cases.handle(
                        no,
                        command,
                        Enclosure.NOTHING,
                        new Actor.Applicant(file.summary().applicant().key()),
                        ActKey.of(key, command, Map.of()),
                        OptionalInt.of(version));
        switch (answer) {
            case Answer.Done _ -> Notice.success(page.text("portal.track.done")).after(flash);
            case Answer.Refused refused ->
                    Notice.failure(
                                    page.text(
                                            refused.refusal().ground().messageKey(),
                                            refused.refusal().arguments().toArray()))
                            .after(flash);
        }
        return "redirect:/my/cases/" + no.text();
    }
}
