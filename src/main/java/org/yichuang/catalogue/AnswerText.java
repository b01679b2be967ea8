package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.pages.Localised;

/// An answer in words.
final class AnswerText {

    private static final Localised YES = new Localised("是", "Yes");
    private static final Localised NO = new Localised("否", "No");

    private AnswerText() {}

    static Localised of(Question question, Object answer) {
        return switch (answer) {
            case Boolean yes -> yes ? YES : NO;
            case List<?> several -> list(question, several);
            case BigDecimal number -> plain(number.toPlainString() + unit(question));
            default ->
                    question.option(answer.toString())
                            .map(Question.Option::text)
                            .orElseGet(() -> plain(answer + unit(question)));
        };
    }

    private static Localised list(Question question, List<?> answers) {
        List<Localised> texts =
                answers.stream().map(each -> of(question, String.valueOf(each))).toList();
        if (texts.isEmpty()) {
            return new Localised("都没有", "None of these");
        }
        return new Localised(
                joined(texts, Localised::zh, "、"),
                joined(texts, text -> text.en() == null ? text.zh() : text.en(), ", "));
    }

    private static String joined(
            List<Localised> texts, Function<Localised, String> side, String separator) {
        return texts.stream().map(side).collect(Collectors.joining(separator));
    }

    private static String unit(Question question) {
        return question.unit() == null ? "" : " " + question.unit();
    }

    private static Localised plain(String text) {
        return new Localised(text, text);
    }
}
