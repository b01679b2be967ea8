package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// A line of a file at the desk: term, value and, at its end, the source or a note.
public record DenseRow(String term, String value, @Nullable Source source, @Nullable String note) {

    public static DenseRow of(String term, String value) {
        return new DenseRow(term, value, null, null);
    }

    public DenseRow from(Source where) {
        return new DenseRow(term, value, where, note);
    }

    public DenseRow note(String words) {
        return new DenseRow(term, value, source, words);
    }
}
