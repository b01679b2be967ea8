package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// A document of a file, in the list beside it.
///
/// @param trust how far it may be relied on; null for what the authority wrote itself
/// @param current whether it is the one shown
/// @param part where the document alone is, to be put into the `#document` of the page; null when
///     it opens by itself
/// @param thumbnail a small picture of it, null when there is none
public record FileEntry(
        @Nullable TrustLevel trust,
        String title,
        String path,
        @Nullable String note,
        @Nullable Tag tag,
        boolean current,
        @Nullable String part,
        @Nullable String thumbnail) {

    public FileEntry(
            @Nullable TrustLevel trust,
            String title,
            String path,
            @Nullable String note,
            @Nullable Tag tag,
            boolean current) {
        this(trust, title, path, note, tag, current, null, null);
    }
}
