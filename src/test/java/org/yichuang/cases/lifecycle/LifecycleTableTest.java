package org.yichuang.cases.lifecycle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yichuang.cases.lifecycle.CaseFixture.Asked;
import org.yichuang.cases.lifecycle.Edge.Who;

/// Every state × every command, against the table in `outcomes.txt`; and [Lifecycle#EDGES] says the
/// same as deciding does.
class LifecycleTableTest {

    private static final Map<Who, Set<Actor>> PERMITTED =
            Map.ofEntries(
                    entry(Who.APPLICANT_OR_WINDOW, Set.of(Actors.APPLICANT, Actors.CLERK)),
                    entry(Who.WINDOW, Set.of(Actors.CLERK)),
                    entry(Who.REVIEWER_OF_STEP, Set.of(Actors.FIRE_REVIEWER)),
                    entry(Who.ASKER, Set.of(Actors.FIRE_REVIEWER)),
                    entry(
                            Who.REVIEWER_OR_DECIDER,
                            Set.of(Actors.FIRE_REVIEWER, Actors.MARKET_REVIEWER, Actors.DECIDER)),
                    entry(Who.WHO_ORDERED, Set.of(Actors.MARKET_REVIEWER, Actors.DECIDER)),
                    entry(Who.DECIDER, Set.of(Actors.DECIDER)),
                    entry(Who.APPROVER, Set.of(Actors.HEAD)),
                    entry(Who.CONSULTED, Set.of(Actors.REVIEWER_ELSEWHERE)),
                    entry(Who.CONCERNED, Set.of(Actors.APPLICANT, Actors.CLERK, Actors.SUPERVISOR)),
                    entry(Who.ANY_WINDOW, Set.of(Actors.CLERK)),
                    entry(Who.ANY_WINDOW_OR_PLATFORM, Set.of(Actors.CLERK, Actors.PLATFORM)),
                    entry(Who.MAKER, Set.of(Actors.CLERK, Actors.PLATFORM)),
                    entry(Who.PLATFORM, Set.of(Actors.PLATFORM)));

    private record Pair(Class<? extends CaseState> state, Class<? extends Command> command) {
        @Override
        public String toString() {
            return Lifecycle.inWords(command) + " in " + Lifecycle.inWords(state);
        }
    }

    private static Stream<Pair> pairs() {
        return Scenario.states().stream()
                .flatMap(
                        state ->
                                Scenario.commands().stream()
                                        .map(command -> new Pair(state, command)));
    }

    @TestFactory
    Stream<DynamicTest> every_command_in_every_state_has_the_outcome_of_the_table()
            throws IOException {
        Map<String, String> table = table();
        assertThat(table).hasSize((int) pairs().count());
        return pairs().map(
                        pair ->
                                dynamicTest(
                                        pair.toString(),
                                        () ->
                                                assertThat(outcome(pair))
                                                        .isEqualTo(table.get(pair.toString()))));
    }

    private static String outcome(Pair pair) {
        Asked asked = Scenario.of(pair.state(), pair.command()).ask();
        return switch (asked.outcome()) {
            case Outcome.Done _ -> Lifecycle.stageName(asked.after());
            case Outcome.Refused refused ->
                    switch (refused.ground()) {
                        case WRONG_STAGE -> "-";
                        case NO_CASE -> "absent";
                        case CASE_EXISTS -> "exists";
                        default -> refused.ground().name();
                    };
        };
    }

    private static Map<String, String> table() throws IOException {
        String text;
        try (InputStream in =
                Objects.requireNonNull(
                        LifecycleTableTest.class.getResourceAsStream("outcomes.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String[]> rows =
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split(" +"))
                        .toList();
        Map<String, String> table = new HashMap<>();
        String[] states = rows.getFirst();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = 1; column < states.length; column++) {
                table.put(row[0] + " in " + states[column], row[column]);
            }
        }
        return table;
    }

    @TestFactory
    Stream<DynamicTest> the_edges_say_what_deciding_does() {
        return pairs().map(pair -> dynamicTest(pair.toString(), () -> assertEdgeAgrees(pair)));
    }

    private static void assertEdgeAgrees(Pair pair) {
        Asked asked = Scenario.of(pair.state(), pair.command()).ask();
        List<Edge> edges =
                Lifecycle.EDGES.stream()
                        .filter(edge -> edge.from() == pair.state())
                        .filter(edge -> edge.command() == pair.command())
                        .toList();
        if (asked.outcome() instanceof Outcome.Done(var events)) {
            assertThat(edges)
                    .singleElement()
                    .satisfies(
                            edge -> assertThat(edge.events()).containsSubsequence(kinds(events)));
        } else {
            assertThat(edges).isEmpty();
        }
    }

    private static List<Class<? extends Event>> kinds(List<Event> events) {
        List<Class<? extends Event>> kinds = new ArrayList<>();
        events.forEach(event -> kinds.add(event.getClass()));
        return kinds;
    }

    @TestFactory
    Stream<DynamicTest> whoever_is_not_named_by_an_edge_is_not_permitted() {
        return Lifecycle.EDGES.stream()
                .flatMap(
                        edge ->
                                Actors.EVERYBODY.stream()
                                        .map(
                                                actor ->
                                                        dynamicTest(
                                                                edge.command().getSimpleName()
                                                                        + " in "
                                                                        + edge.from()
                                                                                .getSimpleName()
                                                                        + " by "
                                                                        + actor.text(),
                                                                () ->
                                                                        assertPermission(
                                                                                edge, actor))));
    }

    private static void assertPermission(Edge edge, Actor actor) {
        Outcome outcome = Scenario.of(edge.from(), edge.command()).ask(actor).outcome();
        if (Objects.requireNonNull(PERMITTED.get(edge.who())).contains(actor)) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.ground()).isEqualTo(Ground.NOT_PERMITTED));
        }
    }

    @Test
    void every_kind_of_actor_of_the_table_is_tried() {
        assertThat(PERMITTED.keySet()).containsExactlyInAnyOrder(Who.values());
    }

    @Test
    void every_state_and_every_act_is_in_the_table() {
        assertThat(Lifecycle.EDGES).<Object>map(Edge::command).containsAll(Scenario.commands());
        assertThat(Lifecycle.EDGES).<Object>map(Edge::from).containsAll(Scenario.states());
    }
}
