package org.yichuang.forms.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldKind.Address;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormInput;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.FormValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns the parameters of a form of HTML into values and back.
public final class Typing {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Typing() {}

    public static FormValues read(
            FormSection section, FormValues before, Map<String, List<String>> parameters) {
        List<String> shown = parameters.get(FormInput.SHOWN);
        Set<String> names = shown == null ? Set.of() : Set.of(shown.getFirst().split(" "));
        FormValues values = before;
        for (FormField field : section.fields()) {
            if (shown == null || names.contains(field.name())) {
                values = values.with(field.name(), read(field, field.name(), parameters));
            }
        }
        return values;
    }

    private static @Nullable JsonNode read(
            FormField field, String name, Map<String, List<String>> parameters) {
        List<String> typed = parameters.getOrDefault(name, List.of());
        return switch (field.kind()) {
            case FieldKind.Rows rows -> rows(rows, name, parameters);
            case Address _ -> address(name, parameters);
            case FieldKind.Choices _ -> choices(typed);
            case FieldKind.Text _,
                    FieldKind.Number _,
                    FieldKind.Day _,
                    FieldKind.YesNo _,
                    FieldKind.Consent _,
                    FieldKind.Choice _ ->
                    typed.isEmpty() ? null : TypedText.read(field.kind(), typed.getFirst());
        };
    }

    private static @Nullable JsonNode choices(List<String> typed) {
        ArrayNode chosen = NODES.arrayNode();
        typed.stream().filter(value -> !value.isBlank()).distinct().forEach(chosen::add);
        return chosen.isEmpty() ? null : chosen;
    }

    private static @Nullable JsonNode address(String name, Map<String, List<String>> parameters) {
        ObjectNode address = NODES.objectNode();
        for (String part : List.of(Address.REGION, Address.DETAIL)) {
            String typed = parameters.getOrDefault(name + "." + part, List.of("")).getFirst();
            String text = TypedText.oneLine(typed);
            if (!text.isEmpty()) {
                address.put(part, text);
            }
        }
        return address.isEmpty() ? null : address;
    }

    private static @Nullable JsonNode rows(
            FieldKind.Rows rows, String name, Map<String, List<String>> parameters) {
        ArrayNode read = NODES.arrayNode();
        for (int number : rowNumbers(name, parameters.keySet())) {
            ObjectNode row = NODES.objectNode();
            for (FormField column : rows.columns()) {
                JsonNode value = read(column, cell(name, number, column.name()), parameters);
                if (value != null) {
                    row.set(column.name(), value);
                }
            }
            read.add(row);
        }
        return read.isEmpty() ? null : read;
    }

    private static SortedSet<Integer> rowNumbers(String name, Set<String> parameters) {
        Pattern form = Pattern.compile(Pattern.quote(name) + "\\[(\\d{1,4})].*");
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String parameter : parameters) {
            Matcher matcher = form.matcher(parameter);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }

    static String cell(String table, int row, String column) {
        return table + "[" + row + "]." + column;
    }

    public static Map<String, List<String>> write(FormSection section, FormValues values) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (FormField field : section.fields()) {
            values.get(field.name())
                    .ifPresent(value -> write(field, field.name(), value, parameters));
        }
        return parameters;
    }

    private static void write(
            FormField field, String name, JsonNode value, Map<String, List<String>> parameters) {
        switch (field.kind()) {
            case FieldKind.Rows rows -> {
                for (int number = 0; number < value.size(); number++) {
                    JsonNode row = value.get(number);
                    // A row that is still empty is told by a parameter that belongs to no column.
                    parameters.put(cell(name, number, ""), List.of(""));
                    for (FormField column : rows.columns()) {
                        if (row.has(column.name())) {
                            String cell = cell(name, number, column.name());
                            write(column, cell, row.get(column.name()), parameters);
                        }
                    }
                }
            }
            case Address _ ->
                    value.properties()
                            .forEach(
                                    part ->
                                            parameters.put(
                                                    name + "." + part.getKey(),
                                                    List.of(TypedText.write(part.getValue()))));
            case FieldKind.Choices _ -> {
                List<String> chosen = new ArrayList<>();
                value.forEach(each -> chosen.add(TypedText.write(each)));
                parameters.put(name, chosen);
            }
            case FieldKind.Text _,
                    FieldKind.Number _,
                    FieldKind.Day _,
                    FieldKind.YesNo _,
                    FieldKind.Consent _,
                    FieldKind.Choice _ ->
                    parameters.put(name, List.of(TypedText.write(value)));
        }
    }
}
