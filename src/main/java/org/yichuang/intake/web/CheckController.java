package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.Answer;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.forms.web.FormPages;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.intake.HeldLicences;
import org.yichuang.kernel.CaseNo;
import org.yichuang.licences.Licence;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.pages.ui.Task;
import org.yichuang.pages.ui.Tone;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// Reading over, signing and submitting.
@Controller
@Allowed(Role.APPLICANT)
class CheckController {

    private final Templates templates;
    private final Drafts drafts;
    private final Applications applications;
    private final TaskLists lists;
    private final MaterialViews materials;
    private final FormPages forms;
    private final WordsOfCases wording;

    CheckController(
            Templates templates,
            Drafts drafts,
            Applications applications,
            TaskLists lists,
            MaterialViews materials,
            FormPages forms,
            WordsOfCases wording) {
        this.templates = templates;
        this.drafts = drafts;
        this.applications = applications;
        this.lists = lists;
        this.materials = materials;
        this.forms = forms;
        this.wording = wording;
    }

    @GetMapping(Drafts.PATH + "/check")
    JteModel show(Page page, Account account, @PathVariable CaseNo no) {
        return page(page, account, drafts.of(account, no), UUID.randomUUID(), Said.NOTHING);
    }

    @PostMapping(Drafts.PATH + "/submission")
    Object submit(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int revision,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean agree) {
        if (!agree) {
            FieldError error = new FieldError("agree", page.text("intake.check.agree.error"));
            return ResponseEntity.unprocessableContent()
                    .body(page(page, account, drafts.of(account, no), key, Said.at(error)));
        }
        if (applications.find(account, no).isEmpty() && !applications.wasSubmitted(account, no)) {
            throw Drafts.missing();
        }
        Optional<Answer> answer = applications.submit(account, no, OptionalInt.of(revision), key);
        return switch (answer.orElse(null)) {
            case null ->
                    ResponseEntity.unprocessableContent()
                            .body(again(page, account, no, key, Said.NOTHING));
            case Answer.Done _ -> "redirect:/my/cases/" + no.text() + "/receipt";
            case Answer.Refused refused
                    when refused.refusal().ground() == Ground.CHANGED_MEANWHILE ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(again(page, account, no, key, Said.changed(page)));
            case Answer.Refused _ when applications.find(account, no).isEmpty() ->
                    throw new Drafts.AlreadySubmitted(no);
            case Answer.Refused refused ->
                    ResponseEntity.unprocessableContent()
                            .body(again(page, account, no, key, told(page, account, no, refused)));
        };
    }

    private Said told(Page page, Account account, CaseNo no, Answer.Refused refused) {
        Application application = drafts.of(account, no);
        ToldRefusal told = ToldRefusal.of(wording.of(page, application.item()), refused);
        return new Said(Notice.warning(told.why()).with(told.then()), List.of());
    }

    /// What is said about an attempt to submit.
    ///
    /// @param refused why it was not taken, null when nothing was refused
    private record Said(@Nullable Notice refused, List<FieldError> errors) {

        static final Said NOTHING = new Said(null, List.of());

        static Said at(FieldError error) {
            return new Said(null, List.of(error));
        }

        /// The draft was changed elsewhere after the page was made.
        static Said changed(Page page) {
            String article = page.text("cases.article." + Ground.CHANGED_MEANWHILE.article());
            return new Said(
                    Notice.warning(page.text("intake.check.changed"))
                            .with(
                                    page.text("cases.rests-on", article)
                                            + " "
                                            + page.text("intake.check.changed.text")),
                    List.of());
        }
    }

    private JteModel again(Page page, Account account, CaseNo no, UUID key, Said said) {
        return page(page, account, drafts.of(account, no), key, said);
    }

    private JteModel page(
            Page page, Account account, Application application, UUID key, Said said) {
        Edited edited = Drafts.edited(application);
        return templates.intakeCheck(
                page,
                new CheckPage(
                        edited.path(),
                        page.pick(application.item().name()),
                        application.party().applicant().name(),
                        account.name(),
                        about(page, application.about()),
                        QuestionController.rows(page, application),
                        forms.summary(
                                page,
                                edited.form(),
                                edited.filled(),
                                edited.answers(),
                                false,
                                id -> edited.path() + "/form/" + id),
                        application.materials().stream()
                                .map(
                                        each ->
                                                materials.row(
                                                        page,
                                                        edited,
                                                        application.formComplete(),
                                                        each))
                                .toList(),
                        delivery(page, edited, application.delivery()),
                        commitment(page, application.narrowed().commitment()),
                        said.refused(),
                        missing(page, application),
                        application.revision(),
                        key.toString(),
                        said.errors()));
    }

    private static List<SummaryRow> about(Page page, HeldLicences.@Nullable Held held) {
        if (held == null) {
            return List.of();
        }
        Licence about = held.licence();
        LocalDate until = about.validUntil();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.pick(about.title()), about.number()).asNumber());
        if (until != null) {
            rows.add(SummaryRow.of(page.text("intake.about.until"), page.dateWithYear(until)));
        }
        if (held.late()) {
            rows.add(
                    SummaryRow.of(
                            page.text("intake.about.late"), page.text("intake.about.late.text")));
        }
        return rows;
    }

    /// The promise, and what follows when it is not kept.
    private static List<String> commitment(Page page, ReviewPlan.@Nullable Commitment commitment) {
        return commitment == null
                ? List.of()
                : List.of(
                        page.pick(commitment.text()),
                        page.text(
                                "intake.commitment.verified",
                                page.pick(commitment.verify().inWords())),
                        page.text(
                                "intake.commitment.broken",
                                page.pick(commitment.correct().inWords()),
                                commitment.basis()));
    }

    private static List<SummaryRow> delivery(Page page, Edited edited, DeliveryChoice choice) {
        String path = edited.path() + "/delivery";
        String change = page.text("intake.change");
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(
                SummaryRow.of(
                                page.text("intake.task.delivery"),
                                page.text("intake.delivery." + choice.by()))
                        .changedAt(change, path));
        DeliveryChoice.Address to = choice.to();
        if (to != null) {
            rows.add(
                    SummaryRow.of(
                                    page.text("intake.delivery.to"),
                                    String.join(" ", to.recipient(), to.phone(), to.place()))
                            .changedAt(change, path));
        }
        return rows;
    }

    private List<Link> missing(Page page, Application application) {
        if (application.isReady()) {
            return List.of();
        }
        List<Link> missing = new ArrayList<>();
        if (!application.isAboutSomething()) {
            missing.add(new Link(page.text("intake.about.gone"), "/licences"));
        }
        for (Task task : lists.of(page, application).tasks()) {
            String path = task.path();
            if (path != null && task.status().tone() == Tone.ATTENTION) {
                missing.add(new Link(task.title() + " · " + task.status().text(), path));
            }
        }
        return missing;
    }
}
