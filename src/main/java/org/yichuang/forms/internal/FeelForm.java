package org.yichuang.forms.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FormField;
import tools.jackson.databind.JsonNode;

/// Values of a form as FEEL reads them.
final class FeelForm {

    private FeelForm() {}

    /// @return null for what is not filled in or cannot be read
    static @Nullable Object of(FieldKind kind, Optional<JsonNode> filled) {
        if (filled.isEmpty()) {
            return kind instanceof FieldKind.Choices || kind instanceof FieldKind.Rows
                    ? List.of()
                    : null;
        }
        JsonNode value = filled.get();
        return switch (kind) {
            case FieldKind.Text _, FieldKind.Choice _ ->
                    value.isString() ? value.stringValue() : null;
            case FieldKind.Number _ -> value.isNumber() ? value.decimalValue() : null;
            case FieldKind.Day _ -> date(value);
            case FieldKind.YesNo _, FieldKind.Consent _ ->
                    value.isBoolean() ? value.booleanValue() : null;
            case FieldKind.Choices _ -> value.valueStream().map(JsonNode::asString).toList();
            case FieldKind.Rows rows -> rows(rows, value);
            case FieldKind.Address _ -> address(value);
        };
    }

    private static @Nullable LocalDate date(JsonNode value) {
        try {
            return LocalDate.parse(value.asString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<Map<String, @Nullable Object>> rows(FieldKind.Rows rows, JsonNode value) {
        List<Map<String, @Nullable Object>> read = new ArrayList<>();
        for (JsonNode row : value) {
            Map<String, @Nullable Object> cells = new HashMap<>();
            for (FormField column : rows.columns()) {
                cells.put(column.name(), of(column.kind(), row.optional(column.name())));
            }
            read.add(cells);
        }
        return read;
    }

    private static Map<String, String> address(JsonNode value) {
        Map<String, String> parts = new HashMap<>();
        value.properties().forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
        return parts;
    }
}
