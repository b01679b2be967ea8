package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Limit;
import org.yichuang.catalogue.LimitUnit;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Parties;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.WrittenChinese;
import org.yichuang.pages.ui.Letter;
import org.yichuang.pages.ui.Step;

/// The receipt of an application: that it came in, when, under which number, and what happens next.
@Controller
@Allowed(Role.APPLICANT)
class ReceiptController {

    /// Letters are written in Chinese.
    private static final String LETTER = "收件回执";

    /// Administrative Licence Law art. 32 (4).
    private static final int ANSWER_DAYS = 5;

    private final Templates templates;
    private final Cases cases;
    private final Parties parties;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Supplier<WorkingDays> days;

    ReceiptController(
            Templates templates,
            Cases cases,
            Parties parties,
            Catalogue catalogue,
            Directory directory,
            Supplier<WorkingDays> days) {
        this.templates = templates;
        this.cases = cases;
        this.parties = parties;
        this.catalogue = catalogue;
        this.directory = directory;
        this.days = days;
    }

    @GetMapping("/my/cases/{no}/receipt")
    JteModel receipt(Page page, Account account, @PathVariable CaseNo no) {
        CaseView file =
                cases.find(no)
                        .filter(each -> each.summary().receivedAt() != null)
                        .filter(
                                each ->
                                        parties.of(account, each.summary().applicant().key())
                                                .isPresent())
                        .orElseThrow(Drafts::missing);
        Instant received = Optional.ofNullable(file.summary().receivedAt()).orElseThrow();
        return templates.intakeReceipt(page, page(page, file, received));
    }

    private ReceiptPage page(Page page, CaseView file, Instant received) {
        var summary = file.summary();
        Item item = catalogue.version(summary.item(), summary.itemVersion()).orElseThrow();
        Filing filing = ((CaseState.Existing) file.state()).filing();
        LocalDate answerBy =
                file.state() instanceof CaseState.Received state ? state.answerBy() : null;
        String authority = directory.authorityName(filing.window()).zh();
        return new ReceiptPage(
                summary.no().text(),
                file.trackingCode().value(),
                page.pick(item.name()),
                summary.applicant().name(),
                page.dateTime(received),
                answerBy == null
                        ? null
                        : page.text(
                                "intake.receipt.until",
                                page.date(answerBy),
                                page.remaining(days.get().between(page.today(), answerBy))),
                next(page, item, answerBy),
                materials(item, filing),
                new Letter(
                        authority,
                        LETTER,
                        summary.no().text(),
                        summary.applicant().name(),
                        page.local(received).toLocalDate(),
                        null),
                item.name().zh(),
                WrittenChinese.moment(page.local(received)),
                answerDays(item));
    }

    private static int answerDays(Item item) {
        Limit correction = item.limits().correction();
        return correction == null ? ANSWER_DAYS : correction.value();
    }

    /// The materials in Chinese, as the letter names them.
    private static List<String> materials(Item item, Filing filing) {
        List<String> names = new ArrayList<>();
        item.materials().stream()
                .filter(material -> filing.provided().contains(material.id()))
                .forEach(material -> names.add(material.name().zh()));
        return names;
    }

    private List<Step> next(Page page, Item item, @Nullable LocalDate answerBy) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.of(
                        answerBy == null ? Step.State.DONE : Step.State.NOW,
                        page.text("intake.receipt.answer"),
                        answerBy == null
                                ? page.text("intake.receipt.answered")
                                : page.text("intake.receipt.answer.text", page.date(answerBy))));
        Limit promised = item.limits().shown();
        steps.add(
                Step.of(
                        Step.State.TO_COME,
                        page.text("intake.receipt.decide"),
                        promised != null && promised.unit() == LimitUnit.WORKING_DAY
                                ? page.text("intake.receipt.decide.text", promised.value())
                                : null));
        steps.add(
                Step.of(
                        Step.State.TO_COME,
                        page.text("intake.receipt.deliver"),
                        page.text("intake.receipt.deliver.text")));
        return steps;
    }
}
