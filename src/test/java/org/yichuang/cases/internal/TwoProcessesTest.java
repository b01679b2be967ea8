package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.kernel.CaseNo;

/// What one process remembers of a case never outlives what another did to it.
class TwoProcessesTest {

    private static final Command ACCEPT = new Command.Accept(Set.of());

    static RunningCases running;
    static Cases here;
    static Cases there;

    @BeforeAll
    static void start() {
        running = new RunningCases();
        here = running.cases;
        there = running.another();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @AfterEach
    void everyChainHolds() {
        assertThat(running.breaks()).isEmpty();
    }

    private static Answer review(Cases cases, CaseNo no, String department, UUID key) {
        return cases.handle(
                no, CaseServiceTest.opinion(department), CaseServiceTest.reviewer(department), key);
    }

    @Test
    void an_act_here_follows_the_act_there() {
        // given: this process remembers the case as it was accepted
        CaseNo no = running.accepted();

        // when
        Answer first = review(there, no, "market", UUID.randomUUID());
        Answer second = review(here, no, "urban", UUID.randomUUID());

        // then
        assertThat(first).isInstanceOfSatisfying(Answer.Done.class, d -> version(d, 3));
        assertThat(second).isInstanceOfSatisfying(Answer.Done.class, d -> version(d, 4));
        assertThat(here.find(no)).isEqualTo(there.find(no));
    }

    private static void version(Answer.Done done, int expected) {
        assertThat(done.version()).isEqualTo(expected);
        assertThat(done.repeated()).isFalse();
    }

    @Test
    void a_refusal_rests_on_what_is_stored_and_not_on_what_is_remembered() {
        // given: this process remembers the case before its acceptance
        CaseNo no = running.submitted();
        there.handle(no, ACCEPT, CaseServiceTest.CLERK, UUID.randomUUID());

        // when: before the acceptance nobody could review
        Answer review = review(here, no, "fire", UUID.randomUUID());
        Answer again = here.handle(no, ACCEPT, CaseServiceTest.CLERK, UUID.randomUUID());

        // then
        assertThat(review).isInstanceOf(Answer.Done.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.version()).isEqualTo(3));
    }

    @Test
    void a_key_that_was_used_there_has_no_second_effect_here() {
        // given
        CaseNo no = running.accepted();
        UUID key = UUID.randomUUID();
        review(there, no, "market", key);
        review(here, no, "urban", UUID.randomUUID());

        // when: this process remembers the case as it is, but has never seen the key
        Answer repeated = review(here, no, "market", key);
        Answer other = review(here, no, "fire", key);

        // then
        assertThat(repeated)
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.repeated()).isTrue());
        assertThat(other)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().ground()).isEqualTo(Ground.KEY_REUSED);
                            assertThat(refused.version()).isEqualTo(4);
                        });
        assertThat(here.journal(no)).hasSize(4);
    }

    @Test
    void who_saw_an_older_version_is_told_what_happened_there() {
        // given
        CaseNo no = running.accepted();
        review(there, no, "market", UUID.randomUUID());

        // when
        Answer late =
                here.handle(
                        no,
                        CaseServiceTest.opinion("urban"),
                        Enclosure.NOTHING,
                        CaseServiceTest.reviewer("urban"),
                        UUID.randomUUID(),
                        OptionalInt.of(2));

        // then
        assertThat(late)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().ground())
                                    .isEqualTo(Ground.CHANGED_MEANWHILE);
                            assertThat(refused.since()).hasSize(1);
                        });
    }
}
