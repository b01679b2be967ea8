package org.yichuang.pages.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of like things. On a phone each row becomes a block with its labels.
///
/// @param caption what the table shows; when hidden it is still read aloud
public record Table(
        String caption, boolean captionHidden, List<Column> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "expected " + columns.size() + " cells, but got " + row.size());
            }
        }
    }

    public static Table of(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new Table(caption, false, columns, rows);
    }

    /// For a table right under a heading that says the same.
    public Table withHiddenCaption() {
        return new Table(caption, true, columns, rows);
    }

    public @Nullable String captionStyle() {
        return captionHidden ? "hidden-text" : null;
    }
}
