package org.yichuang.forms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.internal.Coercion;
import tools.jackson.databind.JsonNode;

/// Fills in what is known already.
public final class Prefill {

    private Prefill() {}

    /// Fills each empty field that has a source which knows something that fits. A field that was
    /// filled in from its source before is left as the person left it, even empty.
    public static FilledForm apply(FormDefinition form, FilledForm filled, KnownFacts facts) {
        FilledForm result = filled;
        for (FormField field : form.fields().toList()) {
            String source = field.source();
            boolean isOpen =
                    !filled.supplied().containsKey(field.name())
                            && filled.values().get(field.name()).isEmpty();
            if (source != null && isOpen) {
                Fact fact = fitting(field, facts.fact(source));
                if (fact != null) {
                    result = result.with(field.name(), fact);
                }
            }
        }
        return result;
    }

    private static @Nullable Fact fitting(FormField field, Optional<Fact> known) {
        if (known.isEmpty()) {
            return null;
        }
        JsonNode value = Coercion.to(field.kind(), known.get().value());
        return value == null ? null : new Fact(value, known.get().origin());
    }
}
