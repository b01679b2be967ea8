package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes answers as texts, as [AnswerReader] reads them.
public final class AnswerWriter {

    private AnswerWriter() {}

    /// The answers to questions of the item, in the order of its questions.
    public static Map<String, List<String>> write(
            Item item, Map<String, ? extends @Nullable Object> answers) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Question question : item.questions()) {
            Object answer = answers.get(question.id());
            if (answer != null) {
                texts.put(question.id(), texts(answer));
            }
        }
        return texts;
    }

    private static List<String> texts(Object answer) {
        return switch (answer) {
            case List<?> several when several.isEmpty() -> List.of(AnswerReader.NONE);
            case List<?> several -> several.stream().map(String::valueOf).toList();
            case BigDecimal number -> List.of(number.toPlainString());
            default -> List.of(answer.toString());
        };
    }
}
