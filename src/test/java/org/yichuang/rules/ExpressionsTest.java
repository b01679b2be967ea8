package org.yichuang.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Expressions EXPRESSIONS = Expressions.create();

    private static final Map<String, Object> ANSWERS =
            Map.of(
                    "area",
                    301,
                    "business",
                    "restaurant",
                    "projects",
                    List.of("hot", "cold"),
                    "proxy",
                    false,
                    "form",
                    Map.of("business_name", "禾川小馆", "seats", 40));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area > 300 | true",
                "area >= 301 and business = \"restaurant\" | true",
                "business in (\"restaurant\", \"canteen\") | true",
                "business in [\"shop\", \"canteen\"] | false",
                "list contains(projects, \"cold\") | true",
                "some project in projects satisfies project = \"raw\" | false",
                "count(projects) = 2 | true",
                "not(proxy) | true",
                "not(business = \"shop\") | true",
                "form.seats > 30 | true",
                "if area > 500 then business = \"shop\" else proxy = false | true",
                "area between 300 and 302 | true"
            })
    void conditions_read_the_answers(String feel, boolean expected) {
        assertThat(EXPRESSIONS.problemOf(feel)).isEmpty();
        assertThat(EXPRESSIONS.test(feel, ANSWERS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rooms > 3",
                "rooms <= 3",
                "not(rooms)",
                "list contains(rooms, \"a\")",
                "rooms = \"a\"",
                "form.floor > 2"
            })
    void a_question_that_was_not_answered_makes_a_condition_false(String feel) {
        assertThat(EXPRESSIONS.test(feel, ANSWERS)).isFalse();
    }

    @Test
    void a_null_answer_is_the_same_as_no_answer() {
        // given
        Map<String, Object> answers = new HashMap<>();
        answers.put("rooms", null);

        // then
        assertThat(EXPRESSIONS.test("rooms > 3", answers)).isFalse();
        assertThat(EXPRESSIONS.test("rooms = null", answers)).isTrue();
    }

    @Test
    void values_come_back_as_text_number_or_list() {
        assertThat(EXPRESSIONS.evaluate("form.business_name", ANSWERS)).isEqualTo("禾川小馆");
        assertThat(EXPRESSIONS.evaluate("area * 2", ANSWERS)).isEqualTo(new BigDecimal(602));
        assertThat(EXPRESSIONS.evaluate("projects[1]", ANSWERS)).isEqualTo("hot");
        assertThat(EXPRESSIONS.evaluate("form.missing", ANSWERS)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area > | line 1, column",
                "if area then | line 1",
                "area > 3 4 | line 1",
                "now() > area | now() and today() are not allowed",
                "'' | the text is empty"
            })
    void a_text_that_is_not_an_expression_says_where(String feel, String expected) {
        assertThat(EXPRESSIONS.problemOf(feel))
                .hasValueSatisfying(p -> assertThat(p).contains(expected));
        assertThatThrownBy(() -> EXPRESSIONS.test(feel, ANSWERS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area > 300 and business = \"x\" | area,business",
                "form.seats > 30 | form",
                "some project in projects satisfies project = limit | projects,limit",
                "list contains(projects, \"area\") | projects",
                "1 = 1 | ''"
            })
    void the_variables_of_an_expression_are_known(String feel, String names) {
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(","));
        assertThat(EXPRESSIONS.variablesOf(feel)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"count, true", "number, true", "if, true", "floor_area, false", "form, false"})
    void names_that_mean_something_to_the_language_are_known(String name, boolean reserved) {
        assertThat(EXPRESSIONS.isReserved(name)).isEqualTo(reserved);
    }

    @Test
    void many_threads_share_one_engine() throws Exception {
        // given
        var work =
                IntStream.range(0, 2_000)
                        .<java.util.concurrent.Callable<Boolean>>mapToObj(
                                i ->
                                        () ->
                                                EXPRESSIONS.test(
                                                        "amount + " + i % 7 + " > 1000",
                                                        Map.of("amount", i)))
                        .toList();

        // when
        try (var executor = Executors.newFixedThreadPool(8)) {
            var results = executor.invokeAll(work);

            // then
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).as("amount %d", i).isEqualTo(i + i % 7 > 1000);
            }
        }
    }
}
