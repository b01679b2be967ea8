package org.yichuang.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.CaseView;
import org.yichuang.identity.Open;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.TrackingCode;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// Following a case with its number and code.
@Controller
class TrackingController {

    private final Templates templates;
    private final TrackingPages pages;
    private final TrackedCases tracked;

    TrackingController(Templates templates, TrackingPages pages, TrackedCases tracked) {
        this.templates = templates;
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
        return templates.portalTracking(page, pages.of(page, file.get()));
    }

    private JteModel again(Page page, String no, String field, String text) {
        return templates.portalTrackAsk(page, no, "", List.of(new FieldError(field, text)));
    }

    private static String text(Page page, Problem problem) {
        return page.text(problem.key(), problem.arguments().toArray());
    }
}
