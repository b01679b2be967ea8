package org.yichuang.forms;

import java.util.List;
import org.yichuang.pages.Localised;

/// The part of a form that is shown as one page.
public record FormSection(String id, Localised title, List<FormField> fields) {

    public FormSection {
        fields = List.copyOf(fields);
    }
}
