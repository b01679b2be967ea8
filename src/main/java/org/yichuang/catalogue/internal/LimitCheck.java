package org.yichuang.catalogue.internal;

import static org.yichuang.catalogue.internal.ItemProblems.each;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemKind;
import org.yichuang.catalogue.Limit;
import org.yichuang.catalogue.LimitUnit;
import org.yichuang.catalogue.Limits;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;

/// Checks the time limits of an item: they fit together, and what differs from the general law
/// cites the rule that lets it (Administrative Licence Law art. 32, 42, 44, 82).
final class LimitCheck {

    private static final int ANSWER = 5;
    private static final int DECISION = 20;
    private static final int DELIVERY = 10;

    /// Working days for which materials may be promised at most.
    private static final int TOLERANCE = 20;

    private final Item item;
    private final Limits limits;
    private final ItemProblems problems;

    LimitCheck(Item item, ItemProblems problems) {
        this.item = item;
        this.limits = item.limits();
        this.problems = problems;
    }

    void check() {
        promise();
        if (item.kind() == ItemKind.FULL) {
            cited("limits.correction", limits.correction(), ANSWER);
            cited("limits.statutory", limits.statutory(), DECISION);
            cited("limits.delivery", limits.delivery(), DELIVERY);
            cited("limits.supply", limits.supply(), 0);
            extension();
            steps();
            tolerance();
            days();
        }
    }

    /// Hours count for the decision and the departments; every other limit ends with a day.
    private void days() {
        inDays("limits.correction", limits.correction());
        inDays("limits.supply", limits.supply());
        inDays("limits.delivery", limits.delivery());
        ReviewPlan review = item.review();
        if (review != null) {
            ReviewPlan.Tolerance tolerance = review.tolerance();
            if (tolerance != null) {
                inDays("review.tolerance.limit", tolerance.limit());
                inDays("review.tolerance.extension", tolerance.extension());
            }
            ReviewPlan.Commitment commitment = review.commitment();
            if (commitment != null) {
                inDays("review.commitment.verify", commitment.verify());
                inDays("review.commitment.correct", commitment.correct());
            }
            ReviewPlan.Renewal renewal = review.renewal();
            if (renewal != null) {
                inDays("review.renewal.notBefore", renewal.notBefore());
                inDays("review.renewal.notAfter", renewal.notAfter());
            }
        }
        each(
                "specialProcedures",
                item.specialProcedures(),
                (at, special) -> inDays(at + ".maximum", special.maximum()));
    }

    private void inDays(String path, @Nullable Limit limit) {
        if (limit != null && limit.unit() == LimitUnit.HOUR) {
            problems.wrong(
                    path + ".unit",
                    "is hours, and this limit ends with a day",
                    "Use working-day or calendar-day");
        }
    }

    private void promise() {
        Limit statutory = limits.statutory();
        Limit promised = limits.promised();
        if (statutory != null
                && promised != null
                && statutory.unit() == promised.unit()
                && promised.value() > statutory.value()) {
            problems.wrong(
                    "limits.promised",
                    "is longer than the statutory limit",
                    "Promise " + statutory.value() + " or less");
        }
    }

    /// @param general working days of the general law, for which nothing need be cited
    private void cited(String path, @Nullable Limit limit, int general) {
        if (limit == null || limit.unit() == LimitUnit.WORKING_DAY && limit.value() == general) {
            return;
        }
        if (isBlank(limit.basis())) {
            problems.wrong(
                    path + ".basis",
                    "is missing, and the limit is not the general law's",
                    general == 0
                            ? "Cite the rule, or leave the limit out"
                            : "Cite the rule, or make it %d working days".formatted(general));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void extension() {
        Limits.Extension extension = limits.extension();
        if (extension == null) {
            return;
        }
        if (isBlank(extension.basis())) {
            problems.wrong(
                    "limits.extension.basis",
                    "is missing",
                    "Cite the rule; the general law's 10 working days need not be written");
        }
        sameUnit("limits.statutory", limits.statutory(), extension);
        sameUnit("limits.promised", limits.promised(), extension);
        ReviewPlan review = item.review();
        if (review != null) {
            each(
                    "review.steps",
                    review.steps(),
                    (at, step) -> sameUnit(at + ".limit", step.limit(), extension));
        }
    }

    private void sameUnit(String path, @Nullable Limit limit, Limits.Extension extension) {
        if (limit != null && limit.unit() != extension.unit()) {
            problems.wrong(
                    path + ".unit",
                    "differs from the unit of the extension",
                    "Use one unit for both, so that one can be added to the other");
        }
    }

    /// Steps that come one after the other end within the time that is promised.
    private void steps() {
        ReviewPlan review = item.review();
        Limit promised = limits.promised() == null ? limits.statutory() : limits.promised();
        if (review == null || promised == null) {
            return;
        }
        Map<String, Integer> ends = new HashMap<>();
        each(
                "review.steps",
                review.steps(),
                (at, step) -> {
                    int end = end(step, review, promised.unit(), ends);
                    if (end > promised.value()) {
                        problems.wrong(
                                at + ".limit",
                                "ends after %d, with the steps before it, and %d are promised"
                                        .formatted(end, promised.value()),
                                "Make it shorter, or promise more time");
                    }
                });
    }

    /// When a step ends at the latest; steps in a circle, which are a problem of their own, end at
    /// once.
    private static int end(
            ReviewStep step, ReviewPlan plan, LimitUnit unit, Map<String, Integer> ends) {
        Integer known = ends.putIfAbsent(step.id(), 0);
        if (known != null) {
            return known;
        }
        List<String> after = Objects.requireNonNullElse(step.after(), List.of());
        int begin =
                plan.steps().stream()
                        .filter(each -> after.contains(each.id()))
                        .mapToInt(each -> end(each, plan, unit, ends))
                        .max()
                        .orElse(0);
        Limit own = step.limit();
        int end = begin + (own == null || own.unit() != unit ? 0 : own.value());
        ends.put(step.id(), end);
        return end;
    }

    private void tolerance() {
        ReviewPlan.Tolerance tolerance = item.review() == null ? null : item.review().tolerance();
        if (tolerance == null) {
            return;
        }
        Limit limit = tolerance.limit();
        Limit more = tolerance.extension();
        if (limit.value() + (more == null ? 0 : more.value()) > TOLERANCE) {
            problems.wrong(
                    "review.tolerance.limit",
                    "is longer than %d working days with its extension".formatted(TOLERANCE),
                    "Make it shorter");
        }
    }
}
