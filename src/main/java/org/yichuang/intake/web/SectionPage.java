package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.web.SectionView;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.ui.SummaryRow;

/// One section of a form to fill in.
///
/// @param back the page that lists what there is to do
/// @param of what the form is for
/// @param number of this section, from 1
/// @param seen names the values that the page was made from
/// @param saved when it was saved last, in words
/// @param elsewhere what was saved elsewhere meanwhile; null when nothing was
/// @param atWindow whether a clerk fills it in
public record SectionPage(
        String path,
        String back,
        Localised of,
        SectionView section,
        int number,
        int total,
        String seen,
        String saved,
        List<FieldError> errors,
        @Nullable List<SummaryRow> elsewhere,
        boolean atWindow) {

    public SectionPage {
        errors = List.copyOf(errors);
    }
}
