package org.yichuang.forms.internal;

import java.util.List;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FormField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema that values are checked against: the description as it was written, with what
/// the hints mean written out.
final class CheckedSchema {

    private static final int LONGEST_DETAIL = 200;

    private CheckedSchema() {}

    static JsonNode of(JsonNode document, List<FormField> fields) {
        ObjectNode schema = meant((ObjectNode) document.deepCopy(), fields);
        withoutWords(schema);
        return schema;
    }

    private static ObjectNode meant(ObjectNode schema, List<FormField> fields) {
        schema.put("additionalProperties", false);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        for (FormField field : fields) {
            switch (field.kind()) {
                case FieldKind.Address _ -> address((ObjectNode) properties.get(field.name()));
                case FieldKind.Rows rows -> {
                    ObjectNode row = (ObjectNode) properties.get(field.name()).get("items");
                    meant(row, rows.columns());
                }
                case FieldKind.Text _,
                        FieldKind.Number _,
                        FieldKind.Day _,
                        FieldKind.YesNo _,
                        FieldKind.Consent _,
                        FieldKind.Choice _,
                        FieldKind.Choices _ -> {}
            }
        }
        return schema;
    }

    /// Hints and words check nothing.
    private static void withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> words =
                    object.propertyNames().stream()
                            .filter(name -> name.startsWith("x-") || isWord(name, object))
                            .toList();
            object.remove(words);
        }
        node.forEach(CheckedSchema::withoutWords);
    }

    /// A field may be called `title` too; its member is an object.
    private static boolean isWord(String name, ObjectNode object) {
        return (name.equals("title") || name.equals("description")) && object.get(name).isString();
    }

    private static void address(ObjectNode field) {
        var nodes = JsonNodeFactory.instance;
        ObjectNode region = nodes.objectNode().put("type", "string");
        region.put("pattern", "^([0-9]{6}|[0-9]{9}|[0-9]{12})$");
        ObjectNode detail = nodes.objectNode().put("type", "string").put("minLength", 1);
        detail.put("maxLength", LONGEST_DETAIL);
        ObjectNode properties = nodes.objectNode();
        properties.set(FieldKind.Address.REGION, region);
        properties.set(FieldKind.Address.DETAIL, detail);
        field.set("properties", properties);
        field.set(
                "required",
                nodes.arrayNode().add(FieldKind.Address.REGION).add(FieldKind.Address.DETAIL));
        field.put("additionalProperties", false);
    }
}
