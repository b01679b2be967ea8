package org.yichuang.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What stands in a field of a table: words, perhaps a link, a second line, a state, or anything.
public record Cell(
        String text,
        @Nullable String path,
        @Nullable String note,
        @Nullable Tag tag,
        @Nullable Content content) {

    public static Cell of(String text) {
        return new Cell(text, null, null, null, null);
    }

    public static Cell link(String text, String path) {
        return new Cell(text, path, null, null, null);
    }

    public static Cell tag(Tag tag) {
        return new Cell("", null, null, tag, null);
    }

    public static Cell of(Content content) {
        return new Cell("", null, null, null, content);
    }

    /// A second, quieter line.
    public Cell note(String words) {
        return new Cell(text, path, words, tag, content);
    }
}
