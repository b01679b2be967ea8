package org.yichuang.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.NarrowedFacts.OutcomeFacts;
import org.yichuang.catalogue.OutcomeRule;
import org.yichuang.catalogue.Question;
import org.yichuang.catalogue.web.ItemPage.Ending;
import org.yichuang.catalogue.web.ItemPage.Start;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;

/// What a reader can do next.
final class Starts {

    private Starts() {}

    /// Questions first, then the application; null when the way ends here or is not on this site.
    static @Nullable Start of(Page page, AnsweredItem item) {
        if (item.narrowed().endsHere()) {
            return null;
        }
        boolean applicable = item.version().item().canBeAppliedFor();
        if (!item.narrowed().isComplete()) {
            Question open = item.narrowed().next().orElseThrow();
            String kind = applicable ? "apply" : "guide";
            String state = item.isAnswered() ? "more" : "first";
            return new Start(
                    page.text("catalogue.start.ask." + kind),
                    item.questionPath(open.id()),
                    page.text("catalogue.start.note." + state));
        }
        return applicable
                ? new Start(
                        page.text("catalogue.start.apply"),
                        apply(item),
                        page.text("catalogue.start.apply.note"))
                : null;
    }

    /// The application pages take the answers as they stand here.
    private static String apply(AnsweredItem item) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("item", List.of(item.item().slug()));
        query.putAll(item.answers());
        return Addresses.of("/apply", query);
    }

    static @Nullable Ending ending(Page page, @Nullable OutcomeFacts outcome) {
        if (outcome == null) {
            return null;
        }
        Link way =
                outcome.itemName() == null
                        ? null
                        : new Link(
                                page.text("catalogue.ending.way", page.pick(outcome.itemName())),
                                "/items/" + outcome.item());
        String title =
                outcome.kind() == OutcomeRule.Kind.NOT_NEEDED
                        ? page.text("catalogue.ending.not-needed")
                        : page.text("catalogue.ending.other");
        return new Ending(title, page.pick(outcome.text()), way);
    }
}
