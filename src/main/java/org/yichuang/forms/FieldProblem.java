package org.yichuang.forms;

import java.util.Locale;
import org.yichuang.kernel.Problem;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.Texts;

/// Something that the person who fills in a form must put right.
///
/// @param pointer the value, as a JSON pointer into the values
/// @param input the name of the parameter that carries it, as in `partners[2].name`
/// @param label of its field
/// @param problem what is wrong and how to put it right; an argument may be a [Localised] text
public record FieldProblem(String pointer, String input, Localised label, Problem problem) {

    /// Name of the field that it is in, empty when it is about the form as a whole.
    public String field() {
        String[] steps = pointer.split("/", 3);
        return steps.length > 1 ? steps[1] : "";
    }

    /// What is wrong, to stand beside the field.
    public String text(Page page) {
        return page.text(problem.key(), arguments(page.locale()));
    }

    public String text(Texts texts, Locale locale) {
        return texts.text(locale, problem.key(), arguments(locale));
    }

    /// The same for the summary at the top of the page, where the field must be named.
    public FieldError error(Page page) {
        return new FieldError(
                InputId.of(input),
                page.text("forms.problem.of", label.in(page.locale()), text(page)));
    }

    private Object[] arguments(Locale locale) {
        return problem.arguments().stream()
                .map(each -> each instanceof Localised words ? words.in(locale) : each)
                .toArray();
    }
}
