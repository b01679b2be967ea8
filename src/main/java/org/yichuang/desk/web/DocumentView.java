package org.yichuang.desk.web;

import org.jspecify.annotations.Nullable;

/// A material as the middle pane shows it, with the ways to the ones before and after it.
///
/// @param base address of the page that the document belongs to, as in "/desk/990102-…"
/// @param first the smallest place; 0 where the application itself can be shown
/// @param material null for a file without materials
public record DocumentView(
        String base, int place, int first, int last, @Nullable MaterialView material) {

    static DocumentView of(String base, FileView file, int place, int first) {
        int shown = Math.clamp(place, first, Math.max(first, file.materials().size()));
        return new DocumentView(
                base, shown, first, file.materials().size(), file.material(shown).orElse(null));
    }

    public boolean hasPrevious() {
        return place > first;
    }

    public boolean hasNext() {
        return place < last;
    }

    /// Where the whole page shows the document at a place, for those without scripts.
    public String page(int other) {
        return base + "?m=" + other + "#document";
    }

    /// Where the document at a place is by itself.
    public String part(int other) {
        return base + "/materials/" + other;
    }
}
