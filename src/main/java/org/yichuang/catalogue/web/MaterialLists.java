package org.yichuang.catalogue.web;

import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.NarrowedFacts;
import org.yichuang.catalogue.web.ItemPage.Materials;
import org.yichuang.pages.Page;

/// The materials of an item for one reader.
final class MaterialLists {

    private MaterialLists() {}

    static Materials of(Page page, AnsweredItem item) {
        NarrowedFacts narrowed = item.facts();
        return new Materials(
                title(page, item),
                text(page, item),
                narrowed.toBring().stream().map(each -> MaterialLine.toBring(page, each)).toList(),
                narrowed.fetched().stream().map(each -> MaterialLine.fetched(page, each)).toList(),
                narrowed.undecided().stream()
                        .map(each -> MaterialLine.undecided(page, each))
                        .toList(),
                narrowed.notNeeded().stream()
                        .map(each -> MaterialLine.whyNot(page, each))
                        .toList());
    }

    static String title(Page page, AnsweredItem item) {
        NarrowedFacts narrowed = item.facts();
        int count = narrowed.toBring().size();
        if (!narrowed.complete()) {
            return page.text("catalogue.materials");
        }
        return item.isAnswered()
                ? page.text("catalogue.materials.yours", count)
                : page.text("catalogue.materials.all", count);
    }

    private static @Nullable String text(Page page, AnsweredItem item) {
        NarrowedFacts narrowed = item.facts();
        int all = item.item().materials().size();
        if (all == 0) {
            return null;
        }
        if (!narrowed.complete()) {
            return page.text("catalogue.materials.open", all);
        }
        return page.text(
                "catalogue.materials.count",
                all,
                narrowed.notNeeded().size(),
                narrowed.fetched().size());
    }
}
