package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.kernel.calendar.WorkingDays;

/// What an actor is told that they may do is what the machine lets them do.
class ActsOfTest {

    /// Whether these are listed depends on any step, whether they are permitted on the one named.
    private static final Set<Class<? extends Command>> OF_A_STEP =
            Set.of(
                    Command.GiveOpinion.class,
                    Command.ReturnToWindow.class,
                    Proceeding.DelegateStep.class,
                    Proceeding.Consult.class);

    static List<Edge> edges() {
        return Lifecycle.EDGES.stream()
                .filter(edge -> edge.from() != CaseState.None.class)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void whoever_may_do_an_act_finds_it_listed_and_nobody_else(Edge edge) {
        // given
        Scenario scenario = Scenario.of(edge.from(), edge.command());

        for (Actor actor : Actors.EVERYBODY) {
            // when
            boolean listed =
                    Lifecycle.actsOf(
                                    scenario.story().state(),
                                    new Circumstances(
                                            scenario.on().atTime(10, 0),
                                            actor,
                                            scenario.story().procedure(),
                                            WorkingDays.statutory()))
                            .stream()
                            .anyMatch(each -> each.command() == edge.command());
            Outcome outcome = scenario.ask(actor).outcome();

            // then
            boolean permitted =
                    !(outcome instanceof Outcome.Refused refused
                            && refused.ground() == Ground.NOT_PERMITTED);
            if (permitted) {
                assertThat(listed).as("%s by %s, which is permitted", edge, actor).isTrue();
            } else if (!OF_A_STEP.contains(edge.command())) {
                assertThat(listed).as("%s by %s, which is not permitted", edge, actor).isFalse();
            }
        }
    }
}
