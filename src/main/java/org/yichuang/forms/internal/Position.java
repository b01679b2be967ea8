package org.yichuang.forms.internal;

import static org.yichuang.forms.FieldKind.Address.REGION;

import java.util.List;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import tools.jackson.core.JsonPointer;

/// Where a value stands on the page, so that problems can be listed from top to bottom.
record Position(int field, int row, int column) implements Comparable<Position> {

    private static final int AT_THE_END = Integer.MAX_VALUE;

    static Position of(FormDefinition form, String pointer) {
        JsonPointer path = JsonPointer.compile(pointer);
        List<FormField> fields = form.fields().toList();
        int field = indexOf(fields, path.getMatchingProperty());
        JsonPointer rest = path.tail();
        if (field == AT_THE_END || rest == null || rest.matches()) {
            return new Position(field, 0, 0);
        }
        JsonPointer cell = rest.tail();
        return switch (fields.get(field).kind()) {
            case FieldKind.Rows rows when cell != null && !cell.matches() ->
                    new Position(
                            field,
                            rest.getMatchingIndex(),
                            indexOf(rows.columns(), cell.getMatchingProperty()));
            case FieldKind.Address _ ->
                    new Position(field, 0, rest.getMatchingProperty().equals(REGION) ? 0 : 1);
            case FieldKind.Rows _,
                    FieldKind.Choices _,
                    FieldKind.Text _,
                    FieldKind.Number _,
                    FieldKind.Day _,
                    FieldKind.YesNo _,
                    FieldKind.Consent _,
                    FieldKind.Choice _ ->
                    new Position(field, 0, 0);
        };
    }

    private static int indexOf(List<FormField> fields, String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return AT_THE_END;
    }

    @Override
    public int compareTo(Position other) {
        int byField = Integer.compare(field, other.field);
        int byRow = byField != 0 ? byField : Integer.compare(row, other.row);
        return byRow != 0 ? byRow : Integer.compare(column, other.column);
    }
}
