package org.yichuang.forms.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FormField;

/// Reads the fields of a form or of the rows of a table, in their order.
final class FieldReader {

    /// What FEEL reads as one word.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private static final Pattern LICENCE_SOURCE =
            Pattern.compile("licence\\.[a-z0-9-]+\\.[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> SOURCES =
            Set.of(
                    "person.name",
                    "person.identityNumber",
                    "person.phone",
                    "person.address",
                    "company.name",
                    "company.creditCode",
                    "company.legalRepresentative",
                    "company.address",
                    "company.established");

    private FieldReader() {}

    /// @param object the form, or one row of a table
    /// @param columns whether the fields are columns, which have neither section nor condition
    static List<FormField> readAll(Place object, boolean columns) {
        Set<String> required = required(object);
        List<FormField> fields = new ArrayList<>();
        for (String name : object.json().path("properties").propertyNames()) {
            Place place = object.at("properties").at(name);
            FormField field = read(place, name, required.contains(name));
            if (field != null) {
                fields.add(field);
            }
            if (columns) {
                refuseInColumn(place);
            }
        }
        return fields;
    }

    private static Set<String> required(Place object) {
        Set<String> names = new HashSet<>();
        for (Place name : object.at("required").elements()) {
            String text = name.json().stringValueOpt().orElse("");
            if (!object.json().path("properties").has(text)) {
                name.defect("there is no field \"" + text + "\"", "correct the name or remove it");
            }
            names.add(text);
        }
        return names;
    }

    private static void refuseInColumn(Place column) {
        for (String hint : new String[] {"x-section", "x-when", "x-source"}) {
            if (column.has(hint)) {
                column.at(hint).defect("a column has none of its own", "put it at the table");
            }
        }
    }

    private static @Nullable FormField read(Place place, String name, boolean required) {
        if (!NAME.matcher(name).matches()) {
            place.defect(
                    "\"" + name + "\" is no name that conditions can read",
                    "use small letters, digits and underscores");
        }
        FieldKind kind = KindReader.read(place);
        var label = place.words("title");
        var hint = place.wordsIfAny("description");
        boolean sensitive = place.flag("x-sensitive");
        String source = source(place);
        String when = place.text("x-when");
        return kind == null
                ? null
                : new FormField(name, label, hint, required, source, sensitive, when, kind);
    }

    private static @Nullable String source(Place place) {
        String source = place.text("x-source");
        if (source != null
                && !SOURCES.contains(source)
                && !LICENCE_SOURCE.matcher(source).matches()) {
            place.at("x-source")
                    .defect(
                            "\"" + source + "\" is known to nobody",
                            "use licence.<type>.<field> or one of "
                                    + String.join(", ", SOURCES.stream().sorted().toList()));
        }
        return source;
    }
}
