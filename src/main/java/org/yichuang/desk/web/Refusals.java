package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.cases.Answer;
import org.yichuang.cases.RefusalText;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;

/// Says in words why an act was refused, what happened meanwhile and what to do about it.
final class Refusals {

    private Refusals() {}

    /// @param field id of the place on the page that the message leads to
    static List<FieldError> errors(Page page, Item item, Answer.Refused refused, String field) {
        RefusalText text = RefusalText.of(refused.refusal(), new ItemWords(page, item));
        String since =
                refused.since().stream()
                        .map(
                                entry ->
                                        page.text(
                                                "desk.since",
                                                page.dateTime(entry.at()),
                                                page.text("cases.event." + entry.type())))
                        .collect(Collectors.joining(" "));
        return List.of(
                new FieldError(
                        field,
                        Stream.of(text.reason(), since, text.remedy())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" "))));
    }

    /// Calls materials, steps and points what the item calls them.
    private record ItemWords(Page page, Item item) implements RefusalText.Words {

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
            return Stream.concat(
                            item.material(identifier).stream().map(each -> each.name()),
                            inReview(identifier))
                    .findFirst()
                    .map(page::pick)
                    .orElse(identifier);
        }

        private Stream<Localised> inReview(String identifier) {
            ReviewPlan plan = item.review();
            List<ReviewStep> steps = plan == null ? List.of() : plan.steps();
            return Stream.concat(
                    steps.stream()
                            .filter(step -> step.id().equals(identifier))
                            .map(ReviewStep::name),
                    steps.stream()
                            .flatMap(step -> step.checkPoints().stream())
                            .filter(point -> point.id().equals(identifier))
                            .map(point -> point.text()));
        }
    }
}
