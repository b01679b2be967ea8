package org.yichuang.portal.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.CaseView;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Open;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.TrackingCode;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating.Channel;
import org.yichuang.ratings.Ratings;
import org.yichuang.ratings.Ratings.Rated;

/// Rating a case with one tap, as its applicant or with number and code. A grade that no page
/// offers changes nothing.
@Controller
class RatingController {

    private static final String MINE = "/my/cases/{no}/rating";

    private final Templates templates;
    private final TrackedCases tracked;
    private final TrackingPages pages;
    private final Ratings ratings;

    RatingController(
            Templates templates, TrackedCases tracked, TrackingPages pages, Ratings ratings) {
        this.templates = templates;
        this.tracked = tracked;
        this.pages = pages;
        this.ratings = ratings;
    }

    @Allowed(Role.APPLICANT)
    @PostMapping(MINE)
    String rate(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam(defaultValue = "0") int stars,
            RedirectAttributes flash) {
        Rated rated = rate(tracked.own(account, no), stars, Channel.ACCOUNT);
        notice(page, rated).after(flash);
        return back(no);
    }

    @Allowed(Role.APPLICANT)
    @PostMapping(MINE + "/words")
    String explain(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        var _ = tracked.own(account, no);
        if (ratings.explain(no, words)) {
            Notice.success(page.text("portal.rate.explained")).after(flash);
        }
        return back(no);
    }

    private static String back(CaseNo no) {
        return "redirect:/my/cases/" + no.text() + "#rating";
    }

    @Open
    @PostMapping("/track/rating")
    Object rateWithCode(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String no,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int stars) {
        return withCode(page, request, no, code, file -> rate(file, stars, Channel.CODE));
    }

    @Open
    @PostMapping("/track/rating/words")
    Object explainWithCode(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String no,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String words) {
        return withCode(
                page, request, no, code, file -> ratings.explain(file.summary().no(), words));
    }

    /// Shows the case again, because the code must stand in no address.
    private Object withCode(
            Page page, HttpServletRequest request, String no, String code, Consumer<CaseView> act) {
        String address = request.getRemoteAddr();
        Optional<CaseView> file =
                tracked.tooMany(address)
                        ? Optional.empty()
                        : CaseNo.parse(no)
                                .toOptional()
                                .flatMap(
                                        number ->
                                                TrackingCode.parse(code)
                                                        .toOptional()
                                                        .flatMap(
                                                                given ->
                                                                        tracked.withCode(
                                                                                address, number,
                                                                                given)));
        if (file.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(
                            templates.portalTrackAsk(
                                    page,
                                    no,
                                    "",
                                    List.of(
                                            new FieldError(
                                                    "code", page.text("portal.track.unknown")))));
        }
        act.accept(file.get());
        return templates.portalTracking(page, pages.of(page, file.get()));
    }

    private Rated rate(CaseView file, int stars, Channel channel) {
        Optional<Grade> grade = Grade.ofStars(stars);
        if (grade.isEmpty()) {
            return new Rated.TooEarly();
        }
        CaseNo no = file.summary().no();
        boolean again = ratings.of(no).isPresent() && ratings.rateAgain(no, grade.get());
        return again
                ? new Rated.Kept(ratings.of(no).orElseThrow(), false)
                : ratings.rate(file, grade.get(), channel);
    }

    private static Notice notice(Page page, Rated rated) {
        return switch (rated) {
            case Rated.Kept(var rating, _) ->
                    Notice.success(
                            page.text(
                                    rating.grade().isBad()
                                                    && rating.callBack() != null
                                                    && rating.callBack().isOpen()
                                            ? "portal.rate.sorry"
                                            : "portal.rate.thanks"));
            case Rated.Otherwise(var first) ->
                    Notice.information(
                            page.text("portal.rate.once", page.text(first.grade().textKey())));
            case Rated.TooEarly _ -> Notice.failure(page.text("portal.rate.early"));
        };
    }
}
