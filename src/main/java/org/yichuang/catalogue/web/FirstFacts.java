package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ItemFacts;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Fact;

/// The four things that people ask first: how long, how many visits, how much, what comes out.
final class FirstFacts {

    private FirstFacts() {}

    static List<Fact> of(Page page, ItemFacts item) {
        List<Fact> facts = new ArrayList<>();
        Localised time = item.time();
        if (time != null) {
            facts.add(new Fact(page.text("catalogue.fact.time"), page.pick(time), law(page, item)));
        }
        facts.add(
                new Fact(
                        page.text("catalogue.fact.visits"),
                        page.text("catalogue.fact.visits.value", item.visits()),
                        item.visitsReason() == null
                                ? item.visits() == 0
                                        ? page.text("catalogue.fact.visits.none")
                                        : null
                                : page.pick(item.visitsReason())));
        facts.add(
                item.charged()
                        ? new Fact(
                                page.text("catalogue.fact.fee"),
                                page.text("catalogue.fact.fee.charged"),
                                page.pick(item.fee()))
                        : new Fact(page.text("catalogue.fact.fee"), page.pick(item.fee())));
        facts.add(
                new Fact(
                        page.text("catalogue.fact.result"),
                        page.pick(item.result()),
                        item.validity() == null ? null : page.pick(item.validity())));
        return facts;
    }

    private static @Nullable String law(Page page, ItemFacts item) {
        if (item.statutory() == null) {
            return page.text("catalogue.fact.time.no-law");
        }
        return page.text("catalogue.fact.time.law", page.pick(item.statutory()));
    }
}
