package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.web.SummarySection;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Tag;

/// What was asked for, what is there of it, and the button that sends it off.
///
/// @param until last day to supply, in words; null when there is none
/// @param owed whether it is what the applicant promised to bring
/// @param asked every thing that was asked for, in the order of the notice
/// @param form the parts of the form with links to change them, empty when nothing in it was asked
/// @param whole whether everything has an answer
/// @param anyway whether it may be sent off although something has no answer
/// @param key drawn for the supply, so that pressing twice is supplying once
public record CorrectionPage(
        String no,
        String item,
        @Nullable String until,
        boolean owed,
        List<Row> asked,
        List<SummarySection> form,
        String saved,
        boolean whole,
        boolean anyway,
        String key,
        List<FieldError> errors) {

    public CorrectionPage {
        asked = List.copyOf(asked);
        form = List.copyOf(form);
        errors = List.copyOf(errors);
    }

    /// One thing that was asked for.
    ///
    /// @param files names of the new files
    public record Row(String title, String reason, Tag tag, List<String> files, Link act) {

        public Row {
            files = List.copyOf(files);
        }
    }
}
