package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.cases.lifecycle.Invariants.Invariant;
import org.yichuang.cases.lifecycle.RandomWalk.Step;

/// Walks at random and looks at every sentence of [Invariants] after every command. Walk again with
/// `-Dwalk.seed=…`, further with `-Dwalk.commands=…`.
class RandomWalkTest {

    private static final Logger log = LoggerFactory.getLogger(RandomWalkTest.class);
    private static final int COMMANDS = Integer.getInteger("walk.commands", 240_000);

    /// How often it goes on when the rarest ways have not been met.
    private static final int ROUNDS = 4;

    private record Way(Class<?> state, Class<?> command) {}

    @Test
    void every_invariant_holds_after_every_command() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        log.info("{} commands from seed {}", COMMANDS, seed);
        Set<Way> taken = new HashSet<>();
        Map<Ground, Integer> refusals = new HashMap<>();

        Set<Way> ways =
                Lifecycle.EDGES.stream()
                        .map(edge -> new Way(edge.from(), edge.command()))
                        .collect(Collectors.toSet());
        Set<Ground> grounds =
                EnumSet.complementOf(EnumSet.of(Ground.CHANGED_MEANWHILE, Ground.KEY_REUSED));
        for (int round = 0; round < ROUNDS; round++) {
            long from = seed + round;
            RandomWalk.walk(
                    from,
                    COMMANDS,
                    step -> {
                        for (Invariant invariant : Invariants.ALL) {
                            if (!invariant.holds().test(step)) {
                                fail(broken(from, invariant, step));
                            }
                        }
                        switch (step.outcome()) {
                            case Outcome.Done _ ->
                                    taken.add(
                                            new Way(
                                                    step.before().getClass(),
                                                    step.command().getClass()));
                            case Outcome.Refused refused ->
                                    refusals.merge(refused.ground(), 1, Integer::sum);
                        }
                    });
            if (taken.equals(ways) && refusals.keySet().containsAll(grounds)) {
                break;
            }
            log.info("the rarest ways are not met yet: going on from seed {}", from + 1);
        }

        assertThat(taken).as("the walk from seed %d has been everywhere", seed).isEqualTo(ways);
        assertThat(refusals.keySet()).containsAll(grounds);
    }

    private static String broken(long seed, Invariant invariant, Step step) {
        return """
        broken: %s
        seed %d, command %d at %s
        before:  %s
        command: %s by %s
        outcome: %s
        after:   %s
        journal: %s"""
                .formatted(
                        invariant,
                        seed,
                        step.number(),
                        step.at().now(),
                        step.before(),
                        step.command(),
                        step.at().by(),
                        step.outcome(),
                        step.after(),
                        step.journal());
    }

    @Test
    void the_same_seed_walks_the_same_way() {
        assertThat(outcomes(7)).isEqualTo(outcomes(7)).isNotEqualTo(outcomes(8));
    }

    private static List<Outcome> outcomes(long seed) {
        List<Outcome> outcomes = new ArrayList<>();
        RandomWalk.walk(seed, 200, step -> outcomes.add(step.outcome()));
        return outcomes;
    }
}
