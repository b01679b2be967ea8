package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.web.SummarySection;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.SummaryRow;

/// Everything that will be filed, to be read over and signed.
///
/// @param about the licence that it is about, none for a new one
/// @param commitment what is committed to in place of the review, and what follows; none when there
///     is a review
/// @param refused why it was not taken, null when nothing was refused
/// @param missing what must still be done before it can be filed
/// @param revision of the draft that is signed
/// @param key makes submitting twice submitting once
public record CheckPage(
        String path,
        String item,
        String party,
        String signer,
        List<SummaryRow> about,
        List<SummaryRow> answers,
        List<SummarySection> sections,
        List<MaterialRow> materials,
        List<SummaryRow> delivery,
        List<String> commitment,
        @Nullable Notice refused,
        List<Link> missing,
        int revision,
        String key,
        List<FieldError> errors) {

    public CheckPage {
        about = List.copyOf(about);
        commitment = List.copyOf(commitment);
        answers = List.copyOf(answers);
        sections = List.copyOf(sections);
        materials = List.copyOf(materials);
        delivery = List.copyOf(delivery);
        missing = List.copyOf(missing);
        errors = List.copyOf(errors);
    }
}
