package org.yichuang.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Limit;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.OutcomeRule;
import org.yichuang.catalogue.PackTest;
import org.yichuang.catalogue.ReviewStep;

/// Compares what a pack's test expects with what the guidance makes of its answers.
final class PackTestRun {

    private final List<String> failures = new ArrayList<>();

    private PackTestRun() {}

    static List<String> failures(Item item, PackTest test, Guidance guidance) {
        Narrowed narrowed = guidance.narrow(item, test.given().answers(), test.given().form());
        PackTest.Expect expect = test.expect();
        var run = new PackTestRun();
        run.compareSets(
                "materials",
                expect.materials(),
                narrowed.needed().stream().map(each -> each.material().id()).toList());
        run.compareSets(
                "reviewSteps",
                expect.reviewSteps(),
                narrowed.reviewSteps().stream().map(ReviewStep::id).toList());
        if (expect.outcome() != null) {
            run.compare("outcome", expect.outcome(), outcome(narrowed));
        }
        run.compare("statutory", length(expect.statutory()), length(item.limits().statutory()));
        run.compare("promised", length(expect.promised()), length(item.limits().promised()));
        return List.copyOf(run.failures);
    }

    private void compareSets(String what, @Nullable List<String> expected, List<String> actual) {
        compare(
                what,
                expected == null ? null : expected.stream().sorted().toList(),
                actual.stream().sorted().toList());
    }

    private void compare(String what, @Nullable Object expected, @Nullable Object actual) {
        if (expected != null && !Objects.equals(expected, actual)) {
            failures.add("%s: expected %s, but got %s".formatted(what, expected, actual));
        }
    }

    private static PackTest.Outcome outcome(Narrowed narrowed) {
        OutcomeRule rule = narrowed.outcome();
        if (rule == null) {
            return new PackTest.Outcome(narrowed.warnings().isEmpty() ? "none" : "warn", null);
        }
        String kind = rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new PackTest.Outcome(kind, rule.item());
    }

    private static @Nullable String length(@Nullable Limit limit) {
        return limit == null ? null : limit.value() + " " + limit.unit();
    }
}
