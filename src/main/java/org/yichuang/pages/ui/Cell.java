package org.yichuang.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What stands in a field of a table: words, perhaps a link, a second line, a state, or anything.
///
/// @param percent drawn as a bar beside the words, null for none
public record Cell(
        String text,
        @Nullable String path,
        @Nullable String note,
        @Nullable Tag tag,
        @Nullable Content content,
        @Nullable Integer percent) {

    public static Cell of(String text) {
        return new Cell(text, null, null, null, null, null);
    }

    public static Cell link(String text, String path) {
        return new Cell(text, path, null, null, null, null);
    }

    public static Cell tag(Tag tag) {
        return new Cell("", null, null, tag, null, null);
    }

    public static Cell of(Content content) {
        return new Cell("", null, null, null, content, null);
    }

    /// A part of a hundred, as a figure and as a bar.
    public static Cell percent(int percent) {
        return new Cell(percent + "%", null, null, null, null, percent);
    }

    /// A second, quieter line.
    public Cell note(String words) {
        return new Cell(text, path, words, tag, content, percent);
    }
}
