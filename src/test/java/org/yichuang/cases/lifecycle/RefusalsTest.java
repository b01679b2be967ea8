package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yichuang.cases.lifecycle.CaseFixture.Asked;

/// Each act is refused with the right ground, nothing changes then, and every ground that the table
/// of edges names is reached.
class RefusalsTest {

    /// Found before an act's own rules are looked at, so that no edge names them.
    private static final Set<Ground> BEFORE_THE_RULES =
            EnumSet.of(
                    Ground.NO_CASE, Ground.CASE_EXISTS, Ground.NOT_PERMITTED, Ground.WRONG_STAGE);

    private record Row(
            Class<? extends CaseState> state, Class<? extends Command> command, Ground ground) {}

    @TestFactory
    Stream<DynamicTest> each_act_is_refused_with_its_ground() {
        return Refusals.all().stream()
                .map(
                        refusal ->
                                dynamicTest(
                                        refusal.because(),
                                        () -> {
                                            Asked asked = refusal.scenario().ask();
                                            assertThat(asked.ground()).isEqualTo(refusal.ground());
                                            assertThat(asked.after()).isEqualTo(asked.before());
                                        }));
    }

    @Test
    void every_ground_that_the_edges_name_is_reached_and_no_other() {
        Set<Row> reached =
                Refusals.all().stream()
                        .filter(refusal -> !BEFORE_THE_RULES.contains(refusal.ground()))
                        .map(
                                refusal ->
                                        new Row(
                                                refusal.scenario().story().state().getClass(),
                                                refusal.scenario().command().getClass(),
                                                refusal.ground()))
                        .collect(Collectors.toSet());
        Set<Row> named =
                Lifecycle.EDGES.stream()
                        .flatMap(
                                edge ->
                                        edge.refusals().stream()
                                                .map(
                                                        ground ->
                                                                new Row(
                                                                        edge.from(),
                                                                        edge.command(),
                                                                        ground)))
                        .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(named);
    }

    @Test
    void every_ground_is_reached_but_those_that_need_two_commands_at_once() {
        assertThat(Refusals.all())
                .map(Refusals.Refusal::ground)
                .containsAll(
                        EnumSet.complementOf(
                                EnumSet.of(Ground.CHANGED_MEANWHILE, Ground.KEY_REUSED)));
    }
}
