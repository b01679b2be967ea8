package org.yichuang.forms.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.yichuang.directory.Directory;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldKind.Address;
import org.yichuang.forms.FieldOption;
import org.yichuang.forms.FormField;
import org.yichuang.forms.TextFormat;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.Masking;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Page;
import tools.jackson.databind.JsonNode;

/// Values as people read them.
final class ShownValue {

    private final Page page;
    private final Directory directory;
    private final boolean masked;

    /// @param masked whether sensitive values are masked
    ShownValue(Page page, Directory directory, boolean masked) {
        this.page = page;
        this.directory = directory;
        this.masked = masked;
    }

    String of(FormField field, JsonNode value) {
        String shown = plain(field.kind(), value);
        return masked && field.sensitive() ? masked(field, shown) : shown;
    }

    private String plain(FieldKind kind, JsonNode value) {
        return switch (kind) {
            case FieldKind.Text _ -> value.asString();
            case FieldKind.Number number -> number(number, value);
            case FieldKind.Day _ -> date(value);
            case FieldKind.YesNo _ ->
                    value.isBoolean()
                            ? page.text(value.booleanValue() ? "forms.yes" : "forms.no")
                            : value.asString();
            case FieldKind.Consent _ ->
                    page.text(value.asBoolean(false) ? "forms.agreed" : "forms.not-agreed");
            case FieldKind.Choice choice -> option(choice.options(), value);
            case FieldKind.Choices choices ->
                    value.valueStream()
                            .map(each -> option(choices.options(), each))
                            .collect(Collectors.joining(page.text("forms.comma")));
            case FieldKind.Rows rows ->
                    value.valueStream()
                            .map(row -> row(rows, row))
                            .collect(Collectors.joining(page.text("forms.semicolon")));
            case Address _ -> address(value);
        };
    }

    private String number(FieldKind.Number number, JsonNode value) {
        if (!value.isNumber()) {
            return value.asString();
        }
        String figures = value.decimalValue().stripTrailingZeros().toPlainString();
        if (number.unit() == null) {
            return figures;
        }
        return figures + (page.english() ? " " : "") + page.pick(number.unit());
    }

    private String date(JsonNode value) {
        try {
            return page.dateWithYear(LocalDate.parse(value.asString()));
        } catch (DateTimeException e) {
            return value.asString();
        }
    }

    private String option(List<FieldOption> options, JsonNode value) {
        String chosen = value.asString();
        return options.stream()
                .filter(option -> option.value().equals(chosen))
                .findFirst()
                .map(option -> page.pick(option.label()))
                .orElse(chosen);
    }

    /// The cells of a row that are filled in.
    String row(FieldKind.Rows rows, JsonNode row) {
        return rows.columns().stream()
                .filter(column -> row.has(column.name()))
                .map(column -> cell(column, row.get(column.name())))
                .collect(Collectors.joining(page.text("forms.comma")));
    }

    private String cell(FormField column, JsonNode value) {
        String shown = of(column, value);
        return column.kind() instanceof FieldKind.YesNo
                ? page.pick(column.label()) + page.text("forms.colon") + shown
                : shown;
    }

    private String address(JsonNode value) {
        String detail = value.path(Address.DETAIL).asString("");
        String code = value.path(Address.REGION).asString("");
        String region =
                RegionCode.parse(code)
                        .toOptional()
                        .map(known -> page.pick(directory.regionName(known)))
                        .orElse("");
        return page.english() && !region.isEmpty() && !detail.isEmpty()
                ? detail + ", " + region
                : region + detail;
    }

    private static String masked(FormField field, String shown) {
        return switch (field.kind()) {
            case FieldKind.Text text when text.format() == TextFormat.IDENTITY_NUMBER ->
                    Masking.identityDocument(shown);
            case FieldKind.Text text when text.format() == TextFormat.PHONE -> Masking.phone(shown);
            case FieldKind.Text text when text.format() == TextFormat.CREDIT_CODE ->
                    CreditCode.parse(shown)
                            .toOptional()
                            .map(CreditCode::masked)
                            .orElseGet(() -> Masking.identityDocument(shown));
            case FieldKind.Text _ when "person.name".equals(field.source()) ->
                    Masking.personName(shown);
            case FieldKind.Text _ when "person.address".equals(field.source()) ->
                    Masking.address(shown);
            case Address _ -> Masking.address(shown);
            case FieldKind.Text _ -> Masking.identityDocument(shown);
            case FieldKind.Number _,
                    FieldKind.Day _,
                    FieldKind.YesNo _,
                    FieldKind.Consent _,
                    FieldKind.Choice _,
                    FieldKind.Choices _,
                    FieldKind.Rows _ ->
                    "****";
        };
    }
}
