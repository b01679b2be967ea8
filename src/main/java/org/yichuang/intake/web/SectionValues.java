package org.yichuang.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormInput;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The values of one section among those of a form.
final class SectionValues {

    private static final int LENGTH = 16;

    private SectionValues() {}

    /// A short name for what a section holds: two pages that show the same have the same.
    static String mark(FormSection section, FormValues values) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        for (FormField field : section.fields()) {
            values.get(field.name()).ifPresent(value -> own.set(field.name(), value));
        }
        return FormValues.of(own).digest().substring(0, LENGTH);
    }

    /// Saves what was typed into a section, unless the section was changed elsewhere since.
    ///
    /// @param seen the mark of the section as the page showed it, empty for whatever is there
    static Written write(
            Editor editor, String id, String seen, Map<String, List<String>> parameters) {
        while (true) {
            Edited edited = editor.read();
            FormSection section = edited.section(id);
            FormInput input = FormInput.read(section, edited.filled().values(), parameters);
            String stored = mark(section, edited.filled().values());
            boolean same = stored.equals(mark(section, input.values()));
            if (!same && !seen.isEmpty() && !seen.equals(stored)) {
                return new Written(edited, section, input, true);
            }
            // Another section, an upload or an answer may have been saved at the same moment; that
            // is no conflict, so it is tried again with what is there now.
            if (same || editor.save(input.values(), edited.revision())) {
                return new Written(edited.with(input.values()), section, input, false);
            }
        }
    }

    /// What became of an input.
    ///
    /// @param edited with the input when it was saved, and as somebody else left it when not
    /// @param conflict whether the section was changed elsewhere, so that nothing was saved
    record Written(Edited edited, FormSection section, FormInput input, boolean conflict) {}

    static List<FieldProblem> problems(
            Forms forms, Edited edited, FormSection section, Forms.Stage stage) {
        return of(
                section,
                forms.problems(edited.form(), edited.filled().values(), edited.answers(), stage));
    }

    static List<FieldProblem> of(FormSection section, List<FieldProblem> problems) {
        Set<String> own =
                section.fields().stream().map(FormField::name).collect(Collectors.toSet());
        return problems.stream().filter(problem -> own.contains(problem.field())).toList();
    }
}
