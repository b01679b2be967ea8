package org.yichuang.intake.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.QuestionKind;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.ui.Option;

/// One guided question.
///
/// @param values what is ticked or typed
/// @param seen names the answer that the page was made from
/// @param elsewhere the answer that was saved elsewhere meanwhile, null when none was
public record AskedPage(
        String path,
        String back,
        Localised of,
        String label,
        @Nullable String help,
        QuestionKind kind,
        @Nullable String unit,
        boolean optional,
        List<Option> options,
        Set<String> values,
        String seen,
        @Nullable String elsewhere,
        List<FieldError> errors) {

    public AskedPage {
        options = List.copyOf(options);
        values = Set.copyOf(values);
        errors = List.copyOf(errors);
    }

    public String value() {
        return values.isEmpty() ? "" : values.iterator().next();
    }
}
