package org.yichuang.forms.internal;

import java.util.Set;
import org.yichuang.forms.FormValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Leaves out what nobody filled in or nobody was asked.
final class Submission {

    private Submission() {}

    /// Members that are no fields of the form stay, so that whoever sent them is told.
    ///
    /// @param hidden fields that are not shown
    static FormValues of(FormValues values, Set<String> hidden) {
        ObjectNode json = values.toJson();
        json.remove(hidden);
        withoutEmpty(json);
        return FormValues.of(json);
    }

    private static void withoutEmpty(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                object.forEach(Submission::withoutEmpty);
                object.removeIf(Submission::isEmpty);
            }
            case ArrayNode array -> {
                array.forEach(Submission::withoutEmpty);
                array.removeIf(Submission::isEmpty);
            }
            default -> {}
        }
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull()
                || node.isContainer() && node.isEmpty()
                || node.isString() && node.stringValue().isBlank();
    }
}
