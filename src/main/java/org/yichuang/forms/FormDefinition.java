package org.yichuang.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// What a form asks, in the order in which it asks. Read from a JSON Schema by [Forms#read].
///
/// @param schema the JSON Schema that values are checked against, as canonical JSON
public record FormDefinition(
        Localised title,
        @Nullable Localised description,
        List<FormSection> sections,
        String schema) {

    public FormDefinition {
        sections = List.copyOf(sections);
    }

    public Stream<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    public Optional<FormField> field(String name) {
        return fields().filter(field -> field.name().equals(name)).findFirst();
    }

    public Optional<FormSection> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /// Whether another field appears or disappears by what is answered here.
    public boolean decidesOthers(FormField field) {
        return fields().anyMatch(other -> other.hangsOn(field.name()));
    }
}
