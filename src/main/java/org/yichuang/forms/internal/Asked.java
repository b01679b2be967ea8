package org.yichuang.forms.internal;

import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldKind.Address;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.kernel.Problem;
import tools.jackson.core.JsonPointer;

/// The field or column that asks for the value at a pointer.
///
/// @param top the name of the field of the form
/// @param part region or detail of an address, else null
/// @param input the name of the parameter that carries the value
record Asked(String top, FormField field, @Nullable String part, String input) {

    /// Null when nothing asks for it.
    static @Nullable Asked at(FormDefinition form, JsonPointer pointer) {
        String top = pointer.getMatchingProperty();
        FormField field = top == null ? null : form.field(top).orElse(null);
        return top == null || field == null ? null : within(top, field, top, pointer.tail());
    }

    private static @Nullable Asked within(
            String top, FormField field, String input, @Nullable JsonPointer rest) {
        if (rest == null || rest.matches()) {
            String first = field.kind() instanceof Address ? input + "." + Address.REGION : input;
            return new Asked(top, field, null, first);
        }
        String member = rest.getMatchingProperty();
        return switch (field.kind()) {
            case FieldKind.Rows rows -> {
                JsonPointer cell = rest.tail();
                if (cell == null || cell.matches()) {
                    yield new Asked(top, field, null, input);
                }
                FormField column = rows.column(cell.getMatchingProperty()).orElse(null);
                String name =
                        Typing.cell(input, rest.getMatchingIndex(), cell.getMatchingProperty());
                yield column == null ? null : within(top, column, name, cell.tail());
            }
            case Address _ ->
                    member.equals(Address.REGION) || member.equals(Address.DETAIL)
                            ? new Asked(top, field, member, input + "." + member)
                            : null;
            case FieldKind.Choices _ -> new Asked(top, field, null, input);
            case FieldKind.Text _,
                    FieldKind.Number _,
                    FieldKind.Day _,
                    FieldKind.YesNo _,
                    FieldKind.Consent _,
                    FieldKind.Choice _ ->
                    null;
        };
    }

    Problem missing() {
        return part == null
                ? Explanation.missing(field.kind())
                : Problem.of("forms.problem.address." + part);
    }
}
