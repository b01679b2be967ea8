package org.yichuang.desk.web;

import java.util.List;
import org.yichuang.pages.FieldError;

/// What must be said for an act.
///
/// @param act its name: `CONSULT`
/// @param article on which it rests
/// @param about what there is to know before: the question that was asked, the reason that was
///     given
public record ActForm(
        String act, String label, String article, List<String> about, List<ActField> fields) {

    public ActForm {
        about = List.copyOf(about);
        fields = List.copyOf(fields);
    }

    /// Whether something was typed in it, or is wrong with it: then it must be seen.
    public boolean isTouched(Notes notes, List<FieldError> errors) {
        return notes.isAbout(act)
                || errors.stream().anyMatch(error -> error.field().startsWith(act + "."));
    }
}
