package org.yichuang.pages.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {

    @ParameterizedTest
    @CsvSource({
        "0,1",
        "1,1",
        "4,4",
        "5,6",
        "37,40",
        "181,200",
        "1000,1000",
        "1001,1500",
        "99999,100000"
    })
    void the_scale_ends_at_a_round_value_above_the_highest(long highest, long top) {
        ValueScale scale = ValueScale.upTo(highest);

        assertThat(scale.top()).isEqualTo(top);
        assertThat(scale.ticks()).hasSizeBetween(2, 6).first().isEqualTo(0L);
    }

    @Test
    void names_of_lines_that_end_together_stand_apart() {
        LineChart chart =
                new LineChart(
                        "chart",
                        List.of("1", "2"),
                        List.of(
                                new Series("a", List.of(10L, 50L)),
                                new Series("b", List.of(90L, 51L)),
                                new Series("c", List.of(40L, 49L))));

        List<Double> heights = chart.lines().stream().map(LineChart.Line::nameY).sorted().toList();
        assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(18);
        assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(18);
    }

    @Test
    void a_line_needs_a_value_for_every_label() {
        assertThatThrownBy(
                        () ->
                                new LineChart(
                                        "chart",
                                        List.of("1", "2"),
                                        List.of(new Series("a", List.of(1L)))))
                .hasMessage("expected 2 values of a, but got 1");
    }

    @Test
    void the_longest_bar_fills_the_chart_unless_the_limit_is_longer() {
        Bar half = new Bar("half", 50, "50%");
        Bar most = new Bar("most", 80, "80%");

        assertThat(new BarChart("t", List.of(half, most), null, null).width(most))
                .isEqualTo("100.00");
        BarChart limited = new BarChart("t", List.of(half, most), 100.0, "limit");
        assertThat(limited.width(half)).isEqualTo("50.00");
        assertThat(limited.limitAt()).isEqualTo("100.00");
    }

    @Test
    void a_chart_without_values_is_empty_and_not_broken() {
        BarChart bars = new BarChart("t", List.of(new Bar("a", 0, "0")), null, null);

        assertThat(bars.width(bars.bars().getFirst())).isEqualTo("0.00");
        assertThat(new StackedBar("t", List.of()).pieces()).isEmpty();
    }

    @Test
    void the_parts_of_a_whole_stand_one_after_the_other() {
        StackedBar bar =
                new StackedBar(
                        "t",
                        List.of(
                                new StackedBar.Part("a", 1, null),
                                new StackedBar.Part("b", 3, null)));

        assertThat(bar.total()).isEqualTo(4);
        assertThat(bar.pieces())
                .extracting(StackedBar.Piece::start)
                .containsExactly("0.00", "25.00");
        assertThat(bar.pieces()).extracting(StackedBar.Piece::percent).containsExactly(25L, 75L);
    }
}
