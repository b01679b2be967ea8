package org.yichuang.intake.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Dossier;
import org.yichuang.forms.FormValues;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An application as it lies in the file of its case.
final class FiledForm {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode filed;

    private FiledForm(ObjectNode filed) {
        this.filed = filed;
    }

    static FiledForm of(Dossier dossier) {
        String text = dossier.form();
        return new FiledForm(
                text == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(text));
    }

    FormValues form() {
        return filed.path("form") instanceof ObjectNode form
                ? FormValues.of(form)
                : FormValues.empty();
    }

    /// To the guided questions.
    Map<String, Object> answers() {
        return filed.has("answers") ? JSON.convertValue(filed.get("answers"), ANSWERS) : Map.of();
    }

    /// The text to file when the form says something else.
    ///
    /// @param confirmed who confirmed it before whom, null when the applicant sent it themselves
    String with(FormValues form, @Nullable ObjectNode confirmed) {
        ObjectNode corrected = filed.deepCopy();
        corrected.set("form", form.toJson());
        if (confirmed != null) {
            corrected.set("confirmed", confirmed);
        }
        return JSON.writeValueAsString(corrected);
    }
}
