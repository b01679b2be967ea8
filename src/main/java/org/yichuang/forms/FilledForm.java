package org.yichuang.forms;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The values of a form with where they come from. A value that was filled in from a source and
/// then corrected keeps both: what the source said stays in `supplied`.
///
/// @param supplied by field, what a source said, also where the person changed it afterwards
public record FilledForm(FormValues values, Map<String, Fact> supplied) {

    public FilledForm {
        supplied = Map.copyOf(supplied);
    }

    public static FilledForm empty() {
        return new FilledForm(FormValues.empty(), Map.of());
    }

    /// The same sources with what the person typed since.
    public FilledForm with(FormValues typed) {
        return new FilledForm(typed, supplied);
    }

    FilledForm with(String field, Fact fact) {
        Map<String, Fact> more = new HashMap<>(supplied);
        more.put(field, fact);
        return new FilledForm(values.with(field, fact.value()), more);
    }

    /// How the present value of a field came about.
    public Provenance provenance(String field) {
        JsonNode value = values.get(field).orElse(null);
        Fact fact = supplied.get(field);
        if (fact != null) {
            return value != null && FormValues.same(value, fact.value())
                    ? new Provenance.Supplied(fact)
                    : new Provenance.Corrected(fact);
        }
        return value == null ? new Provenance.Empty() : new Provenance.Typed();
    }

    /// How a value came about.
    public sealed interface Provenance {

        /// Nobody filled it in.
        record Empty() implements Provenance {}

        /// The person typed it.
        record Typed() implements Provenance {}

        /// A source supplied it and the person left it.
        record Supplied(Fact fact) implements Provenance {}

        /// A source supplied something else, which the person changed or removed.
        record Corrected(Fact fact) implements Provenance {}
    }
}
