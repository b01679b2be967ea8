package org.yichuang.recounts;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.RecountText;
import org.yichuang.cases.RefusalText;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.pages.Page;

/// Says why days of a case moved and from when to when, in the reader's language and with the
/// item's names.
@Component
public final class RecountWords {

    private final Catalogue catalogue;

    RecountWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public RecountText of(Page page, CaseSummary file, Event.Recounted event) {
        return RecountText.of(event, words(page, file.item(), file.itemVersion()));
    }

    /// What the limit of a day is called.
    public String limit(Page page, String item, int version, Dues.Moved moved) {
        return page.text(
                "cases.due." + moved.kind(), words(page, item, version).name(moved.step()));
    }

    private RefusalText.Words words(Page page, String item, int version) {
        return new Words(page, catalogue.version(item, version));
    }

    private record Words(Page page, Optional<Item> item) implements RefusalText.Words {

        @Override
        public String text(String key, Object... arguments) {
            return page.text(key, arguments);
        }

        @Override
        public String date(LocalDate date) {
            return page.date(date);
        }

        @Override
        public String name(String identifier) {
            ReviewPlan plan = item.map(Item::review).orElse(null);
            return plan == null
                    ? identifier
                    : plan.steps().stream()
                            .filter(step -> step.id().equals(identifier))
                            .map(ReviewStep::name)
                            .findFirst()
                            .map(page::pick)
                            .orElse(identifier);
        }
    }
}
