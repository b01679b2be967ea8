package org.yichuang.intake.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Proceedings;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.Share;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.identity.Account;
import org.yichuang.intake.Correction;
import org.yichuang.intake.Corrections;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.intake.Provided;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.NotThere;

/// Puts together what a correction holds, and supplies it.
@Component
class CorrectionService implements Corrections {

    private final CorrectionStore store;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Guidance guidance;
    private final Forms forms;
    private final CorrectionFiles files;
    private final Parties parties;

    CorrectionService(
            CorrectionStore store,
            Cases cases,
            Catalogue catalogue,
            Guidance guidance,
            Forms forms,
            CorrectionFiles files,
            Parties parties) {
        this.store = store;
        this.cases = cases;
        this.catalogue = catalogue;
        this.guidance = guidance;
        this.forms = forms;
        this.files = files;
        this.parties = parties;
    }

    @Override
    public Optional<Correction> find(Account by, CaseNo no) {
        return cases.find(no)
                .flatMap(
                        file ->
                                parties.of(by, file.summary().applicant().key())
                                        .flatMap(party -> correction(party, file)));
    }

    private Optional<Correction> correction(Party party, CaseView file) {
        return wanted(file).map(wanted -> correction(party, file, wanted));
    }

    /// What the applicant has to bring.
    ///
    /// @param notice number of the event by which they know it
    /// @param owed whether it is what they promised themselves
    private record Wanted(
            int notice,
            List<Command.Defect> defects,
            @Nullable LocalDate supplyBy,
            Instant since,
            boolean owed) {}

    private Optional<Wanted> wanted(CaseView file) {
        if (file.state() instanceof CaseState.AwaitingCorrection awaiting) {
            return last(file, Event.CorrectionRequired.class)
                    .map(
                            notice ->
                                    new Wanted(
                                            notice.seq(),
                                            awaiting.correction().defects(),
                                            awaiting.correction().supplyBy(),
                                            notice.at(),
                                            false));
        }
        return CaseState.reviewOf(file.state())
                .filter(review -> !review.owed().isEmpty())
                .flatMap(
                        review ->
                                last(file, PromiseEvent.PromiseMade.class)
                                        .map(promise -> owed(file.state(), review, promise)));
    }

    private static Wanted owed(
            CaseState state, CaseState.UnderReview review, JournalEntry promise) {
        Proceedings.Promise promised = review.beside().promise();
        LocalDate by =
                state instanceof CaseState.AwaitingOwed(_, _, var until)
                        ? until
                        : promised == null ? null : promised.by();
        return new Wanted(
                promise.seq(),
                review.owed().stream().map(each -> new Command.Defect(each, "")).toList(),
                by,
                promise.at(),
                true);
    }

    private Correction correction(Party party, CaseView file, Wanted asked) {
        CaseNo no = file.summary().no();
        int notice = asked.notice();
        ItemVersion version =
                catalogue
                        .itemVersion(file.summary().item(), file.summary().itemVersion())
                        .orElseThrow();
        FormDefinition form = forms.published(Objects.requireNonNull(version.form()));
        FiledForm filed = FiledForm.of(cases.dossier(no));
        FormValues before = filed.form();
        Optional<CorrectionStore.Row> row = store.find(no, notice);
        FormValues now = row.map(CorrectionStore.Row::form).map(FormValues::parse).orElse(before);
        Narrowed narrowed =
                guidance.narrow(version.item(), filed.answers(), forms.variable(form, now));
        List<Command.Defect> defects = asked.defects();
        Set<Material> wanted = new LinkedHashSet<>();
        defects.forEach(defect -> uploaded(version, defect).ifPresent(wanted::add));
        List<Provided> provided = files.provided(no, notice, narrowed, wanted);
        boolean changed = !now.equals(before);
        return new Correction(
                no,
                file.summary().version(),
                notice,
                party,
                version.item(),
                asked(version, defects, provided, changed),
                asked.supplyBy(),
                asked.owed(),
                defects.stream().anyMatch(defect -> uploaded(version, defect).isEmpty()),
                changed,
                form,
                new FilledForm(now, Map.of()),
                narrowed.variables(),
                forms.problems(form, now, narrowed.variables(), Forms.Stage.SUBMISSION),
                provided,
                row.map(CorrectionStore.Row::revision).orElse(0),
                row.map(CorrectionStore.Row::savedAt).orElse(asked.since()));
    }

