package org.yichuang.catalogue.web;

import java.util.List;
import org.yichuang.pages.ui.Link;

/// All items by theme and by authority, for those who would rather look around.
///
/// @param all leads to every item
public record BrowsePage(
        List<Shelf> people, List<Shelf> organisations, List<Shelf> authorities, Link all) {

    /// @param count how many items stand there
    public record Shelf(Link way, String count) {}
}
