package org.yichuang.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final List<Group> groups =
            Group.of(
                    List.of(
                            Rounds.all(
                                    Rounds.rounds("lifecycle", 32, 900.0, 1600.0, 1000.0),
                                    Rounds.rounds("operaton", 32, 90.0, 100.0, 300.0),
                                    Rounds.rounds("operaton", 8, 40.0),
                                    Rounds.rounds("flowable", 32, 60.0, 50.0),
                                    Rounds.rounds("pgbench case", 32, 2000.0),
                                    Rounds.statements("pgbench command", 32))));

    @Test
    void groups_stand_by_workers_and_then_as_they_came() {
        assertThat(groups)
                .extracting(group -> group.contender() + " " + group.workers())
                .containsExactly(
                        "operaton 8",
                        "lifecycle 32",
                        "operaton 32",
                        "flowable 32",
                        "pgbench case 32",
                        "pgbench command 32");
    }

    @Test
    void a_group_stands_for_its_median_and_shows_its_extremes() {
        var lifecycle = group("lifecycle", 32);

        assertThat(lifecycle.casesPerSecond()).isEqualTo(1000);
        assertThat(lifecycle.slowest()).isEqualTo(900);
        assertThat(lifecycle.fastest()).isEqualTo(1600);
        assertThat(group("flowable", 32).casesPerSecond()).isEqualTo(55);
    }

    @Test
    void the_base_is_the_better_engine_at_the_same_number_of_workers() {
        var comparison = new Comparison(groups);

        assertThat(comparison.timesTheBetterEngine(group("lifecycle", 32))).hasValue(10);
        assertThat(comparison.timesTheBetterEngine(group("flowable", 32))).hasValue(0.55);
        assertThat(comparison.timesTheBetterEngine(group("operaton", 8))).hasValue(1);
    }

    @Test
    void the_limit_is_a_whole_case_and_unknown_where_it_was_not_measured() {
        var comparison = new Comparison(groups);

        assertThat(comparison.shareOfTheLimit(group("lifecycle", 32))).hasValue(0.5);
        assertThat(comparison.shareOfTheLimit(group("operaton", 8))).isEmpty();
    }

    private Group group(String contender, int workers) {
        return groups.stream()
                .filter(group -> group.contender().equals(contender) && group.workers() == workers)
                .findFirst()
                .orElseThrow();
    }
}
