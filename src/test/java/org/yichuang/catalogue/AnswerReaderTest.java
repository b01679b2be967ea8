package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.catalogue.Question.Option;
import org.yichuang.kernel.Checked;
import org.yichuang.pages.Localised;

class AnswerReaderTest {

    private static Question question(QuestionKind kind) {
        return question(kind, true);
    }

    private static Question question(QuestionKind kind, boolean required) {
        List<Option> options =
                List.of(
                        new Option("hot", Localised.chinese("热"), null),
                        new Option("iced", Localised.chinese("冰"), null));
        return new Question("q", Localised.chinese("问"), null, kind, null, options, null, required);
    }

    private static Object read(QuestionKind kind, String... texts) {
        return AnswerReader.read(question(kind), List.of(texts)).orThrow();
    }

    @Test
    void each_kind_is_read_as_expressions_want_it() {
        assertThat(read(QuestionKind.SINGLE, "hot")).isEqualTo("hot");
        assertThat(read(QuestionKind.MULTIPLE, "none", "hot", "iced"))
                .isEqualTo(List.of("hot", "iced"));
        assertThat(read(QuestionKind.YES_NO, "false")).isEqualTo(false);
        assertThat(read(QuestionKind.DATE, "2026-09-17")).isEqualTo(LocalDate.of(2026, 9, 17));
    }

    @Test
    void none_of_these_answers_only_what_need_not_be_answered() {
        assertThat(
                        AnswerReader.read(question(QuestionKind.MULTIPLE, false), List.of("none"))
                                .orThrow())
                .isEqualTo(List.of());
        assertThat(AnswerReader.read(question(QuestionKind.MULTIPLE), List.of("none")))
                .isEqualTo(Checked.invalid("catalogue.answer.at-least-one"));
    }

    @ParameterizedTest
    @CsvSource({"86, 86", "86.5, 86.5", "' 86 ', 86", "'1,200', 1200", "８６, 86"})
    void numbers_are_read_as_people_type_them(String text, BigDecimal number) {
        assertThat(read(QuestionKind.NUMBER, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, cold, catalogue.answer.choose",
        "MULTIPLE, cold, catalogue.answer.choose",
        "YES_NO, maybe, catalogue.answer.choose",
        "NUMBER, 八十六, catalogue.answer.number",
        "NUMBER, -1, catalogue.answer.number",
        "NUMBER, 1234567890123456789, catalogue.answer.number",
        "DATE, 2026-02-30, catalogue.answer.date"
    })
    void what_cannot_be_read_says_why(QuestionKind kind, String text, String key) {
        assertThat(AnswerReader.read(question(kind), List.of(text)))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid -> assertThat(invalid.problem().key()).isEqualTo(key));
    }
}
