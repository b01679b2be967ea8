package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.OutcomeRule;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Applications;
import org.yichuang.intake.HeldLicences;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// Begins applications. The item's page leads here with the guided answers as parameters, one for
/// each question by its id, as [AnswerReader] reads them.
@Controller
@Allowed(Role.APPLICANT)
class StartController {

    private static final int DRAFTS = 50;

    private final Templates templates;
    private final Applications applications;
    private final Parties parties;
    private final Catalogue catalogue;
    private final Guidance guidance;
    private final HeldLicences held;
    private final WordsOfCases wording;

    StartController(
            Templates templates,
            Applications applications,
            Parties parties,
            Catalogue catalogue,
            Guidance guidance,
            HeldLicences held,
            WordsOfCases wording) {
        this.templates = templates;
        this.applications = applications;
        this.parties = parties;
        this.catalogue = catalogue;
        this.guidance = guidance;
        this.held = held;
        this.wording = wording;
    }

    /// Where an item is begun that is about a licence.
    static String path(Item item, HeldLicences.Held about) {
        return UriComponentsBuilder.fromPath("/apply")
                .queryParam("item", item.slug())
                .queryParam("licence", about.identifier())
                .build()
                .toUriString();
    }

    @GetMapping("/apply")
    JteModel offer(
            Page page,
            Account account,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam MultiValueMap<String, String> sent) {
        Chosen chosen = new Chosen("", licence);
        return page(page, account, item(item), sent, chosen, UUID.randomUUID(), List.of());
    }

    /// What was chosen on the page: in whose name, or about which licence.
    private record Chosen(String party, String licence) {}

    @PostMapping("/apply")
    Object start(
            Page page,
            Account account,
            @RequestParam String item,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam MultiValueMap<String, String> sent) {
        Item wanted = item(item);
        Map<String, Object> answers = AnswerReader.read(wanted, sent).answers();
        boolean about = wanted.purpose() != null;
        Party chosen =
                about
                        ? holder(account, wanted, licence).orElse(null)
                        : parties.of(account, party).orElse(null);
        if (chosen == null) {
            String field = about ? "licence" : "party";
            FieldError error =
                    new FieldError(field, page.text("intake.start." + field + ".choose"));
            Chosen both = new Chosen(party, licence);
            return ResponseEntity.unprocessableContent()
                    .body(page(page, account, wanted, sent, both, key, List.of(error)));
        }
        CaseNo no =
                applications.start(
                        account,
                        chosen,
                        wanted.slug(),
                        about ? Optional.of(licence) : Optional.empty(),
                        answers,
                        key);
        return "redirect:" + Drafts.path(no);
    }

    /// The party that holds the licence, if the item takes it today.
    private Optional<Party> holder(Account account, Item item, String licence) {
        return parties.of(account).stream()
                .filter(
                        party ->
                                held.find(party, item, licence)
                                        .filter(each -> each.refusal() == null)
                                        .isPresent())
                .findFirst();
    }

    /// What cannot be applied for online has no page here.
    private Item item(String slug) {
        return catalogue.inForce(slug).filter(Item::canBeAppliedFor).orElseThrow(Drafts::missing);
    }

    private JteModel page(
            Page page,
            Account account,
            Item item,
            MultiValueMap<String, String> sent,
            Chosen chosen,
            UUID key,
            List<FieldError> errors) {
        Narrowed narrowed = guidance.narrow(item, AnswerReader.read(item, sent).answers());
        List<Party> mine = parties.of(account);
        OutcomeRule outcome = narrowed.outcome();
        List<HeldLicences.Held> licences =
                mine.stream().flatMap(party -> held.of(party, item).stream()).toList();
        List<Option> possible =
                licences.stream()
                        .filter(each -> each.refusal() == null)
                        .map(each -> option(page, each))
                        .toList();
        return templates.intakeStart(
                page,
                new StartPage(
                        item.slug(),
                        page.pick(item.name()),
                        answered(page, narrowed),
                        questions(item, sent),
                        outcome == null ? null : page.pick(outcome.text()),
                        outcome == null ? null : elsewhere(page, outcome),
                        open(page, item, mine),
                        mine.stream().map(party -> option(page, party)).toList(),
                        mine.size() == 1 ? mine.getFirst().key() : chosen.party(),
                        item.purpose() != null,
                        possible,
                        possible.size() == 1 ? possible.getFirst().value() : chosen.licence(),
                        licences.stream()
                                .filter(each -> each.refusal() != null)
                                .map(each -> refused(page, item, each))
                                .toList(),
                        key.toString(),
                        errors));
    }

    private static List<SummaryRow> answered(Page page, Narrowed narrowed) {
        List<SummaryRow> rows = new ArrayList<>();
        narrowed.asked()
                .forEach(
                        asked -> {
                            if (asked.answer() != null) {
                                rows.add(
                                        SummaryRow.of(
                                                page.pick(asked.question().text()),
                                                page.pick(asked.answer())));
                            }
                        });
        return rows;
    }

    private static Map<String, List<String>> questions(
            Item item, MultiValueMap<String, String> sent) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        item.questions()
                .forEach(
                        question -> {
                            List<String> texts = sent.get(question.id());
                            if (texts != null) {
                                own.put(question.id(), List.copyOf(texts));
                            }
                        });
        return own;
    }

    private @Nullable Link elsewhere(Page page, OutcomeRule outcome) {
        String other = outcome.item();
        return other == null
                ? null
                : catalogue
                        .inForce(other)
                        .map(item -> new Link(page.pick(item.name()), "/items/" + item.slug()))
                        .orElse(null);
    }

    private List<Link> open(Page page, Item item, List<Party> mine) {
        List<Link> open = new ArrayList<>();
        for (Party party : mine) {
            applications.drafts(party, DRAFTS).stream()
                    .filter(draft -> draft.item().equals(item.slug()))
                    .forEach(
                            draft ->
                                    open.add(
                                            new Link(
                                                    page.text(
                                                            "intake.start.open",
                                                            party.applicant().name(),
                                                            page.dateTime(draft.savedAt())),
                                                    Drafts.path(draft.no()))));
        }
        return open;
    }

    private static Option option(Page page, HeldLicences.Held about) {
        LocalDate until = about.licence().validUntil();
        return new Option(
                about.identifier(),
                page.pick(about.licence().title()) + " " + about.licence().number(),
                until == null
                        ? about.licence().holder().name()
                        : page.text(
                                about.late()
                                        ? "intake.start.licence.late"
                                        : "intake.start.licence.until",
                                about.licence().holder().name(),
                                page.dateWithYear(until)));
    }

    private String refused(Page page, Item item, HeldLicences.Held about) {
        return page.text(
                "intake.start.licence.refused",
                page.pick(about.licence().title()) + " " + about.licence().number(),
                ToldRefusal.of(wording.of(page, item), Objects.requireNonNull(about.refusal()))
                        .line());
    }

    private static Option option(Page page, Party party) {
        return new Option(
                party.key(),
                party.applicant().name(),
                party.creditCode()
                        .map(code -> page.text("intake.start.company", code.value()))
                        .orElseGet(() -> page.text("intake.start.person")));
    }
}
