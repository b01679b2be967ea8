package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Dossier;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.casework.Urgings;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.desk.web.Supplies.Supply;
import org.yichuang.directory.Directory;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Masking;
import org.yichuang.letters.LetterLinks;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.wording.CaseWords;
import org.yichuang.wording.WordsOfCases;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts together what the workbench shows of a case.
@Component
class FileViews {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cases cases;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Forms forms;
    private final FiledMaterials materials;
    private final Supplies supplies;
    private final PurposeRows purposes;
    private final FileClock clock;
    private final WordsOfCases wording;
    private final LetterLinks letters;

    FileViews(
            Cases cases,
            Catalogue catalogue,
            Directory directory,
            Forms forms,
            FiledMaterials materials,
            Supplies supplies,
            PurposeRows purposes,
            FileClock clock,
            WordsOfCases wording,
            LetterLinks letters) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.directory = directory;
        this.forms = forms;
        this.materials = materials;
        this.supplies = supplies;
        this.purposes = purposes;
        this.clock = clock;
        this.wording = wording;
        this.letters = letters;
    }

    Optional<FileView> find(Page page, CaseNo no) {
        return cases.find(no).map(file -> view(page, file));
    }

    private FileView view(Page page, CaseView file) {
        CaseSummary summary = file.summary();
        ItemVersion version =
                catalogue.itemVersion(summary.item(), summary.itemVersion()).orElseThrow();
        Item item = version.item();
        Dossier dossier = cases.dossier(summary.no());
        List<JournalEntry> journal = cases.journal(summary.no());
        Supply supply = supplies.of(summary.no(), journal).orElse(null);
        CaseWords words = wording.of(page, summary);
        return new FileView(
                file,
                journal,
                words,
                item,
                page.pick(item.name()),
                line(page, summary),
                new Tag(Tone.ACTIVE, page.text("cases.stage." + summary.stage()), null),
                clock.now(page, file.state()),
                applicant(page, file, dossier),
                form(page, version, dossier, supply),
                materials.of(page, summary.no(), item, dossier, supply),
                departments(page, item, file.state()),
                clock.limits(page, file),
                file.state() instanceof CaseState.Received,
                outcome(page, file.state()),
                letters.of(page, file, journal),
                asked(words, supply),
                onTheSpot(page, words, supply),
                leftOut(words, journal),
                UnderWay.of(page, words, item, file.state()),
                urged(page, words, journal));
    }

    private static String line(Page page, CaseSummary summary) {
        return summary.receivedAt() == null
                ? page.text("desk.file.draft", summary.no().text())
                : page.text(
                        "desk.file.line",
                        summary.no().text(),
                        page.dateTime(summary.receivedAt()),
                        summary.itemVersion());
    }

    private List<DenseRow> applicant(Page page, CaseView file, Dossier dossier) {
        Applicant applicant = file.summary().applicant();
        boolean person = applicant.kind() == Applicant.Kind.NATURAL;
        List<DenseRow> rows = new ArrayList<>();
        rows.add(
                DenseRow.of(
                                page.text("desk.file.applicant"),
                                person ? Masking.personName(applicant.name()) : applicant.name())
                        .note(page.text(person ? "desk.file.person" : "desk.file.company")));
        rows.addAll(purposes.of(page, file.state()));
        rows.addAll(DeliveryRows.of(page, file.state(), dossier.form()));
        return rows;
    }

    private List<DenseRow> form(
            Page page, ItemVersion version, Dossier dossier, @Nullable Supply supply) {
        String form = version.form();
        FormValues filed = values(dossier);
        return form == null || filed == null
                ? List.of()
                : FormRows.of(
                        page,
                        forms.published(form),
                        filed,
                        supply == null ? null : values(supply.before()));
    }

    private static @Nullable FormValues values(Dossier dossier) {
        String filed = dossier.form();
        return filed == null ? null : FormValues.of((ObjectNode) JSON.readTree(filed).path("form"));
    }

    /// What the applicant was told to put right, a line each.
    private static List<String> asked(CaseWords words, @Nullable Supply supply) {
        return supply == null
                ? List.of()
                : supply.defects().stream()
                        .map(
                                defect ->
                                        words.text(
                                                "cases.said",
                                                words.name(defect.subject()),
                                                defect.reason()))
                        .toList();
    }

    /// What was put right at the window, a line each time.
    private static List<String> onTheSpot(Page page, CaseWords words, @Nullable Supply supply) {
        return supply == null
                ? List.of()
                : supply.onTheSpot().stream().map(entry -> line(page, words, entry)).toList();
    }

    /// Whoever makes the result must not make it for more than was granted.
    private static @Nullable String leftOut(CaseWords words, List<JournalEntry> journal) {
        return journal.stream()
                .filter(
                        entry ->
                                entry.event() instanceof Event.Granted granted
                                        && granted.except() != null)
                .findFirst()
                .map(entry -> EventText.line(EventText.of(entry.event(), words), words))
                .orElse(null);
    }

    private static List<String> urged(Page page, CaseWords words, List<JournalEntry> journal) {
        return Urgings.open(journal).stream().map(entry -> line(page, words, entry)).toList();
    }

    private static String line(Page page, CaseWords words, JournalEntry entry) {
        return page.text(
                "desk.after.said",
                page.dateTime(entry.at()),
                EventText.line(EventText.of(entry.event(), words), words));
    }

    private List<Step> departments(Page page, Item item, CaseState state) {
        return CaseState.stepsOf(state).stream().map(step -> department(page, item, step)).toList();
    }

    private Step department(Page page, Item item, CaseState.Step step) {
        String authority = page.pick(directory.authorityName(step.authority()));
        String name =
                reviewStep(item, step.id()).map(each -> page.pick(each.name())).orElse(step.id());
        CaseState.Opinion opinion = step.opinion();
        if (opinion == null) {
            return Step.of(
                    Step.State.NOW,
                    authority,
                    page.text("desk.department.open", name, page.date(step.due())));
        }
        return Step.of(
                opinion.agrees() ? Step.State.DONE : Step.State.REFUSED,
                authority,
                page.text(
                        opinion.agrees() ? "desk.department.agrees" : "desk.department.disagrees",
                        name));
    }

    static Optional<ReviewStep> reviewStep(Item item, String id) {
        ReviewPlan plan = item.review();
        return plan == null
                ? Optional.empty()
                : plan.steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private static List<DenseRow> outcome(Page page, CaseState state) {
        if (!(state instanceof CaseState.Closed closed)) {
            return List.of();
        }
        List<DenseRow> rows = new ArrayList<>();
        rows.add(
                DenseRow.of(
                        page.text("desk.after.ending"),
                        page.text("cases.ending." + closed.ending())));
        CaseState.After after = closed.after();
        if (after.fate() != null) {
            rows.add(
                    DenseRow.of(
                            page.text("desk.after.licence"),
                            page.text("cases.fate." + after.fate())));
        }
        rows.add(
                DenseRow.of(
                        page.text("desk.after.archive"),
                        after.archive() == null
                                ? page.text("desk.archiving.not-yet")
                                : after.archive()));
        return rows;
    }
}
