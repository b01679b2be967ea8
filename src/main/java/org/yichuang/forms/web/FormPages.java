package org.yichuang.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.directory.Directory;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.forms.web.SectionView.PlaceView;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.SummaryRow;
import tools.jackson.databind.JsonNode;

/// Makes what templates show of forms: the sections to fill in, and what was filled in to read
/// over. `answers` are those of the guided questions.
@Component
public class FormPages {

    private final Forms forms;
    private final Directory directory;

    FormPages(Forms forms, Directory directory) {
        this.forms = forms;
        this.directory = directory;
    }

    /// A section for `forms/section.jte`, inside a form that posts to the caller.
    ///
    /// @param problems to stand beside the fields; those of other sections do no harm
    /// @param refreshPath where a script sends the form when a deciding field changes; the answer
    ///     is `forms/appearing.jte`
    public SectionView section(
            Page page,
            FormDefinition form,
            FormSection section,
            FilledForm filled,
            Map<String, ? extends @Nullable Object> answers,
            List<FieldProblem> problems,
            @Nullable String refreshPath) {
        Set<String> shown = forms.shown(form, filled.values(), answers);
        FieldViews views = new FieldViews(page, directory, filled, problems);
        List<PlaceView> places = new ArrayList<>();
        for (FormField field : section.fields()) {
            places.add(
                    new PlaceView(
                            field.name(),
                            shown.contains(field.name()) ? views.of(section, field) : null,
                            form.decidesOthers(field),
                            field.when() != null));
        }
        return new SectionView(section.id(), page.pick(section.title()), places, refreshPath);
    }

    /// Problems for the summary at the top of the page.
    public List<FieldError> errors(Page page, List<FieldProblem> problems) {
        return problems.stream().map(problem -> problem.error(page)).toList();
    }

    /// What was filled in, section by section, for `forms/summary.jte`.
    ///
    /// @param masked whether sensitive values are masked
    /// @param changePath from the id of a section to the page where it is changed; null when
    ///     nothing can be changed
    public List<SummarySection> summary(
            Page page,
            FormDefinition form,
            FilledForm filled,
            Map<String, ? extends @Nullable Object> answers,
            boolean masked,
            @Nullable UnaryOperator<String> changePath) {
        Set<String> shown = forms.shown(form, filled.values(), answers);
        ShownValue values = new ShownValue(page, directory, masked);
        List<SummarySection> sections = new ArrayList<>();
        for (FormSection section : form.sections()) {
            List<SummaryRow> rows = new ArrayList<>();
            for (FormField field : section.fields()) {
                if (shown.contains(field.name())) {
                    JsonNode value = filled.values().get(field.name()).orElse(null);
                    rows.addAll(rows(page, field, value, filled, values));
                }
            }
            if (!rows.isEmpty()) {
                sections.add(
                        new SummarySection(
                                section.id(),
                                page.pick(section.title()),
                                changePath == null
                                        ? rows
                                        : changed(page, rows, changePath.apply(section.id()))));
            }
        }
        return sections;
    }

    /// What a field says, personal data masked.
    public String masked(Page page, FormField field, FormValues values) {
        return values.get(field.name())
                .map(value -> new ShownValue(page, directory, true).of(field, value))
                .orElseGet(() -> page.text("forms.empty"));
    }

    private static List<SummaryRow> changed(Page page, List<SummaryRow> rows, String path) {
        return rows.stream().map(row -> row.changedAt(page.text("forms.change"), path)).toList();
    }

    private static List<SummaryRow> rows(
            Page page,
            FormField field,
            @Nullable JsonNode value,
            FilledForm filled,
            ShownValue values) {
        String label = page.pick(field.label());
        if (value == null) {
            return List.of(SummaryRow.of(label, page.text("forms.empty")));
        }
        if (field.kind() instanceof FieldKind.Rows table && !field.sensitive()) {
            List<SummaryRow> rows = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                rows.add(SummaryRow.of(label + " " + (i + 1), values.row(table, value.get(i))));
            }
            return rows;
        }
        SummaryRow row = SummaryRow.of(label, values.of(field, value));
        if (field.kind() instanceof FieldKind.Number || isCode(field)) {
            row = row.asNumber();
        }
        var fact = filled.supplied().get(field.name());
        String supplied = fact == null ? "" : values.of(field, fact.value());
        var source = Sources.of(page, filled.provenance(field.name()), supplied);
        return List.of(source == null ? row : row.from(source));
    }

    private static boolean isCode(FormField field) {
        return field.kind() instanceof FieldKind.Text text && text.format() != null;
    }
}
