package org.yichuang.forms.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormInput;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.FormValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The buttons that add a row to a table and take one away, as they work without scripts.
public final class RowActions {

    private static final Pattern ADD = Pattern.compile("add:([a-z0-9_]+)");
    private static final Pattern REMOVE = Pattern.compile("remove:([a-z0-9_]+):(\\d{1,4})");

    private RowActions() {}

    public static String add(String table) {
        return "add:" + table;
    }

    public static String remove(String table, int row) {
        return "remove:" + table + ":" + row;
    }

    /// @param pressed the value of the button, or nothing when none of them was pressed
    public static FormInput apply(FormSection section, FormValues values, List<String> pressed) {
        String action = pressed.isEmpty() ? "" : pressed.getFirst();
        Matcher add = ADD.matcher(action);
        Matcher remove = REMOVE.matcher(action);
        for (FormField field : section.fields()) {
            if (field.kind() instanceof FieldKind.Rows rows) {
                ArrayNode table = table(values, field.name());
                if (add.matches() && add.group(1).equals(field.name())) {
                    if (table.size() < rows.atMost()) {
                        table.addObject();
                    }
                    return new FormInput(values.with(field.name(), table), true);
                }
                if (remove.matches() && remove.group(1).equals(field.name())) {
                    int row = Integer.parseInt(remove.group(2));
                    if (row < table.size()) {
                        table.remove(row);
                    }
                    return new FormInput(
                            values.with(field.name(), table.isEmpty() ? null : table), true);
                }
            }
        }
        return new FormInput(values, false);
    }

    private static ArrayNode table(FormValues values, String name) {
        JsonNode table = values.get(name).orElseGet(JsonNodeFactory.instance::arrayNode);
        return table instanceof ArrayNode rows ? rows : JsonNodeFactory.instance.arrayNode();
    }
}
