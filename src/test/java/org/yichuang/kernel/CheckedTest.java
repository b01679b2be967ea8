package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTest {

    private final Checked<String> right = Checked.valid("七");
    private final Checked<String> wrong = Checked.invalid("kernel.some.key", 3, "x");

    @Test
    void a_right_value_can_be_taken_out() {
        assertThat(right.orThrow()).isEqualTo("七");
        assertThat(right.toOptional()).contains("七");
    }

    @Test
    void a_wrong_value_throws_with_its_key_and_arguments_or_is_empty() {
        assertThatThrownBy(wrong::orThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kernel.some.key [3, x]");
        assertThat(wrong.toOptional()).isEmpty();
    }

    @Test
    void a_problem_without_arguments_throws_with_its_key_alone() {
        assertThatThrownBy(() -> Checked.invalid("kernel.some.key").orThrow())
                .hasMessage("kernel.some.key");
    }

    @Test
    void turning_changes_a_value_and_keeps_a_problem() {
        assertThat(right.map(String::length)).isEqualTo(Checked.valid(1));
        assertThat(wrong.map(String::length)).isEqualTo(Checked.invalid("kernel.some.key", 3, "x"));
    }

    @Test
    void a_problem_keeps_its_arguments_when_the_given_list_changes() {
        // given
        List<Object> arguments = new ArrayList<>(List.of(1));
        Problem problem = new Problem("kernel.some.key", arguments);

        // when
        arguments.clear();

        // then
        assertThat(problem.arguments()).containsExactly(1);
    }
}
