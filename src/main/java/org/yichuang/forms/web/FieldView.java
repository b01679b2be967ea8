package org.yichuang.forms.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FormField;
import org.yichuang.forms.InputId;
import org.yichuang.forms.TextFormat;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Source;

/// A field as it stands on a page, with what was typed into it.
///
/// @param name of its parameter
/// @param typed what its inputs show: nothing, one text, or the boxes that are ticked
/// @param options what can be chosen
/// @param parts the inputs of an address
/// @param rows of a table
public record FieldView(
        FormField field,
        String name,
        String label,
        @Nullable String hint,
        List<String> typed,
        List<Option> options,
        @Nullable String unit,
        @Nullable String error,
        @Nullable Source source,
        List<FieldView> parts,
        List<RowView> rows) {

    private static final int MOST_RADIOS = 7;
    private static final int SHORT = 10;
    private static final int MEDIUM = 40;

    public FieldKind kind() {
        return field.kind();
    }

    public String id() {
        return InputId.of(name);
    }

    public boolean optional() {
        return !field.required();
    }

    public String value() {
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    public Set<String> values() {
        return new LinkedHashSet<>(typed);
    }

    /// Many answers are easier to find in a list that opens.
    public boolean hasManyOptions() {
        return options.size() > MOST_RADIOS;
    }

    public boolean isTable() {
        return kind() instanceof FieldKind.Rows;
    }

    /// A browser hides what it cannot read as a date, so such a text is shown as text.
    public boolean isDate() {
        return value().isEmpty() || value().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    public String width() {
        if (kind() instanceof FieldKind.Text text) {
            Integer longest = text.maxLength();
            if (text.format() != null) {
                return text.format() == TextFormat.POSTCODE ? "short" : "medium";
            }
            return longest == null || longest > MEDIUM
                    ? "full"
                    : longest > SHORT ? "medium" : "short";
        }
        return "short";
    }

    public @Nullable String inputMode() {
        return switch (format()) {
            case TextFormat.PHONE -> "tel";
            case TextFormat.POSTCODE -> "numeric";
            case TextFormat.EMAIL -> "email";
            case TextFormat.IDENTITY_NUMBER, TextFormat.CREDIT_CODE -> null;
            case null -> null;
        };
    }

    /// What the browser may fill in from the person's own data (WCAG 2.2, 1.3.5).
    public @Nullable String autocomplete() {
        return switch (field.source()) {
            case "person.name" -> "name";
            case "person.phone" -> "tel";
            case "person.address" -> "street-address";
            case "company.name" -> "organization";
            case null, default ->
                    switch (format()) {
                        case TextFormat.EMAIL -> "email";
                        case TextFormat.POSTCODE -> "postal-code";
                        case TextFormat.PHONE, TextFormat.IDENTITY_NUMBER, TextFormat.CREDIT_CODE ->
                                null;
                        case null -> null;
                    };
        };
    }

    private @Nullable TextFormat format() {
        return kind() instanceof FieldKind.Text text ? text.format() : null;
    }

    /// One row of a table.
    ///
    /// @param number counted from 1, for people
    /// @param mark the name of a parameter that tells that the row is there, even empty
    /// @param remove the value of the button that takes it away
    public record RowView(int number, String mark, String remove, List<FieldView> cells) {}
}
