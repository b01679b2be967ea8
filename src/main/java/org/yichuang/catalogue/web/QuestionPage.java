package org.yichuang.catalogue.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.QuestionKind;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.Crumb;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.SummaryRow;

/// One guided question on a page of its own.
///
/// @param action where the form goes
/// @param place as in "第 3 题"
/// @param others the answers to the other questions, which travel along
/// @param values what is chosen or typed
/// @param answered the questions before this one
/// @param back the question before, or the item
public record QuestionPage(
        String itemName,
        List<Crumb> crumbs,
        String action,
        String place,
        String id,
        QuestionKind kind,
        String text,
        @Nullable String help,
        @Nullable String unit,
        List<Option> options,
        List<Other> others,
        Set<String> values,
        List<FieldError> errors,
        List<SummaryRow> answered,
        String back) {

    /// A hidden field.
    public record Other(String name, String value) {}

    public String value() {
        return values.stream().findFirst().orElse("");
    }
}
