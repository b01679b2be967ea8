package org.yichuang.forms;

import java.util.List;
import java.util.Map;
import org.yichuang.forms.internal.RowActions;
import org.yichuang.forms.internal.Typing;

/// What a browser sent for one section of a form.
///
/// Parameters are flat: a field has its own name, the column `name` of the third row of `partners`
/// is `partners[2].name`, and an address has `place.region` and `place.detail`. The parameter
/// [#SHOWN] names the fields that the page had: those of them without a parameter are empty now,
/// other fields keep their values. [#ROWS] is the button that adds or removes a row.
///
/// @param values all values of the form after this input
/// @param rowsChanged whether a row was added or removed, so that the page is shown again
public record FormInput(FormValues values, boolean rowsChanged) {

    /// The hidden parameter with the names of the fields on the page, with spaces between.
    public static final String SHOWN = "_shown";

    /// The button's parameter: `add:partners` or `remove:partners:2`.
    public static final String ROWS = "_rows";

    /// @param before all values of the form before this input
    public static FormInput read(
            FormSection section, FormValues before, Map<String, List<String>> parameters) {
        FormValues typed = Typing.read(section, before, parameters);
        return RowActions.apply(section, typed, parameters.getOrDefault(ROWS, List.of()));
    }

    /// The value of the button that adds a row.
    public static String addRow(String table) {
        return RowActions.add(table);
    }

    /// The value of the button that takes a row away, counted from 0.
    public static String removeRow(String table, int row) {
        return RowActions.remove(table, row);
    }

    /// The parameters that a page of the section with these values sends, so that nothing is lost
    /// between what was typed and what is shown again.
    public static Map<String, List<String>> parameters(FormSection section, FormValues values) {
        return Typing.write(section, values);
    }
}
