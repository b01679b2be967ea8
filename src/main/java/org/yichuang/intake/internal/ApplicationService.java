package org.yichuang.intake.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.directory.Directory;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.forms.Prefill;
import org.yichuang.identity.Account;
import org.yichuang.identity.Persons;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.intake.Provided;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.licences.Licences;
import org.yichuang.materials.Materials;
import org.yichuang.materials.StoredFile;
import org.yichuang.registers.Registers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what an application holds, and submits it.
@Component
class ApplicationService implements Applications {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    private final Filings filings;
    private final Directory directory;
    private final Clock clock;

    ApplicationService(
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
            Filings filings,
            Directory directory,
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
        this.filings = filings;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public CaseNo start(
            Account by, Party party, String item, Map<String, Object> answers, UUID key) {
        ItemVersion version =
                catalogue
                        .versionInForce(item)
                        .filter(each -> each.item().canBeAppliedFor())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "item " + item + " cannot be applied for"));
        Answer answer =
                cases.begin(
                        new Opening(directory.home(), party.applicant()),
                        new Command.Open(filings.empty(version, party)),
                        Enclosure.NOTHING,
                        new Actor.Applicant(party.key()),
                        key);
        if (!(answer instanceof Answer.Done done)) {
            throw new IllegalStateException("a draft was refused: " + answer);
        }
        drafts.add(
                done.no(),
                by.id(),
                party.key(),
                item,
                version.version(),
                JSON.writeValueAsString(answers));
        return done.no();
    }

    @Override
    public Optional<Application> find(Account by, CaseNo no) {
        return drafts.find(no)
                .flatMap(
                        row ->
                                parties.of(by, row.party())
                                        .map(party -> application(by, party, row)));
    }

    private Application application(Account by, Party party, DraftRow row) {
        ItemVersion version = catalogue.itemVersion(row.item(), row.itemVersion()).orElseThrow();
        FormDefinition form = forms.published(formOf(version));
        PartyFacts known = facts(by, party);
        FilledForm filled = Prefill.apply(form, read(row.form()), known);
        Map<String, Object> answers = JSON.readValue(row.answers(), ANSWERS);
        Narrowed narrowed =
                guidance.narrow(version.item(), answers, forms.variable(form, filled.values()));
        return new Application(
                row.no(),
                party,
                version.item(),
                narrowed,
                form,
                filled,
                forms.problems(form, filled.values(), narrowed.variables(), Forms.Stage.SUBMISSION),
                provided(row.no(), narrowed, known),
                row.delivery(),
                row.revision(),
                row.savedAt());
    }

    private static FilledForm read(String json) {
        return json.equals("{}") ? FilledForm.empty() : JSON.readValue(json, FilledForm.class);
    }

    private PartyFacts facts(Account by, Party party) {
        LocalDate today = LocalDate.now(clock);
        Optional<String> person = Optional.ofNullable(by.personKey());
        return new PartyFacts(
                by,
                person.flatMap(persons::identityNumber).map(IdentityNumber::value),
                person.flatMap(persons::phone),
                party.creditCode().flatMap(registers::company),
                licences.of(party.key()).stream()
                        .filter(licence -> licence.statusOn(today).isValid())
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
        Map<String, List<UUID>> files = drafts.files(no);
        Map<UUID, StoredFile> stored = new HashMap<>();
        materials
                .files(files.values().stream().flatMap(List::stream).toList())
                .forEach(file -> stored.put(file.id(), file));
        List<Provided> provided = new ArrayList<>();
        for (Narrowed.NarrowedMaterial needed : narrowed.needed()) {
            List<StoredFile> own =
                    files.getOrDefault(needed.material().id(), List.of()).stream()
                            .map(stored::get)
                            .filter(Objects::nonNull)
                            .toList();
            provided.add(
                    new Provided(
                            needed, own, known.fetched(needed.material().share()).orElse(null)));
        }
        return provided;
    }

    @Override
    public List<Draft> drafts(Party party, int limit) {
        return drafts.ofParty(party.key(), limit).stream()
                .map(row -> new Draft(row.no(), row.item(), row.itemVersion(), row.savedAt()))
                .toList();
    }

    @Override
    public void answer(Account by, CaseNo no, Map<String, Object> answers) {
        mine(by, no);
        drafts.answers(no, JSON.writeValueAsString(answers));
    }

    @Override
    public boolean save(Account by, CaseNo no, FormValues values, int seen) {
        Application application =
                find(by, no).orElseThrow(() -> new NoSuchElementException("no application " + no));
        FilledForm filled = application.filled().with(values);
        return drafts.form(no, JSON.writeValueAsString(filled), seen);
    }

    @Override
    public void attach(Account by, CaseNo no, String material, UUID file) {
        mine(by, no);
        drafts.attach(no, material, file);
    }

    @Override
    public void detach(Account by, CaseNo no, String material, UUID file) {
        mine(by, no);
        drafts.detach(no, material, file);
    }

    @Override
    public void deliverBy(Account by, CaseNo no, Delivery delivery) {
        mine(by, no);
        drafts.delivery(no, delivery);
    }

    private void mine(Account by, CaseNo no) {
        boolean mine = drafts.find(no).flatMap(row -> parties.of(by, row.party())).isPresent();
        if (!mine) {
            throw new NoSuchElementException("no application " + no.text());
        }
    }

    @Override
    public Optional<Answer> submit(Account by, CaseNo no, UUID key) {
        Application application = find(by, no).orElse(null);
        if (application == null) {
            return Optional.of(submittedAlready(by, no, key));
        }
        if (!application.isReady()) {
            return Optional.empty();
        }
        FormValues submitted =
                forms.submitted(
                        application.form(),
                        application.filled().values(),
                        application.narrowed().variables());
        Answer answer =
                cases.handle(
                        no,
                        new Command.Submit(filings.of(application, submitted)),
                        filings.enclosure(application, submitted),
                        new Actor.Applicant(application.party().key()),
                        key,
                        OptionalInt.empty());
        if (answer instanceof Answer.Done) {
            drafts.remove(no);
        }
        return Optional.of(answer);
    }

    /// A draft that is gone was submitted or taken back. The same key finds the first answer; any
    /// other submission is told that the stage is wrong.
    private Answer submittedAlready(Account by, CaseNo no, UUID key) {
        CaseView view =
                cases.find(no)
                        .filter(
                                each ->
                                        parties.of(by, each.summary().applicant().key())
                                                .isPresent())
                        .orElseThrow(() -> new NoSuchElementException("no application " + no));
        Filing filing = ((CaseState.Existing) view.state()).filing();
        return cases.handle(
                no, new Command.Submit(filing), new Actor.Applicant(filing.applicant()), key);
    }
}
