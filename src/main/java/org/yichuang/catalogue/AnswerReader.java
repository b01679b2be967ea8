package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;

/// Reads answers as a person or another system sends them: texts, several for one question.
public final class AnswerReader {

    /// What is sent for an empty list, because an empty list sends nothing.
    public static final String NONE = "none";

    private static final int LONGEST_NUMBER = 18;

    /// What was read.
    ///
    /// @param answers the right ones, by question id
    /// @param problems why the others are wrong, by question id
    public record Reading(Map<String, Object> answers, Map<String, Problem> problems) {}

    private AnswerReader() {}

    /// Reads all that belong to questions of the item; what else was sent is left alone.
    public static Reading read(Item item, Map<String, List<String>> sent) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Problem> problems = new HashMap<>();
        for (Question question : item.questions()) {
            List<String> texts = sent.getOrDefault(question.id(), List.of());
            if (texts.isEmpty() || texts.stream().allMatch(String::isBlank)) {
                continue;
            }
            switch (read(question, texts)) {
                case Checked.Valid<Object>(Object answer) -> answers.put(question.id(), answer);
                case Checked.Invalid<Object>(Problem problem) ->
                        problems.put(question.id(), problem);
            }
        }
        return new Reading(answers, problems);
    }

    /// Reads the answer to one question. For a question with several answers, [#NONE] stands for an
    /// empty list, which answers only a question that need not be answered.
    public static Checked<Object> read(Question question, List<String> texts) {
        String text = texts.isEmpty() ? "" : texts.getFirst().strip();
        return switch (question.kind()) {
            case SINGLE ->
                    question.option(text).isPresent()
                            ? Checked.valid(text)
                            : Checked.invalid("catalogue.answer.choose");
            case MULTIPLE -> several(question, texts);
            case YES_NO ->
                    switch (text) {
                        case "true" -> Checked.valid(true);
                        case "false" -> Checked.valid(false);
                        default -> Checked.invalid("catalogue.answer.choose");
                    };
            case NUMBER -> number(text);
            case DATE -> date(text);
        };
    }

    private static Checked<Object> several(Question question, List<String> texts) {
        List<String> chosen =
                texts.stream().map(String::strip).filter(text -> !text.equals(NONE)).toList();
        if (chosen.isEmpty() && question.required()) {
            return Checked.invalid("catalogue.answer.at-least-one");
        }
        return chosen.stream().allMatch(each -> question.option(each).isPresent())
                ? Checked.valid(List.copyOf(chosen))
                : Checked.invalid("catalogue.answer.choose");
    }

    private static Checked<Object> number(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
        if (!digits.matches("\\d+(\\.\\d+)?") || digits.length() > LONGEST_NUMBER) {
            return Checked.invalid("catalogue.answer.number");
        }
        return Checked.valid(new BigDecimal(digits));
    }

    private static Checked<Object> date(String text) {
        try {
            return Checked.valid(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Checked.invalid("catalogue.answer.date");
        }
    }
}
