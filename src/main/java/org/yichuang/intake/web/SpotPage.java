package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.web.SummarySection;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.Link;

/// What a clerk has put right, what else can be, and the form that records it.
///
/// @param changes what is different from what is filed
/// @param form the parts of the form with links to change them, personal data masked
/// @param saved when something was saved last, in words; null when nothing was
/// @param wrong what was typed about it
/// @param key drawn for the record, so that pressing twice is recording once
public record SpotPage(
        String no,
        String item,
        List<Change> changes,
        List<SummarySection> form,
        List<Row> materials,
        @Nullable String saved,
        String wrong,
        boolean confirmed,
        int version,
        String key,
        List<FieldError> errors) {

    public SpotPage {
        changes = List.copyOf(changes);
        form = List.copyOf(form);
        materials = List.copyOf(materials);
        errors = List.copyOf(errors);
    }

    /// Something that is different now.
    public record Change(String name, String before, String now) {}

    /// A material that can be replaced or added.
    ///
    /// @param filed names of the files that lie there
    /// @param files names of the new files
    public record Row(String title, List<String> filed, List<String> files, Link act) {

        public Row {
            filed = List.copyOf(filed);
            files = List.copyOf(files);
        }
    }
}
