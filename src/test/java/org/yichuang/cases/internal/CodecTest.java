package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Actors;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.cases.lifecycle.RandomWalk;

/// What is written to the database reads back the same: every event of some hundred lives of cases.
class CodecTest {

    private static final int COMMANDS = 20_000;
    private static final int ENOUGH_FOR_EVERY_KIND = 120_000;

    @Test
    void every_event_reads_back_the_same() {
        Set<Class<?>> seen = new HashSet<>();
        RandomWalk.walk(
                2026,
                ENOUGH_FOR_EVERY_KIND,
                step -> {
                    for (Event event : events(step.outcome())) {
                        String type = Codec.name(event.getClass());
                        assertThat(Codec.event(type, Codec.EVENT_VERSION, Codec.write(event)))
                                .isEqualTo(event);
                        seen.add(event.getClass());
                    }
                });
        assertThat(seen).containsAll(Lifecycle.kindsOf(Event.class));
    }

    private static List<Event> events(Outcome outcome) {
        return outcome instanceof Outcome.Done(var events) ? events : List.of();
    }

    @Test
    void replaying_what_was_written_gives_the_state_that_was_written() {
        RandomWalk.walk(
                2027,
                COMMANDS,
                step -> {
                    CaseState state = new CaseState.None();
                    for (RandomWalk.Row row : step.journal()) {
                        String type = Codec.name(row.event().getClass());
                        state =
                                Lifecycle.apply(
                                        state,
                                        Codec.event(
                                                type,
                                                Codec.EVENT_VERSION,
                                                Codec.write(row.event())),
                                        Codec.actor(row.by().text()),
                                        row.at());
                    }
                    assertThat(state).isEqualTo(step.after());
                });
    }

    @Test
    void actors_read_back_without_their_duties() {
        for (Actor actor : Actors.EVERYBODY) {
            assertThat(Codec.actor(actor.text()).text()).isEqualTo(actor.text());
        }
        Actor odd = new Actor.Officer("clerk", "990102/market", Set.of());
        assertThat(Codec.actor(odd.text())).isEqualTo(odd);
        assertThat(Codec.actor("applicant/a/b")).isEqualTo(new Actor.Applicant("a/b"));
    }

    @Test
    void an_account_cannot_hold_what_separates_it_from_its_authority() {
        assertThatThrownBy(() -> Actors.officer("a/b", "market"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_this_version_does_not_know_is_not_read_as_something_else() {
        assertThatThrownBy(() -> Codec.event("CLOSED", 2, "{}"))
                .hasMessageContaining("expected version 1 of CLOSED");
        assertThatThrownBy(() -> Codec.event("MELTED", 1, "{}")).hasMessageContaining("MELTED");
        assertThatThrownBy(() -> Codec.actor("robot/1")).hasMessageContaining("robot/1");
    }
}
