package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.Answer;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.forms.web.FormPages;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.pages.ui.Task;
import org.yichuang.pages.ui.Tone;

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

    CheckController(
            Templates templates,
            Drafts drafts,
            Applications applications,
            TaskLists lists,
            MaterialViews materials,
            FormPages forms) {
        this.templates = templates;
        this.drafts = drafts;
        this.applications = applications;
        this.lists = lists;
        this.materials = materials;
        this.forms = forms;
    }

    @GetMapping(Drafts.PATH + "/check")
    JteModel show(Page page, Account account, @PathVariable CaseNo no) {
        return page(page, account, drafts.of(account, no), UUID.randomUUID(), false, List.of());
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
                    .body(page(page, account, drafts.of(account, no), key, false, List.of(error)));
        }
        if (applications.find(account, no).isEmpty() && !applications.wasSubmitted(account, no)) {
            throw Drafts.missing();
        }
        Optional<Answer> answer = applications.submit(account, no, OptionalInt.of(revision), key);
        return switch (answer.orElse(null)) {
            case null ->
                    ResponseEntity.unprocessableContent()
                            .body(again(page, account, no, key, false));
            case Answer.Done _ -> "redirect:/my/cases/" + no.text() + "/receipt";
            case Answer.Refused refused
                    when refused.refusal().ground() == Ground.CHANGED_MEANWHILE ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(again(page, account, no, key, true));
            case Answer.Refused _ -> throw new Drafts.AlreadySubmitted(no);
        };
    }

    private JteModel again(Page page, Account account, CaseNo no, UUID key, boolean changed) {
        return page(page, account, drafts.of(account, no), key, changed, List.of());
    }

    private JteModel page(
            Page page,
            Account account,
            Application application,
            UUID key,
            boolean changed,
            List<FieldError> errors) {
        Edited edited = Drafts.edited(application);
        return templates.intakeCheck(
                page,
                new CheckPage(
                        edited.path(),
                        page.pick(application.item().name()),
                        application.party().applicant().name(),
                        account.name(),
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
                        missing(page, application),
                        application.revision(),
                        key.toString(),
                        changed,
                        errors));
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
        for (Task task : lists.of(page, application).tasks()) {
            String path = task.path();
            if (path != null && task.status().tone() == Tone.ATTENTION) {
                missing.add(new Link(task.title() + " · " + task.status().text(), path));
            }
        }
        return missing;
    }
}
