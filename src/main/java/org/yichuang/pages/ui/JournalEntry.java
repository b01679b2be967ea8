package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// A line of a case's journal, with its place in the chain.
///
/// @param hashes shortened, as in "9c6796…9320 → 976344…91aa"
/// @param card whether a supervision card was shown here
public record JournalEntry(
        long number,
        String title,
        String moment,
        String actor,
        @Nullable String detail,
        String hashes,
        @Nullable Tag tag,
        boolean card) {}
