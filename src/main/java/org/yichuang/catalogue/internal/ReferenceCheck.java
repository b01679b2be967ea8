package org.yichuang.catalogue.internal;

import static org.yichuang.catalogue.internal.ItemProblems.each;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Limits;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.catalogue.Share;
import org.yichuang.catalogue.ThemeList;

/// Checks whether all that an item refers to exists.
final class ReferenceCheck {

    private final Item item;
    private final Known known;
    private final ItemProblems problems;

    ReferenceCheck(Item item, Known known, ItemProblems problems) {
        this.item = item;
        this.known = known;
        this.problems = problems;
    }

    void check() {
        references();
        themes();
    }

    private void references() {
        authority("authority", item.authority());
        each("coAuthorities", item.coAuthorities(), this::authority);
        each(
                "places",
                item.places(),
                (at, id) -> problems.exists(at, id, known.places(), "hall or window"));
        each(
                "steps",
                item.steps(),
                (at, step) -> {
                    if (!step.by().equals("applicant") && !step.by().equals("window")) {
                        authority(at + ".by", step.by());
                    }
                });
        each(
                "outcomes",
                item.outcomes(),
                (at, rule) -> {
                    if (rule.item() != null) {
                        problems.exists(at + ".item", rule.item(), known.items().keySet(), "item");
                    }
                });
        each(
                "materials",
                item.materials(),
                (at, material) -> {
                    if (material.share() instanceof Share.Licence(String type)) {
                        problems.exists(
                                at + ".share", type, known.licences().keySet(), "kind of licence");
                    }
                });
        if (item.result().licenceType() != null) {
            problems.exists(
                    "result.licenceType",
                    item.result().licenceType(),
                    known.licences().keySet(),
                    "kind of licence");
        }
        Limits.Extension extension = item.limits().extension();
        if (extension != null && extension.authority() != null) {
            authority("limits.extension.authority", extension.authority());
        }
        ReviewPlan review = item.review();
        if (review != null) {
            problems.unique("review.steps", review.steps(), ReviewStep::id);
            each(
                    "review.steps",
                    review.steps(),
                    (at, step) -> {
                        authority(at + ".authority", step.authority());
                        problems.unique(at + ".checkPoints", step.checkPoints(), c -> c.id());
                        each(at + ".substitutes", orNone(step.substitutes()), this::authority);
                        order(at, step, review);
                    });
            authority("review.decision.authority", review.decision().authority());
        }
    }

    /// A step comes after other steps of the plan, and never, by any way, after itself.
    private void order(String at, ReviewStep step, ReviewPlan plan) {
        Set<String> ids = plan.steps().stream().map(ReviewStep::id).collect(Collectors.toSet());
        each(
                at + ".after",
                orNone(step.after()),
                (path, id) -> problems.exists(path, id, ids, "review step"));
        if (plan.before(step.id()).contains(step.id())) {
            problems.wrong(
                    at + ".after",
                    "comes after itself: " + String.join(", ", plan.before(step.id())),
                    "Take one of them out of the circle");
        }
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private void themes() {
        Set<String> natural = ids(known.themes().natural());
        Set<String> legal = ids(known.themes().legal());
        each(
                "themes.natural",
                item.themes().natural(),
                (at, id) -> problems.exists(at, id, natural, "theme"));
        each(
                "themes.legal",
                item.themes().legal(),
                (at, id) -> problems.exists(at, id, legal, "theme"));
    }

    private static Set<String> ids(List<ThemeList.Theme> themes) {
        return themes.stream().map(ThemeList.Theme::id).collect(Collectors.toSet());
    }

    private void authority(String path, String id) {
        problems.exists(path, id, known.authorities(), "authority");
    }
}
