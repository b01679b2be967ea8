package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    static List<DenseRow> of(Page page, FormDefinition form, FormValues values) {
        List<DenseRow> rows = new ArrayList<>();
        form.fields()
                .forEach(
                        field ->
                                values.get(field.name())
                                        .ifPresent(
                                                value ->
                                                        rows.add(
                                                                DenseRow.of(
                                                                        page.pick(field.label()),
                                                                        shown(
                                                                                page, field,
                                                                                value)))));
        return rows;
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
