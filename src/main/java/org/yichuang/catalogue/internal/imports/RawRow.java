package org.yichuang.catalogue.internal.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a file before anything is checked.
///
/// @param number from 1
/// @param line where it starts
/// @param values texts by name
/// @param extra what else the row has, as JSON
/// @param fault why it is no row; null when it is one
record RawRow(
        int number,
        int line,
        Map<String, String> values,
        @Nullable String extra,
        @Nullable String fault) {

    String value(String name) {
        return values.getOrDefault(name, "");
    }
}
