package org.yichuang.intake.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.Forms;
import org.yichuang.forms.Prefill;
import org.yichuang.identity.Account;
import org.yichuang.identity.Persons;
import org.yichuang.intake.Application;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.intake.HeldLicences;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.intake.Provided;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licences;
import org.yichuang.materials.Materials;
import org.yichuang.materials.StoredFile;
import org.yichuang.registers.Registers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what an application holds, with everything that is known already.
@Component
class ApplicationReader {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// As [AnswerReader] has it.
    private static final List<String> NONE = List.of("none");

    /// How long a submission may take before it counts as broken off.
    private static final Duration SUBMISSION = Duration.ofMinutes(1);

    private final DraftStore drafts;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Guidance guidance;
    private final Forms forms;
    private final Materials materials;
    private final Parties parties;
    private final Persons persons;
    private final Registers registers;
    private final Licences licences;
    private final HeldLicences held;
    private final Clock clock;

    ApplicationReader(
            DraftStore drafts,
            Cases cases,
            Catalogue catalogue,
            Guidance guidance,
            Forms forms,
            Materials materials,
            Parties parties,
            Persons persons,
            Registers registers,
            Licences licences,
            HeldLicences held,
            Clock clock) {
        this.drafts = drafts;
        this.cases = cases;
        this.catalogue = catalogue;
        this.guidance = guidance;
        this.forms = forms;
        this.materials = materials;
        this.parties = parties;
        this.persons = persons;
        this.registers = registers;
        this.licences = licences;
        this.held = held;
        this.clock = clock;
    }

    Optional<Application> find(Account by, CaseNo no) {
        return row(by, no)
                .map(row -> application(by, parties.of(by, row.party()).orElseThrow(), row));
    }

    /// The draft of one of the account's parties.
    Optional<DraftRow> row(Account by, CaseNo no) {
        return drafts.find(no)
                .filter(row -> row.no().equals(no))
                .filter(row -> parties.of(by, row.party()).isPresent())
                .flatMap(this::settled);
    }

    /// A submission that broke off leaves a draft that stands still: either it became a case after
    /// all, or it can be edited again.
    private Optional<DraftRow> settled(DraftRow row) {
        UUID key = row.submittedWith();
        Instant since = row.submittedAt();
        if (key == null || since == null) {
            return Optional.of(row);
        }
        if (!isDraft(row.no())) {
            drafts.remove(row.no());
            return Optional.empty();
        }
        if (since.plus(SUBMISSION).isBefore(clock.instant())) {
            drafts.thaw(row.no(), key);
        }
        return Optional.of(row);
    }

    boolean isDraft(CaseNo no) {
        return cases.find(no).filter(file -> file.state() instanceof CaseState.Draft).isPresent();
    }

    private Application application(Account by, Party party, DraftRow row) {
        ItemVersion version = catalogue.itemVersion(row.item(), row.itemVersion()).orElseThrow();
        FormDefinition form = forms.published(formOf(version));
        List<Licence> theirs = licences.of(party.key());
        HeldLicences.Held about = about(theirs, row, version.item());
        PartyFacts known = facts(by, party, theirs, about);
        FilledForm filled = Prefill.apply(form, read(row.form()), known);
        Map<String, Object> answers = answers(version.item(), row.answers());
        Narrowed narrowed =
                guidance.narrow(version.item(), answers, forms.variable(form, filled.values()));
        return new Application(
                row.no(),
                party,
                version.item(),
                answers,
                narrowed,
                form,
                filled,
                forms.problems(form, filled.values(), narrowed.variables(), Forms.Stage.SUBMISSION),
                provided(row.no(), narrowed, known),
                delivery(row),
                about,
                row.revision(),
                row.savedAt());
    }

    /// Numbers and dates are read as they were read when they were given.
    private static Map<String, Object> answers(Item item, String json) {
        Map<String, List<String>> texts = new HashMap<>();
        JSON.readValue(json, ANSWERS)
                .forEach(
                        (question, answer) ->
                                texts.put(
                                        question,
                                        answer instanceof List<?> several
                                                ? several.isEmpty()
                                                        ? NONE
                                                        : several.stream()
                                                                .map(String::valueOf)
                                                                .toList()
                                                : List.of(String.valueOf(answer))));
        return AnswerReader.read(item, texts).answers();
    }

    private static DeliveryChoice delivery(DraftRow row) {
        String to = row.deliveryTo();
        return new DeliveryChoice(
                row.delivery(),
                to == null ? null : JSON.readValue(to, DeliveryChoice.Address.class));
    }

    private HeldLicences.@Nullable Held about(List<Licence> theirs, DraftRow row, Item item) {
        return theirs.stream()
                .filter(licence -> licence.identifier().text().equals(row.licence()))
                .findFirst()
                .flatMap(licence -> held.about(item, licence))
                .orElse(null);
    }

    private static FilledForm read(String json) {
        return json.equals("{}") ? FilledForm.empty() : JSON.readValue(json, FilledForm.class);
    }

    /// @param theirs licences of the party, the newest first
    /// @param about the licence that the application is about, which comes before others of its
    ///     kind
    private PartyFacts facts(
            Account by, Party party, List<Licence> theirs, HeldLicences.@Nullable Held about) {
        LocalDate today = LocalDate.now(clock);
        Optional<String> person = Optional.ofNullable(by.personKey());
        return new PartyFacts(
                by,
                person.flatMap(persons::identityNumber).map(IdentityNumber::value),
                person.flatMap(persons::phone),
                party.creditCode().flatMap(registers::company),
                theirs.stream()
                        .filter(licence -> licence.statusOn(today).isValid())
                        .sorted(
                                Comparator.comparing(
                                        licence ->
                                                about == null || !licence.equals(about.licence())))
                        .toList(),
                clock.instant());
    }

    private static String formOf(ItemVersion version) {
        String form = version.form();
        if (form == null) {
            throw new IllegalStateException("item " + version.slug() + " has no form");
        }
        return form;
    }

    private List<Provided> provided(CaseNo no, Narrowed narrowed, PartyFacts known) {
        List<DraftStore.FileRow> rows = drafts.files(no);
        Map<UUID, StoredFile> stored = new HashMap<>();
        materials
                .files(rows.stream().map(DraftStore.FileRow::file).toList())
                .forEach(file -> stored.put(file.id(), file));
        List<Provided> provided = new ArrayList<>();
        for (Narrowed.NarrowedMaterial needed : narrowed.needed()) {
            Map<Boolean, List<StoredFile>> own =
                    rows.stream()
                            .filter(row -> row.material().equals(needed.material().id()))
                            .filter(row -> stored.containsKey(row.file()))
                            .collect(
                                    Collectors.partitioningBy(
                                            DraftStore.FileRow::removed,
                                            Collectors.mapping(
                                                    row -> stored.get(row.file()),
                                                    Collectors.toList())));
            provided.add(
                    new Provided(
                            needed,
                            own.getOrDefault(false, List.of()),
                            own.getOrDefault(true, List.of()),
                            known.fetched(needed.material().share()).orElse(null)));
        }
        return provided;
    }
}
