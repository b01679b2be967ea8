package org.yichuang.ratings.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.identity.Unmasking;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Masking;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.CallBack.Outcome;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingLists;
import org.yichuang.ratings.RatingLists.Where;
import org.yichuang.ratings.Ratings;

/// One rating: who it is about, the telephone number to call, and the record of the call.
@Controller
@Allowed(Role.SUPERVISOR)
class CallBackController {

    private static final String ONE = RatingsController.BASE + "/{no}";
    private static final int MOST_NOTE = 1000;

    private final Templates templates;
    private final Ratings ratings;
    private final RatingLists lists;
    private final RatingRows rows;
    private final Cases cases;
    private final ContactPhone phones;
    private final Directory directory;
    private final Unmasking unmasking;

    CallBackController(
            Templates templates,
            Ratings ratings,
            RatingLists lists,
            RatingRows rows,
            Cases cases,
            ContactPhone phones,
            Directory directory,
            Unmasking unmasking) {
        this.templates = templates;
        this.ratings = ratings;
        this.lists = lists;
        this.rows = rows;
        this.cases = cases;
        this.phones = phones;
        this.directory = directory;
        this.unmasking = unmasking;
    }

    @GetMapping(ONE)
    JteModel show(Page page, Account account, @PathVariable CaseNo no) {
        return templates.ratingsCallBack(page, view(page, visible(account, no)));
    }

    /// The number, whole; the look is recorded first.
    @PostMapping(ONE + "/phone")
    JteModel phone(Page page, Account account, @PathVariable CaseNo no) {
        Rating rating = visible(account, no);
        Optional<String> number =
                unmasking.reveal(
                        account,
                        "phone",
                        no.text(),
                        () -> phones.of(file(no)),
                        page.text("ratings.callBack.purpose"));
        return templates.ratingsCallBack(page, view(page, rating).showing(number.orElse(null)));
    }

    @PostMapping(ONE + "/call-back")
    Object record(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        Rating rating = visible(account, no);
        Optional<Outcome> found =
                Arrays.stream(Outcome.values())
                        .filter(each -> each.name().equals(outcome))
                        .findFirst();
        List<FieldError> errors = errors(page, found, note);
        if (errors.isEmpty()
                && !lists.calledBack(no, account.login(), found.orElseThrow(), note.strip())) {
            errors.add(new FieldError("outcome", page.text("ratings.callBack.done-already")));
        }
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(
                            templates.ratingsCallBack(
                                    page, view(page, rating).with(outcome, note, errors)));
        }
        Notice.success(page.text("ratings.callBack.recorded")).with(no.text()).after(flash);
        return "redirect:" + RatingsController.BASE;
    }

    private static List<FieldError> errors(Page page, Optional<Outcome> outcome, String note) {
        List<FieldError> errors = new ArrayList<>();
        if (outcome.isEmpty()) {
            errors.add(new FieldError("outcome", page.text("ratings.outcome.missing")));
        }
        if (note.isBlank() || note.length() > MOST_NOTE) {
            errors.add(new FieldError("note", page.text("ratings.note.missing", MOST_NOTE)));
        }
        return errors;
    }

    private Rating visible(Account account, CaseNo no) {
        return ratings.of(no)
                .filter(rating -> Where.of(account).covers(rating))
                .orElseThrow(() -> new NotThere("no rating of " + no.text()));
    }

    private CaseSummary file(CaseNo no) {
        return cases.find(no).orElseThrow().summary();
    }

    private CallBackPage view(Page page, Rating rating) {
        CaseSummary file = file(rating.no());
        CallBack callBack = rating.callBack();
        return new CallBackPage(
                rating.no().text(),
                rows.item(page, rating),
                rows.state(page, rating),
                facts(page, rating, file),
                rating.words(),
                phones.of(file).map(Masking::phone).orElse(null),
                false,
                callBack != null && callBack.isOpen(),
                "",
                "",
                List.of());
    }

    private List<DenseRow> facts(Page page, Rating rating, CaseSummary file) {
        Applicant applicant = file.applicant();
        boolean person = applicant.kind() == Applicant.Kind.NATURAL;
        List<DenseRow> facts = new ArrayList<>();
        add(page, facts, "grade", page.text(rating.grade().textKey()));
        add(
                page,
                facts,
                "applicant",
                person ? Masking.personName(applicant.name()) : applicant.name());
        add(page, facts, "authority", page.pick(directory.authorityName(rating.authority())));
        add(page, facts, "when", page.dateTime(rating.at()));
        add(page, facts, "channel", page.text("ratings.channel." + rating.channel()));
        CallBack callBack = rating.callBack();
        if (callBack != null) {
            add(page, facts, "due", page.date(callBack.due()));
            if (callBack.attempts() > 0) {
                add(page, facts, "attempts", page.text("ratings.attempts", callBack.attempts()));
            }
            String note = callBack.note();
            if (note != null) {
                add(page, facts, "note", note);
            }
            Grade regrade = callBack.regrade();
            if (regrade != null) {
                add(page, facts, "regrade", page.text(regrade.textKey()));
            }
        }
        return facts;
    }

    private static void add(Page page, List<DenseRow> facts, String name, String value) {
        facts.add(DenseRow.of(page.text("ratings.fact." + name), value));
    }
}
