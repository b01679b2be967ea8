package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Narrowed.Asked;
import org.yichuang.catalogue.Narrowed.NarrowedMaterial;
import org.yichuang.rules.Expressions;

/// Scenario guidance 情形引导: narrows an item to exactly what one applicant needs, and explains it
/// by their answers. The same answers always give the same result.
@Component
public final class Guidance {

    private final Expressions expressions;

    public Guidance(Expressions expressions) {
        this.expressions = expressions;
    }

    /// @param answers by question id, as [AnswerReader] reads them
    public Narrowed narrow(Item item, Map<String, ? extends @Nullable Object> answers) {
        return narrow(item, answers, null);
    }

    /// @param form the form as far as it is filled in; some reviews depend on it
    public Narrowed narrow(
            Item item,
            Map<String, ? extends @Nullable Object> answers,
            @Nullable Map<String, ? extends @Nullable Object> form) {
        return new Narrowing(item, answers, form).result();
    }

    private final class Narrowing {

        private final Item item;
        private final @Nullable Map<String, ? extends @Nullable Object> form;
        private final List<Asked> asked = new ArrayList<>();
        private final Map<String, Object> answered = new LinkedHashMap<>();

        /// What expressions read: the answers, and for a question with several answers that has
        /// none an empty list, because leaving it empty means "none of these".
        private final Map<String, Object> variables = new HashMap<>();

        /// Questions without an answer that may still get one.
        private final Map<String, Question> open = new HashMap<>();

        Narrowing(
                Item item,
                Map<String, ? extends @Nullable Object> answers,
                @Nullable Map<String, ? extends @Nullable Object> form) {
            this.item = item;
            this.form = form;
            item.questions().stream()
                    .filter(question -> question.kind() == QuestionKind.MULTIPLE)
                    .forEach(question -> variables.put(question.id(), List.of()));
            item.questions().forEach(question -> ask(question, answers.get(question.id())));
        }

        private void ask(Question question, @Nullable Object answer) {
            String when = question.when();
            if (when != null && !expressions.test(when, variables)) {
                if (hangsOnOpenQuestion(when)) {
                    open.put(question.id(), question);
                }
                return;
            }
            if (answer == null) {
                open.put(question.id(), question);
                asked.add(new Asked(question, null));
            } else {
                answered.put(question.id(), answer);
                variables.put(question.id(), answer);
                asked.add(new Asked(question, AnswerText.of(question, answer)));
            }
        }

        private boolean hangsOnOpenQuestion(String when) {
            return expressions.variablesOf(when).stream().anyMatch(open::containsKey);
        }

        Narrowed result() {
            OutcomeRule outcome = outcome();
            return outcome == null ? goingOn() : endingWith(outcome);
        }

        /// Where there is nothing to apply for, nothing is needed and nobody reviews.
        private Narrowed endingWith(OutcomeRule outcome) {
            return new Narrowed(
                    item,
                    List.copyOf(asked),
                    Map.copyOf(answered),
                    Map.copyOf(variables),
                    outcome,
                    warnings(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }

        private Narrowed goingOn() {
            List<NarrowedMaterial> needed = new ArrayList<>();
            List<NarrowedMaterial> notNeeded = new ArrayList<>();
            List<NarrowedMaterial> undecided = new ArrayList<>();
            Causes causes = new Causes(expressions, item, answered, variables);
            for (Material material : item.materials()) {
                String when = material.when();
                if (when == null) {
                    needed.add(new NarrowedMaterial(material, List.of()));
                } else if (expressions.test(when, variables)) {
                    needed.add(new NarrowedMaterial(material, causes.of(when)));
                } else if (hangsOnOpenQuestion(when)) {
                    undecided.add(new NarrowedMaterial(material, List.of()));
                } else {
                    notNeeded.add(new NarrowedMaterial(material, causes.of(when)));
                }
            }
            return new Narrowed(
                    item,
                    List.copyOf(asked),
                    Map.copyOf(answered),
                    Map.copyOf(variables),
                    null,
                    warnings(),
                    List.copyOf(needed),
                    List.copyOf(notNeeded),
                    List.copyOf(undecided),
                    reviewSteps(),
                    commitment());
        }

        private @Nullable OutcomeRule outcome() {
            return matchingRules().filter(OutcomeRule::endsTheApplication).findFirst().orElse(null);
        }

        private List<OutcomeRule> warnings() {
            return matchingRules().filter(rule -> !rule.endsTheApplication()).toList();
        }

        private Stream<OutcomeRule> matchingRules() {
            return item.outcomes().stream()
                    .filter(rule -> expressions.test(rule.when(), variables));
        }

        private List<ReviewStep> reviewSteps() {
            ReviewPlan review = item.review();
            if (review == null) {
                return List.of();
            }
            Map<String, @Nullable Object> withForm = new HashMap<>(variables);
            withForm.put("form", form);
            return review.steps().stream().filter(step -> isTrue(step.when(), withForm)).toList();
        }

        private ReviewPlan.@Nullable Commitment commitment() {
            ReviewPlan review = item.review();
            ReviewPlan.Commitment commitment = review == null ? null : review.commitment();
            return commitment != null && isTrue(commitment.when(), new HashMap<>(variables))
                    ? commitment
                    : null;
        }

        private boolean isTrue(@Nullable String when, Map<String, @Nullable Object> withForm) {
            return when == null || expressions.test(when, withForm);
        }
    }
}
