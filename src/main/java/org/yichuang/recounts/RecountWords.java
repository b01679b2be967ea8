package org.yichuang.recounts;

import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.pages.Page;

/// Calls the limits whose days moved what they are, in the reader's language and with the item's
/// names.
@Component
public final class RecountWords {

    private final Catalogue catalogue;

    RecountWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What the limit of a day is called.
    public String limit(Page page, String item, int version, Dues.Moved moved) {
        return page.text(
                "cases.due." + moved.kind(),
                catalogue
                        .version(item, version)
                        .map(each -> step(page, each, moved.step()))
                        .orElse(moved.step()));
    }

    private static String step(Page page, Item item, String id) {
        ReviewPlan plan = item.review();
        return plan == null
                ? id
                : plan.steps().stream()
                        .filter(step -> step.id().equals(id))
                        .map(ReviewStep::name)
                        .findFirst()
                        .map(page::pick)
                        .orElse(id);
    }
}
