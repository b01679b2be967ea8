package org.yichuang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormValues;
import org.yichuang.kernel.CaseNo;

/// What a clerk puts right at the window with the applicant beside them (行政许可法 art. 32 (3)).
///
/// @param version of the case, as it stood when this was read
/// @param basis number of the event by which the application came or was supplied last
/// @param before the form as it is filed
/// @param materials those that can be replaced or added, with the new files alone
/// @param problems of what was changed
/// @param savedAt null while nothing was changed
public record SpotCorrection(
        CaseNo no,
        int version,
        int basis,
        Item item,
        FormDefinition form,
        FormValues before,
        FilledForm filled,
        Map<String, ? extends @Nullable Object> answers,
        List<FieldProblem> problems,
        List<Provided> materials,
        int revision,
        @Nullable Instant savedAt) {

    public SpotCorrection {
        problems = List.copyOf(problems);
        materials = List.copyOf(materials);
    }

    /// The fields that say something else than what is filed.
    public List<FormField> changed() {
        return form.fields()
                .filter(field -> !before.agreesWith(filled.values(), field.name()))
                .toList();
    }

    /// The materials for which there is something new.
    public List<Provided> brought() {
        return materials.stream().filter(each -> !each.files().isEmpty()).toList();
    }

    public boolean hasAnything() {
        return !changed().isEmpty() || !brought().isEmpty();
    }
}
