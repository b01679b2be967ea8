package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldOption;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormValues;
import org.yichuang.kernel.Masking;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;
import tools.jackson.databind.JsonNode;

/// A filed form as lines to read, personal data masked.
final class FormRows {

    private FormRows() {}

    /// @param before what was filed before the applicant supplied, null when nothing was; fields
    ///     that differ say what they were
    static List<DenseRow> of(
            Page page, FormDefinition form, FormValues values, @Nullable FormValues before) {
        List<DenseRow> rows = new ArrayList<>();
        form.fields()
                .forEach(
                        field -> {
                            JsonNode now = values.get(field.name()).orElse(null);
                            JsonNode was =
                                    before == null ? now : before.get(field.name()).orElse(null);
                            if (now != null || was != null) {
                                rows.add(row(page, field, now, was));
                            }
                        });
        return rows;
    }

    private static DenseRow row(
            Page page, FormField field, @Nullable JsonNode now, @Nullable JsonNode was) {
        DenseRow row =
                DenseRow.of(
                        page.pick(field.label()),
                        now == null ? page.text("desk.changed.empty") : shown(page, field, now));
        if (Objects.equals(now, was)) {
            return row;
        }
        return row.note(
                was == null
                        ? page.text("desk.changed.new")
                        : page.text("desk.changed.was", shown(page, field, was)));
    }

    private static String shown(Page page, FormField field, JsonNode value) {
        String text = text(page, field.kind(), value);
        return field.sensitive() ? Masking.identityDocument(text) : text;
    }

    private static String text(Page page, FieldKind kind, JsonNode value) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.Consent _ -> plain(value);
            case FieldKind.Number number ->
                    number.unit() == null
                            ? plain(value)
                            : plain(value) + " " + page.pick(number.unit());
            case FieldKind.Day _ -> day(page, plain(value));
            case FieldKind.YesNo _ -> page.text(value.asBoolean(false) ? "desk.yes" : "desk.no");
            case FieldKind.Choice(var options) -> option(page, options, plain(value));
            case FieldKind.Choices(var options, _, _) ->
                    value.values().stream()
                            .map(each -> option(page, options, plain(each)))
                            .collect(Collectors.joining("、"));
            case FieldKind.Rows(var columns, _, _) ->
                    value.values().stream()
                            .map(row -> row(page, columns, row))
                            .collect(Collectors.joining("；"));
            case FieldKind.Address _ -> plain(value.path(FieldKind.Address.DETAIL));
        };
    }

    private static String row(Page page, List<FormField> columns, JsonNode row) {
        return columns.stream()
                .filter(column -> row.has(column.name()))
                .map(column -> shown(page, column, row.get(column.name())))
                .collect(Collectors.joining(" "));
    }

    private static String option(Page page, List<FieldOption> options, String id) {
        return options.stream()
                .filter(option -> option.value().equals(id))
                .map(option -> page.pick(option.label()))
                .findFirst()
                .orElse(id);
    }

    private static String day(Page page, String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? page.dateWithYear(LocalDate.parse(text))
                : text;
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
