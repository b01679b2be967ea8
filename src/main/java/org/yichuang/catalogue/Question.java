package org.yichuang.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A guided question 情形引导. The answer is a variable of expressions under the question's id.
///
/// @param id in snake_case, so that it is one word for an expression
/// @param unit of a number, as in ㎡
/// @param when the expression over earlier answers that makes it matter; always when absent
public record Question(
        String id,
        Localised text,
        @Nullable Localised help,
        QuestionKind kind,
        @Nullable String unit,
        List<Option> options,
        @Nullable String when,
        @Default("true") boolean required) {

    /// One of the answers to choose from.
    public record Option(String id, Localised text, @Nullable Localised help) {}

    /// The option of that id.
    public Optional<Option> option(String optionId) {
        return options.stream().filter(each -> each.id().equals(optionId)).findFirst();
    }
}
