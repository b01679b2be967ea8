package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// Something a person wants to know first, in large letters.
public record Fact(String term, String value, @Nullable String note) {

    public Fact(String term, String value) {
        this(term, value, null);
    }
}
