package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// Leads to the rows before and after; lists are paged by key, so there are no page numbers.
///
/// @param text where the reader is, as in "第 21–40 件，共 1,204 件"
public record Pager(@Nullable String previous, @Nullable String next, @Nullable String text) {

    public boolean needed() {
        return previous != null || next != null;
    }
}
