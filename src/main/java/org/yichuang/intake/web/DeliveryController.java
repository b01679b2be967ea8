package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Persons;
import org.yichuang.identity.Role;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;

/// The choice of how the result reaches the applicant.
@Controller
@Allowed(Role.APPLICANT)
class DeliveryController {

    private static final String DELIVERY = Drafts.PATH + "/delivery";

    private final Templates templates;
    private final Drafts drafts;
    private final Applications applications;
    private final Persons persons;

    DeliveryController(
            Templates templates, Drafts drafts, Applications applications, Persons persons) {
        this.templates = templates;
        this.drafts = drafts;
        this.applications = applications;
        this.persons = persons;
    }

    @GetMapping(DELIVERY)
    JteModel show(Page page, Account account, @PathVariable CaseNo no) {
        Application application = drafts.of(account, no);
        String phone = Optional.ofNullable(account.personKey()).flatMap(persons::phone).orElse("");
        return page(
                page,
                application,
                DeliveryForm.of(application.delivery()).or(account.name(), phone),
                List.of());
    }

    @PostMapping(DELIVERY)
    Object choose(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String place) {
        Application application = drafts.of(account, no);
        DeliveryForm form = new DeliveryForm(by, recipient, phone, place);
        List<FieldError> errors = form.errors(page, application.ways());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(page, application, form, errors));
        }
        applications.deliverBy(account, no, form.choice());
        return "redirect:" + Drafts.path(no);
    }

    private JteModel page(
            Page page, Application application, DeliveryForm form, List<FieldError> errors) {
        String back = Drafts.path(application.no());
        return templates.intakeDelivery(
                page,
                new DeliveryPage(
                        back + "/delivery",
                        back,
                        application.item().name(),
                        List.of(
                                        Delivery.ELECTRONIC,
                                        Delivery.WINDOW,
                                        Delivery.LOCKER,
                                        Delivery.COURIER)
                                .stream()
                                .filter(application.ways()::contains)
                                .map(way -> option(page, way))
                                .toList(),
                        form,
                        errors));
    }

    private static Option option(Page page, Delivery way) {
        return new Option(
                way.name(),
                page.text("intake.delivery." + way),
                page.text("intake.delivery." + way + ".hint"));
    }
}
