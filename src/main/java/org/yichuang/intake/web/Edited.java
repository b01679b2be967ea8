package org.yichuang.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.FormValues;
import org.yichuang.intake.Provided;
import org.yichuang.pages.Localised;
import org.yichuang.pages.NotThere;

/// What is edited page by page, as it stands now: a draft, or an application that is corrected.
///
/// @param path of the page that lists what there is to do; its sections are below
/// @param title of that page
/// @param answers to the guided questions, as conditions of the form read them
/// @param materials that may be uploaded here
/// @param revision grows with each change
/// @param atWindow whether a clerk edits it, with the applicant beside them
public record Edited(
        String path,
        Localised title,
        FormDefinition form,
        FilledForm filled,
        Map<String, ? extends @Nullable Object> answers,
        List<Provided> materials,
        int revision,
        Instant savedAt,
        boolean atWindow) {

    public Edited {
        materials = List.copyOf(materials);
    }

    Edited with(FormValues values) {
        return new Edited(
                path,
                title,
                form,
                filled.with(values),
                answers,
                materials,
                revision,
                savedAt,
                atWindow);
    }

    FormSection section(String id) {
        return form.section(id).orElseThrow(() -> new NotThere("section " + id));
    }

    Optional<Provided> material(String id) {
        return materials.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
