package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yichuang.rules.Expressions;

/// Finds the answers that decided a condition: those with which another answer would have turned
/// it round. Where no single one would, all that it reads decided together.
final class Causes {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Expressions expressions;
    private final Item item;
    private final Map<String, Object> answers;
    private final Map<String, Object> variables;

    Causes(
            Expressions expressions,
            Item item,
            Map<String, Object> answers,
            Map<String, Object> variables) {
        this.expressions = expressions;
        this.item = item;
        this.answers = answers;
        this.variables = variables;
    }

    List<Cause> of(String condition) {
        Set<String> read = expressions.variablesOf(condition);
        List<Question> answered =
                item.questions().stream()
                        .filter(each -> read.contains(each.id()) && answers.containsKey(each.id()))
                        .toList();
        boolean now = expressions.test(condition, variables);
        List<Question> decisive =
                answered.stream().filter(each -> wouldTurn(condition, each, now)).toList();
        return (decisive.isEmpty() ? answered : decisive)
                .stream().map(each -> new Cause(each, AnswerText.of(each, answer(each)))).toList();
    }

    private Object answer(Question question) {
        return answers.getOrDefault(question.id(), "");
    }

    private boolean wouldTurn(String condition, Question question, boolean now) {
        Map<String, Object> other = new HashMap<>(variables);
        return otherAnswers(condition, question)
                .anyMatch(
                        each -> {
                            other.put(question.id(), each);
                            return expressions.test(condition, other) != now;
                        });
    }

    private Stream<Object> otherAnswers(String condition, Question question) {
        return switch (question.kind()) {
            case YES_NO -> Stream.of(true, false);
            case SINGLE -> question.options().stream().map(Question.Option::id);
            case MULTIPLE -> question.options().stream().map(each -> with(question, each.id()));
            case NUMBER ->
                    NUMBER.matcher(condition)
                            .results()
                            .map(found -> new BigDecimal(found.group()))
                            .flatMap(
                                    bound ->
                                            Stream.of(
                                                    bound.subtract(BigDecimal.ONE),
                                                    bound,
                                                    bound.add(BigDecimal.ONE)));
            case DATE -> Stream.empty();
        };
    }

    /// The answer with one option more, or one less when it was chosen.
    private Object with(Question question, String option) {
        List<Object> chosen =
                new ArrayList<>(answer(question) instanceof List<?> several ? several : List.of());
        if (!chosen.remove(option)) {
            chosen.add(option);
        }
        return chosen;
    }
}
