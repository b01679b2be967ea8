package org.yichuang.catalogue.internal;

import static org.yichuang.catalogue.internal.ItemProblems.each;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.QuestionKind;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.packs.Suggestion;
import org.yichuang.rules.Expressions;

/// Checks an item's questions, and whether its expressions can be evaluated with their answers.
final class ExpressionCheck {

    private final Item item;
    private final Expressions expressions;
    private final ItemProblems problems;

    ExpressionCheck(Item item, Expressions expressions, ItemProblems problems) {
        this.item = item;
        this.expressions = expressions;
        this.problems = problems;
    }

    void check() {
        questions();
        expressions();
    }

    private void questions() {
        each(
                "questions",
                item.questions(),
                (at, question) -> {
                    if (!question.id().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
                        problems.wrong(
                                at + ".id",
                                "expected snake_case, but got " + question.id(),
                                "Write it like floor_area");
                    }
                    if (expressions.isReserved(question.id()) || question.id().equals("form")) {
                        problems.wrong(
                                at + ".id",
                                "is a word of the expression language",
                                "Choose a longer one, such as " + question.id() + "_given");
                    }
                    boolean choice =
                            question.kind() == QuestionKind.SINGLE
                                    || question.kind() == QuestionKind.MULTIPLE;
                    if (choice == question.options().isEmpty()) {
                        problems.wrong(
                                at + ".options",
                                choice ? "a choice needs options" : "only a choice has options",
                                "Put kind and options right");
                    }
                });
    }

    private void expressions() {
        Set<String> earlier = new LinkedHashSet<>();
        each(
                "questions",
                item.questions(),
                (at, question) -> {
                    expression(at + ".when", question.when(), earlier);
                    earlier.add(question.id());
                });
        each(
                "outcomes",
                item.outcomes(),
                (at, rule) -> expression(at + ".when", rule.when(), earlier));
        each(
                "materials",
                item.materials(),
                (at, material) -> expression(at + ".when", material.when(), earlier));
        each(
                "changes",
                item.changes(),
                (at, changed) -> expression(at + ".when", changed.when(), earlier));
        Set<String> withForm = new LinkedHashSet<>(earlier);
        withForm.add("form");
        each(
                "acceptancePoints",
                item.acceptancePoints(),
                (at, point) -> expression(at + ".auto", point.auto(), withForm));
        if (item.review() != null) {
            each(
                    "review.steps",
                    item.review().steps(),
                    (at, step) -> expression(at + ".when", step.when(), withForm));
            ReviewPlan.Commitment commitment = item.review().commitment();
            if (commitment != null) {
                expression("review.commitment.when", commitment.when(), earlier);
            }
        }
    }

    private void expression(String path, @Nullable String text, Set<String> variables) {
        if (text == null) {
            return;
        }
        expressions
                .problemOf(text)
                .ifPresent(problem -> problems.wrong(path, problem, "Correct the expression"));
        for (String name : expressions.variablesOf(text)) {
            if (!variables.contains(name)) {
                problems.wrong(
                        path,
                        "reads " + name + ", which is no earlier question",
                        Suggestion.of(name, variables));
            }
        }
    }
}
