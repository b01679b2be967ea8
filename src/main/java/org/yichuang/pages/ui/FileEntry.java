package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// A document of a file, in the list beside it.
///
/// @param trust how far it may be relied on; null for what the authority wrote itself
/// @param current whether it is the one shown
public record FileEntry(
        @Nullable TrustLevel trust,
        String title,
        String path,
        @Nullable String note,
        @Nullable Tag tag,
        boolean current) {}
