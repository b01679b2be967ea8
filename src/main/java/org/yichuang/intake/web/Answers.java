package org.yichuang.intake.web;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Question;
import org.yichuang.catalogue.QuestionKind;
import org.yichuang.kernel.Checked;

/// Answers as a page sends and shows them.
final class Answers {

    private Answers() {}

    /// The texts that a page of the question has for the answer.
    static Set<String> texts(@Nullable Object answer) {
        return switch (answer) {
            case null -> Set.of();
            case List<?> several -> {
                Set<String> texts = new LinkedHashSet<>();
                several.forEach(each -> texts.add(String.valueOf(each)));
                yield texts;
            }
            case BigDecimal number -> Set.of(number.toPlainString());
            default -> Set.of(answer.toString());
        };
    }

    /// Names an answer, so that a page can tell whether it is still the one it was made from.
    static String mark(@Nullable Object answer) {
        return answer == null ? "-" : String.join(",", texts(answer)) + ".";
    }

    /// Whether nothing was answered. Leaving all boxes open is an answer where none is needed.
    static boolean isMissing(Question question, List<String> sent) {
        boolean empty = sent.stream().allMatch(String::isBlank);
        return empty && (question.kind() != QuestionKind.MULTIPLE || question.required());
    }

    static Checked<Object> read(Question question, List<String> sent) {
        return AnswerReader.read(question, sent.stream().filter(each -> !each.isBlank()).toList());
    }

    /// The text of the answers' key when the question is left open.
    static String missing(Question question) {
        return switch (question.kind()) {
            case SINGLE, YES_NO, MULTIPLE -> "catalogue.answer.choose";
            case NUMBER -> "catalogue.answer.number";
            case DATE -> "catalogue.answer.date";
        };
    }

    static Map<String, Object> with(
            Map<String, Object> answers, String question, @Nullable Object answer) {
        Map<String, Object> changed = new java.util.LinkedHashMap<>(answers);
        if (answer == null) {
            changed.remove(question);
        } else {
            changed.put(question, answer);
        }
        return changed;
    }
}
