package org.yichuang.forms.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldKind.Address;
import org.yichuang.forms.FieldOption;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes what a source says fit the field that asks for it.
public final class Coercion {

    private Coercion() {}

    /// Null when it does not fit, so that the person is asked.
    public static @Nullable JsonNode to(FieldKind kind, JsonNode value) {
        if (value.isNull() || value.isString() && value.stringValue().isBlank()) {
            return null;
        }
        return switch (kind) {
            case FieldKind.Text _ -> words(value);
            case FieldKind.Number number -> {
                JsonNode read = TypedText.read(number, TypedText.write(value));
                yield read != null && read.isNumber() ? read : null;
            }
            case FieldKind.Day day -> {
                JsonNode read = TypedText.read(day, value.asString(""));
                yield FeelForm.of(day, Optional.ofNullable(read)) == null ? null : read;
            }
            case FieldKind.YesNo _ -> value.isBoolean() ? value : null;
            case FieldKind.Choice choice -> option(choice, value);
            case Address _ -> address(value);
            case FieldKind.Consent _, FieldKind.Choices _, FieldKind.Rows _ -> null;
        };
    }

    private static @Nullable JsonNode words(JsonNode value) {
        if (value.isString() || value.isNumber()) {
            return JsonNodeFactory.instance.stringNode(TypedText.write(value));
        }
        return value.path(Address.DETAIL).isString() ? value.get(Address.DETAIL) : null;
    }

    /// By its value, or by its name, as licences have it.
    private static @Nullable JsonNode option(FieldKind.Choice choice, JsonNode value) {
        String said = value.asString("");
        for (FieldOption option : choice.options()) {
            if (option.value().equals(said) || option.label().zh().equals(said)) {
                return JsonNodeFactory.instance.stringNode(option.value());
            }
        }
        return null;
    }

    /// A source that knows only one line leaves the region to the person.
    private static @Nullable JsonNode address(JsonNode value) {
        if (value.isString()) {
            ObjectNode address = JsonNodeFactory.instance.objectNode();
            return address.put(Address.DETAIL, value.stringValue());
        }
        return value.path(Address.DETAIL).isString() ? value : null;
    }
}
