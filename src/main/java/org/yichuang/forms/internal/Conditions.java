package org.yichuang.forms.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormValues;
import org.yichuang.rules.Expressions;
import tools.jackson.databind.node.ObjectNode;

/// Finds which fields are shown, from the first to the last, so that a field on which a hidden one
/// hangs is decided before it.
final class Conditions {

    private final Expressions expressions;

    Conditions(Expressions expressions) {
        this.expressions = expressions;
    }

    Set<String> shown(
            FormDefinition form,
            FormValues values,
            Map<String, ? extends @Nullable Object> answers) {
        ObjectNode json = values.toJson();
        Map<String, @Nullable Object> known = new HashMap<>();
        Map<String, @Nullable Object> variables = new HashMap<>(answers);
        variables.put("form", known);
        Set<String> shown = new LinkedHashSet<>();
        for (FormField field : form.fields().toList()) {
            String when = field.when();
            boolean isShown = when == null || expressions.test(when, variables);
            known.put(
                    field.name(),
                    isShown ? FeelForm.of(field.kind(), json.optional(field.name())) : null);
            if (isShown) {
                shown.add(field.name());
            }
        }
        return shown;
    }
}