    private Optional<JournalEntry> last(CaseView file, Class<? extends Event> kind) {
        return cases.journal(file.summary().no()).reversed().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .findFirst();
    }

    /// The material that a defect is about, unless it is the form that it is about.
    private static Optional<Material> uploaded(ItemVersion version, Command.Defect defect) {
        return version.item()
                .material(defect.subject())
                .filter(material -> !(material.share() instanceof Share.Form));
    }

    private static List<Correction.Asked> asked(
            ItemVersion version,
            List<Command.Defect> defects,
            List<Provided> provided,
            boolean formChanged) {
        Set<String> there = CorrectionFiles.brought(provided);
        return defects.stream()
                .map(
                        defect -> {
                            String material =
                                    uploaded(version, defect).map(Material::id).orElse(null);
                            return new Correction.Asked(
                                    material,
                                    defect.reason(),
                                    material == null ? formChanged : there.contains(material));
                        })
                .toList();
    }

    @Override
    public boolean save(Account by, CaseNo no, FormValues values, int seen) {
        return store.save(no, mine(by, no).notice(), values.canonical(), seen);
    }

    @Override
    public void attach(Account by, CaseNo no, String material, UUID file) {
        store.attach(no, mine(by, no).notice(), material, file);
    }

    @Override
    public void detach(Account by, CaseNo no, String material, UUID file) {
        store.remove(no, mine(by, no).notice(), material, file, true);
    }

    @Override
    public void putBack(Account by, CaseNo no, String material, UUID file) {
        store.remove(no, mine(by, no).notice(), material, file, false);
    }

    private Correction mine(Account by, CaseNo no) {
        return find(by, no).orElseThrow(() -> new NotThere("no correction of " + no.text()));
    }

    @Override
    public Optional<Answer> supply(Account by, CaseNo no, UUID key) {
        Correction correction = find(by, no).orElse(null);
        if (correction == null) {
            return Optional.of(suppliedAlready(by, no, key));
        }
        boolean sound = !correction.formChanged() || correction.problems().isEmpty();
        if (!correction.hasAnything() || !sound) {
            return isSupplied(no, key)
                    ? Optional.of(suppliedAlready(by, no, key))
                    : Optional.empty();
        }
        FormValues submitted =
                forms.submitted(
                        correction.form(), correction.filled().values(), correction.answers());
        Answer answer =
                cases.handle(
                        no,
                        command(correction, submitted),
                        enclosure(correction, submitted),
                        new Actor.Applicant(correction.party().key()),
                        key,
                        OptionalInt.of(correction.version()));
        if (answer instanceof Answer.Done) {
            store.remove(no, correction.notice());
        }
        return Optional.of(answer);
    }

    private static Command command(Correction correction, FormValues submitted) {
        Set<String> brought = CorrectionFiles.brought(correction.materials());
        return correction.owed()
                ? new Promising.SupplyOwed(brought)
                : new Command.Supply(brought, correction.formChanged() ? submitted.digest() : "");
    }

    @Override
    public boolean isSupplied(CaseNo no, UUID key) {
        return cases.journal(no).stream().anyMatch(entry -> key.equals(entry.command()));
    }

    /// What is no longer awaited was supplied. The same key finds the first answer; any other is
    /// told that the stage is wrong.
    private Answer suppliedAlready(Account by, CaseNo no, UUID key) {
        String applicant =
                cases.find(no)
                        .map(file -> file.summary().applicant().key())
                        .filter(each -> parties.of(by, each).isPresent())
                        .orElseThrow(() -> new NotThere("no case " + no.text()));
        boolean owed =
                cases.journal(no).stream()
                        .filter(entry -> key.equals(entry.command()))
                        .anyMatch(entry -> entry.event() instanceof PromiseEvent.OwedSupplied);
        Command again =
                owed ? new Promising.SupplyOwed(Set.of()) : new Command.Supply(Set.of(), "");
        return cases.handle(no, again, new Actor.Applicant(applicant), key);
    }

    private Enclosure enclosure(Correction correction, FormValues submitted) {
        String form =
                correction.formChanged()
                        ? FiledForm.of(cases.dossier(correction.no())).with(submitted, null)
                        : null;
        return new Enclosure(form, CorrectionFiles.enclosed(correction.materials(), "upload"));
    }
}
