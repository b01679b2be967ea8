package org.yichuang.intake.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Dossier;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.Share;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;
import org.yichuang.intake.SpotCorrection;
import org.yichuang.intake.SpotCorrections;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.NotThere;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts together what is being put right at the window, and records it.
@Component
class SpotCorrectionService implements SpotCorrections {

    private final CorrectionStore store;
    private final CorrectionFiles files;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Guidance guidance;
    private final Forms forms;
    private final Clock clock;

    SpotCorrectionService(
            CorrectionStore store,
            CorrectionFiles files,
            Cases cases,
            Catalogue catalogue,
            Guidance guidance,
            Forms forms,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.cases = cases;
        this.catalogue = catalogue;
        this.guidance = guidance;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public Optional<SpotCorrection> find(Account clerk, CaseNo no) {
        return cases.find(no)
                .filter(file -> file.state() instanceof CaseState.Received)
                .filter(file -> isAtWindow(clerk, file))
                .flatMap(this::correction);
    }

    private static boolean isAtWindow(Account clerk, CaseView file) {
        return clerk.holds(Role.CLERK)
                && file.state() instanceof CaseState.Existing existing
                && !(existing instanceof CaseState.Draft)
                && existing.filing().window().equals(clerk.authority());
    }

    /// Empty for an item without a form.
    private Optional<SpotCorrection> correction(CaseView file) {
        ItemVersion version =
                catalogue
                        .itemVersion(file.summary().item(), file.summary().itemVersion())
                        .orElseThrow();
        return Optional.ofNullable(version.form())
                .map(form -> correction(file, version, forms.published(form)));
    }

    private SpotCorrection correction(CaseView file, ItemVersion version, FormDefinition form) {
        CaseNo no = file.summary().no();
        int basis = basis(no);
        Dossier dossier = cases.dossier(no);
        FiledForm filed = FiledForm.of(dossier);
        FormValues before = filed.form();
        Optional<CorrectionStore.Row> row = store.find(no, basis);
        FormValues now = row.map(CorrectionStore.Row::form).map(FormValues::parse).orElse(before);
        Narrowed narrowed =
                guidance.narrow(version.item(), filed.answers(), forms.variable(form, now));
        return new SpotCorrection(
                no,
                file.summary().version(),
                basis,
                version.item(),
                form,
                before,
                new FilledForm(now, Map.of()),
                narrowed.variables(),
                brought(form, before, now, narrowed),
                files.provided(no, basis, narrowed, replaceable(version, narrowed, dossier)),
                row.map(CorrectionStore.Row::revision).orElse(0),
                row.map(CorrectionStore.Row::savedAt).orElse(null));
    }

    /// What is wrong with what was changed. What was wrong before, or has become so since, keeps
    /// nobody from putting right something else.
    private List<FieldProblem> brought(
            FormDefinition form, FormValues before, FormValues now, Narrowed narrowed) {
        Set<String> known =
                problems(form, before, narrowed).stream()
                        .map(FieldProblem::pointer)
                        .collect(Collectors.toSet());
        return problems(form, now, narrowed).stream()
                .filter(
                        problem ->
                                !known.contains(problem.pointer())
                                        || !before.agreesWith(now, problem.field()))
                .toList();
    }

    private List<FieldProblem> problems(FormDefinition form, FormValues values, Narrowed narrowed) {
        return forms.problems(form, values, narrowed.variables(), Forms.Stage.SUBMISSION);
    }

    /// The event by which what lies there came.
    private int basis(CaseNo no) {
        return cases.journal(no).reversed().stream()
                .filter(
                        entry ->
                                entry.event() instanceof Event.Submitted
                                        || entry.event() instanceof Event.Received
                                        || entry.event() instanceof Event.Supplied)
                .findFirst()
                .map(JournalEntry::seq)
                .orElseThrow();
    }

    /// What the application needs or has brought, but not what the platform makes or fetches.
    private static List<Material> replaceable(
            ItemVersion version, Narrowed narrowed, Dossier dossier) {
        Set<String> wanted =
                narrowed.needed().stream()
                        .map(each -> each.material().id())
                        .collect(Collectors.toSet());
        Set<String> fetched =
                dossier.materials().stream()
                        .filter(each -> each.source().equals("shared"))
                        .map(Enclosure.Material::material)
                        .collect(Collectors.toSet());
        dossier.materials().forEach(each -> wanted.add(each.material()));
        wanted.removeAll(fetched);
        return version.item().materials().stream()
                .filter(material -> wanted.contains(material.id()))
                .filter(material -> !(material.share() instanceof Share.Form))
                .toList();
    }

    @Override
    public boolean save(Account by, CaseNo no, FormValues values, int seen) {
        return store.save(no, mine(by, no).basis(), values.canonical(), seen);
    }

    @Override
    public void attach(Account by, CaseNo no, String material, UUID file) {
        store.attach(no, mine(by, no).basis(), material, file);
    }

    @Override
    public void detach(Account by, CaseNo no, String material, UUID file) {
        store.remove(no, mine(by, no).basis(), material, file, true);
    }

    @Override
    public void putBack(Account by, CaseNo no, String material, UUID file) {
        store.remove(no, mine(by, no).basis(), material, file, false);
    }

    @Override
    public void discard(Account clerk, CaseNo no) {
        store.remove(no, mine(clerk, no).basis());
    }

    private SpotCorrection mine(Account by, CaseNo no) {
        return find(by, no).orElseThrow(() -> new NotThere("nothing to put right: " + no.text()));
    }

    @Override
    public Optional<Answer> record(Account clerk, CaseNo no, String wrong, int version, UUID key) {
        CaseView file =
                cases.find(no)
                        .filter(each -> isAtWindow(clerk, each))
                        .orElseThrow(() -> new NotThere("no case " + no.text()));
        SpotCorrection correction = find(clerk, no).orElse(null);
        if (correction == null || !correction.hasAnything()) {
            return Optional.of(nothing(clerk, file, key));
        }
        boolean formChanged = !correction.changed().isEmpty();
        if (formChanged && !correction.problems().isEmpty()) {
            return Optional.empty();
        }
        FormValues corrected =
                forms.submitted(
                        correction.form(), correction.filled().values(), correction.answers());
        Answer answer =
                cases.handle(
                        no,
                        new Command.CorrectOnTheSpot(
                                defects(correction, wrong),
                                CorrectionFiles.brought(correction.materials()),
                                formChanged ? corrected.digest() : ""),
                        new Enclosure(
                                formChanged
                                        ? FiledForm.of(cases.dossier(no))
                                                .with(corrected, confirmed(clerk))
                                        : null,
                                CorrectionFiles.enclosed(correction.materials(), "window")),
                        officer(clerk),
                        key,
                        OptionalInt.of(version));
        if (answer instanceof Answer.Done) {
            store.remove(no, correction.basis());
        }
        return Optional.of(answer);
    }

    /// Where nothing is left to record, the same key finds the first answer; any other is refused.
    private Answer nothing(Account clerk, CaseView file, UUID key) {
        return cases.handle(
                file.summary().no(),
                new Command.CorrectOnTheSpot(List.of(), Set.of(), ""),
                officer(clerk),
                key);
    }

    private static List<Command.Defect> defects(SpotCorrection correction, String wrong) {
        List<Command.Defect> defects = new ArrayList<>();
        correction.changed().forEach(field -> defects.add(new Command.Defect(field.name(), wrong)));
        correction.brought().forEach(each -> defects.add(new Command.Defect(each.id(), wrong)));
        return defects;
    }

    /// The applicant looked the correction over and agreed, before this clerk (art. 31).
    private ObjectNode confirmed(Account clerk) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("before", clerk.login())
                .put("at", clock.instant().toString());
    }

    private static Actor officer(Account clerk) {
        return new Actor.Officer(
                clerk.login(), Objects.requireNonNull(clerk.authority()), Set.of(Duty.WINDOW));
    }
}
