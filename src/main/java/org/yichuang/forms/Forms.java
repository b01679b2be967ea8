package org.yichuang.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads forms and checks what is filled in. `answers` are always those of the guided questions,
/// by id, as conditions read them.
public interface Forms {

    /// Reads the description of a form: JSON Schema 2020-12 with our hints.
    FormReading read(JsonNode document);

    /// Reads a description that was found sound before, such as that of a published item. Each
    /// text is read once.
    ///
    /// @throws IllegalStateException when it is defective after all
    FormDefinition published(String document);

    /// The names of the fields that are shown now. A condition reads the answers and those fields
    /// before it that are shown themselves.
    Set<String> shown(
            FormDefinition form,
            FormValues values,
            Map<String, ? extends @Nullable Object> answers);

    /// What is submitted: only fields that are shown, and no empty ones, rows or texts.
    FormValues submitted(
            FormDefinition form,
            FormValues values,
            Map<String, ? extends @Nullable Object> answers);

    /// What is wrong with the values, in the order of the form; at most one problem for a place.
    List<FieldProblem> problems(
            FormDefinition form,
            FormValues values,
            Map<String, ? extends @Nullable Object> answers,
            Stage stage);

    /// The values as the variable `form` of FEEL expressions: numbers, dates, texts, booleans,
    /// lists and contexts. What cannot be read is null, as what is not filled in.
    Map<String, @Nullable Object> variable(FormDefinition form, FormValues values);

    /// How much must be there.
    enum Stage {
        /// What is filled in must be right; what is missing may still come.
        DRAFT,
        /// Everything must be there.
        SUBMISSION
    }
}
