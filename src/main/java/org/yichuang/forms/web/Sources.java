package org.yichuang.forms.web;

import org.jspecify.annotations.Nullable;
import org.yichuang.forms.Fact;
import org.yichuang.forms.FilledForm.Provenance;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Source;

/// Says where a value comes from.
final class Sources {

    private Sources() {}

    /// Beside an input, where what the person typed needs no word.
    static @Nullable Source besideInput(Page page, Provenance provenance, String supplied) {
        return provenance instanceof Provenance.Typed ? null : of(page, provenance, supplied);
    }

    /// @param supplied what the source said, as it may be shown
    static @Nullable Source of(Page page, Provenance provenance, String supplied) {
        return switch (provenance) {
            case Provenance.Empty _ -> null;
            case Provenance.Typed _ -> Source.applicant(page.text("forms.source.typed"));
            case Provenance.Supplied(Fact fact) -> source(page, fact);
            case Provenance.Corrected(Fact fact) ->
                    Source.applicant(
                            page.text(
                                    "forms.source.corrected",
                                    page.pick(fact.origin().name()),
                                    supplied));
        };
    }

    private static Source source(Page page, Fact fact) {
        String text =
                page.text(
                        "forms.source.supplied",
                        page.pick(fact.origin().name()),
                        page.dateTime(fact.origin().at()));
        return switch (fact.origin().kind()) {
            case REGISTER, LICENCE -> Source.register(text);
            case ACCOUNT, EARLIER_CASE -> Source.account(text);
        };
    }
}
