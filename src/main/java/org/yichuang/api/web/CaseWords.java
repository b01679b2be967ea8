package org.yichuang.api.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.RefusalText;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.pages.Page;

/// The caller's language, and what the item's identifiers are called in it.
///
/// @param item null when there is none
record CaseWords(Page page, @Nullable Item item) implements RefusalText.Words {

    @Override
    public String text(String key, Object... arguments) {
        return page.text(key, arguments);
    }

    @Override
    public String name(String identifier) {
        return item == null
                ? identifier
                : item.material(identifier)
                        .map(material -> page.pick(material.name()))
                        .or(() -> step(identifier).map(step -> page.pick(step.name())))
                        .orElse(identifier);
    }

    @Override
    public String date(LocalDate date) {
        return page.date(date);
    }

    private Optional<ReviewStep> step(String id) {
        ReviewPlan plan = item == null ? null : item.review();
        return plan == null
                ? Optional.empty()
                : plan.steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
