package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.UntoldEvents.Untold;
import org.yichuang.cases.UntoldEvents.Waiting;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;

/// An event that a listener cannot take holds up nobody, and is told when the listener is mended.
class UntoldEventsTest {

    static RunningCases running;

    private final Listener whole = new Listener("whole");
    private final Listener broken = new Listener("broken");

    @BeforeAll
    static void start() {
        running = new RunningCases();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void empty() {
        running.empty();
    }

    /// Keeps what it hears in the feed, in the relay's transaction, and throws afterwards for the
    /// cases that it cannot take.
    private static final class Listener implements JournalListener {
        private final String name;
        private final Map<CaseNo, List<Integer>> heard = new HashMap<>();
        private final Set<CaseNo> cannotTake = Collections.synchronizedSet(new HashSet<>());
        private final AtomicInteger calls = new AtomicInteger();

        Listener(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public synchronized void heard(List<Heard> batch) {
            calls.incrementAndGet();
            for (Heard each : batch) {
                if (cannotTake.contains(each.entry().no())) {
                    throw new IllegalStateException("cannot take it");
                }
            }
            for (Heard each : batch) {
                heard.computeIfAbsent(each.entry().no(), _ -> new ArrayList<>())
                        .add(each.entry().seq());
            }
        }

        List<Integer> of(CaseNo no) {
            return heard.getOrDefault(no, List.of());
        }
    }

    private static List<CaseNo> closed(int many) {
        return IntStream.range(0, many).mapToObj(_ -> running.closed()).toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static void later(Duration by) {
        running.clock.set(running.clock.instant().plus(by).atZone(Parameters.CHINA));
    }

    @Test
    void only_the_case_that_a_listener_cannot_take_is_set_aside_for_it() {
        // given: one of many cases, which goes on afterwards
        List<CaseNo> others = closed(20);
        CaseNo poisoned = running.accepted();
        List<CaseNo> more = closed(20);
        broken.cannotTake.add(poisoned);
        Feed feed = running.feed();
        OutboxRelay relay = running.relay(feed, broken, whole);

        // when
        assertThat(relay.relay()).isEqualTo(40 * 9 + 2);

        // then: everything else was told once and in order
        for (List<CaseNo> each : List.of(others, more)) {
            assertThat(each).allSatisfy(no -> assertThat(broken.of(no)).isEqualTo(upTo(9)));
            assertThat(each).allSatisfy(no -> assertThat(whole.of(no)).isEqualTo(upTo(9)));
        }
        assertThat(whole.of(poisoned)).isEqualTo(upTo(2));
        assertThat(broken.of(poisoned)).isEmpty();
        assertThat(told(feed)).hasSize(40 * 9 + 2).doesNotHaveDuplicates();
        assertThat(running.untold().oldest(10))
                .singleElement()
                .satisfies(
                        untold -> {
                            assertThat(untold.caseNo()).isEqualTo(poisoned.text());
                            assertThat(untold.listener()).isEqualTo("broken");
                            assertThat(List.of(untold.first(), untold.last(), untold.tries()))
                                    .containsExactly(1, 2, 1);
                            assertThat(untold.error()).contains("cannot take it");
                            assertThat(untold.since()).isEqualTo(running.clock.instant());
                        });

        // when: the case goes on
        running.act(poisoned, CaseServiceTest.opinion("fire"), CaseServiceTest.reviewer("fire"));
        int before = broken.calls.get();
        relay.relay();

        // then: what follows waits behind it, and the listener is not even asked
        assertThat(broken.calls).hasValue(before);
        assertThat(whole.of(poisoned)).isEqualTo(upTo(3));
        assertThat(running.untold().oldest(10)).singleElement().returns(3, Untold::last);

        // when: the listener is mended
        broken.cannotTake.clear();
        assertThat(relay.tellAgain()).isZero();
        later(Duration.ofMinutes(1));
        assertThat(relay.tellAgain()).isEqualTo(1);

        // then
        assertThat(broken.of(poisoned)).isEqualTo(upTo(3));
        assertThat(whole.of(poisoned)).isEqualTo(upTo(3));
        assertThat(running.untold().waiting()).isEmpty();
        assertThat(told(feed)).hasSize(40 * 9 + 3).doesNotHaveDuplicates();
        assertThat(relay.tellAgain()).isZero();
        running.act(poisoned, CaseServiceTest.opinion("urban"), CaseServiceTest.reviewer("urban"));
        relay.relay();
        assertThat(broken.of(poisoned)).isEqualTo(upTo(4));
    }

    private static List<String> told(Feed feed) {
        JournalFeed.Query all = new JournalFeed.Query(_ -> true, Set.of(), 1000);
        return ((JournalFeed.Reading.Events) feed.read(Optional.empty(), all))
                .events().stream()
                        .map(each -> each.place().no() + "/" + each.place().seq())
                        .toList();
    }

    /// As the counts of supervision: it writes what it counts, and fails after that.
    @Test
    void what_a_listener_wrote_before_it_failed_does_not_remain() {
        List<CaseNo> others = closed(6);
        CaseNo poisoned = running.closed();
        broken.cannotTake.add(poisoned);
        Feed feed = running.feed();
        JournalListener writing =
                batch -> {
                    feed.heard(batch);
                    broken.heard(batch);
                };
        OutboxRelay relay = running.relay(writing);

        relay.relay();
        assertThat(told(feed)).hasSize(6 * 9).doesNotHaveDuplicates();

        broken.cannotTake.clear();
        later(Duration.ofMinutes(1));
        relay.tellAgain();
        assertThat(told(feed)).hasSize(7 * 9).doesNotHaveDuplicates();
        assertThat(told(feed).subList(6 * 9, 7 * 9))
                .containsExactlyElementsOf(
                        upTo(9).stream().map(seq -> poisoned + "/" + seq).toList());
        assertThat(others).allSatisfy(no -> assertThat(broken.of(no)).isEqualTo(upTo(9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08001", "40001", "40P01", "57P01", "57P02", "57P03", "57014", "53300",
                "53100", "55P03", "25006", "58030", "-"
            })
    void what_passes_by_itself_sets_nothing_aside(String state) {
        List<CaseNo> numbers = closed(3);
        AtomicInteger failures = new AtomicInteger(2);
        SQLException gone = new SQLException("gone", state.equals("-") ? null : state);
        JournalListener failing =
                _ -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new DataAccessResourceFailureException("told", gone);
                    }
                };
        OutboxRelay relay = running.relay(failing, whole);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(relay::relay).hasRootCause(gone);
            assertThat(running.untold().waiting()).isEmpty();
            assertThat(whole.heard).isEmpty();
        }

        assertThat(relay.relay()).isEqualTo(3 * 9);
        assertThat(numbers).allSatisfy(no -> assertThat(whole.of(no)).isEqualTo(upTo(9)));
    }

    @Test
    void a_connection_that_is_lost_while_a_listener_works_sets_nothing_aside() {
        List<CaseNo> numbers = closed(2);
        AtomicInteger cuts = new AtomicInteger(1);
        JournalListener cutting =
                _ -> {
                    if (cuts.getAndDecrement() > 0) {
                        running.jdbc
                                .sql("select pg_terminate_backend(pg_backend_pid())")
                                .query()
                                .listOfRows();
                    }
                };
        OutboxRelay relay = running.relay(whole, cutting);

        assertThatThrownBy(relay::relay).isNotNull();
        assertThat(running.untold().waiting()).isEmpty();
        whole.heard.clear();

        assertThat(relay.relay()).isEqualTo(2 * 9);
        assertThat(numbers).allSatisfy(no -> assertThat(whole.of(no)).isEqualTo(upTo(9)));
    }

    @Test
    void memory_that_is_short_sets_nothing_aside_and_an_endless_recursion_does() {
        CaseNo no = running.submitted();
        Error[] error = {new OutOfMemoryError("Java heap space")};
        JournalListener failing =
                _ -> {
                    throw error[0];
                };
        OutboxRelay relay = running.relay(failing, whole);

        assertThatThrownBy(relay::relay).isSameAs(error[0]);
        assertThat(running.untold().waiting()).isEmpty();

        error[0] = new StackOverflowError();
        relay.relay();
        assertThat(running.untold().waiting()).hasSize(1);
        assertThat(whole.of(no)).isEqualTo(upTo(1));
    }

    @Test
    void each_time_it_is_told_again_after_twice_as_long_or_at_once_when_somebody_asks() {
        CaseNo no = running.submitted();
        broken.cannotTake.add(no);
        OutboxRelay relay = running.relay(broken);
        relay.relay();
        for (int tries = 1; tries <= 12; tries++) {
            Untold untold = running.untold().oldest(1).getFirst();
            assertThat(untold.tries()).isEqualTo(tries);
            Duration distance = Duration.between(running.clock.instant(), untold.nextAt());
            assertThat(distance).isEqualTo(Duration.ofMinutes(1L << Math.min(tries - 1, 10)));

            int before = broken.calls.get();
            later(distance.minusSeconds(1));
            relay.tellAgain();
            assertThat(broken.calls).hasValue(before);
            later(Duration.ofSeconds(1));
            relay.tellAgain();
            assertThat(broken.calls).hasValue(before + 1);
        }

        broken.cannotTake.clear();
        assertThat(running.untold().tellAgain()).isEqualTo(1);
        assertThat(relay.tellAgain()).isEqualTo(1);
        assertThat(broken.of(no)).isEqualTo(upTo(1));
    }

    @Test
    void a_listener_that_can_take_nothing_holds_up_no_other_and_misses_nothing() {
        List<CaseNo> numbers = closed(8);
        broken.cannotTake.addAll(numbers);
        OutboxRelay relay = running.relay(broken, whole);

        relay.relay();

        assertThat(numbers).allSatisfy(no -> assertThat(whole.of(no)).isEqualTo(upTo(9)));
        assertThat(running.untold().waiting())
                .containsExactly(new Waiting("broken", 8, running.clock.instant()));

        // when: it is mended for all cases but one
        broken.cannotTake.retainAll(Set.of(numbers.get(5)));
        later(Duration.ofMinutes(1));
        assertThat(relay.tellAgain()).isEqualTo(7);
        assertThat(running.untold().oldest(10))
                .singleElement()
                .satisfies(
                        untold -> {
                            assertThat(untold.caseNo()).isEqualTo(numbers.get(5).text());
                            assertThat(untold.tries()).isEqualTo(2);
                        });
        broken.cannotTake.clear();
        running.untold().tellAgain();
        relay.tellAgain();
        assertThat(numbers).allSatisfy(no -> assertThat(broken.of(no)).isEqualTo(upTo(9)));
    }

    @Test
    void a_case_of_which_some_could_be_told_goes_on_where_it_was() {
        // given: the first two events of a case are fine, the third is not
        CaseNo no = running.closed();
        List<Integer> heard = new ArrayList<>();
        int[] poison = {3};
        JournalListener failing =
                batch -> {
                    if (batch.stream().anyMatch(each -> each.entry().seq() == poison[0])) {
                        throw new IllegalArgumentException("not this one");
                    }
                    batch.forEach(each -> heard.add(each.entry().seq()));
                };
        OutboxRelay relay = running.relay(failing);

        relay.relay();
        assertThat(heard).containsExactly(1, 2);
        assertThat(running.untold().oldest(1)).singleElement().returns(3, Untold::first);

        poison[0] = 6;
        running.untold().tellAgain();
        assertThat(relay.tellAgain()).isZero();
        assertThat(heard).containsExactly(1, 2, 3, 4, 5);
        assertThat(running.untold().oldest(1))
                .singleElement()
                .returns(6, Untold::first)
                .returns(9, Untold::last)
                .returns(no.text(), Untold::caseNo);

        poison[0] = 0;
        running.untold().tellAgain();
        relay.tellAgain();
        assertThat(heard).isEqualTo(upTo(9));
    }

    /// A newer process of the same installation writes an event that this one does not know.
    @Test
    void what_cannot_be_read_is_set_aside_for_every_listener_until_it_can() {
        List<CaseNo> numbers = closed(3);
        CaseNo unreadable = numbers.get(1);
        running.owner
                .sql("update cases.case_event set type_version = 9 where case_id = ? and seq = 4")
                .param(unreadable.key())
                .update();
        Feed feed = running.feed();
        OutboxRelay relay = running.relay(feed, whole);

        relay.relay();

        for (CaseNo each : List.of(numbers.getFirst(), numbers.getLast())) {
            assertThat(whole.of(each)).isEqualTo(upTo(9));
        }
        assertThat(running.untold().waiting())
                .map(Waiting::listener)
                .containsExactly("Feed", "whole");

        running.owner.sql("update cases.case_event set type_version = 1").update();
        running.untold().tellAgain();
        assertThat(relay.tellAgain()).isEqualTo(2);
        assertThat(whole.of(unreadable)).isEqualTo(upTo(9));
        assertThat(told(feed)).hasSize(3 * 9).doesNotHaveDuplicates();
    }

    @Test
    void several_relays_tell_what_was_set_aside_once() throws Exception {
        List<CaseNo> numbers = closed(12);
        broken.cannotTake.addAll(numbers);
        RunningCases.together(Collections.nCopies(4, () -> running.relay(broken, whole).relay()));
        running.relay(broken, whole).relay();
        assertThat(running.untold().waiting()).singleElement().returns(12L, Waiting::cases);
        broken.cannotTake.clear();
        running.untold().tellAgain();

        RunningCases.together(
                Collections.nCopies(4, () -> running.relay(broken, whole).tellAgain()));
        running.relay(broken, whole).tellAgain();

        assertThat(numbers).allSatisfy(no -> assertThat(broken.of(no)).isEqualTo(upTo(9)));
        assertThat(numbers).allSatisfy(no -> assertThat(whole.of(no)).isEqualTo(upTo(9)));
    }

    @Test
    void the_health_tells_of_it_and_stays_well() {
        UntoldHealth health = new UntoldHealth(running.untold());
        assertThat(health.health()).isEqualTo(Health.up().build());
        CaseNo no = running.submitted();
        broken.cannotTake.add(no);
        running.relay(broken).relay();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("cases", Map.of("broken", 1L))
                .containsEntry("since", running.clock.instant());
    }

    @Test
    void two_listeners_of_one_name_are_refused() {
        assertThatThrownBy(() -> running.relay(new Listener("same"), new Listener("same")))
                .hasMessageContaining("same");
    }

    @Test
    void a_command_that_follows_meanwhile_waits_in_its_order_in_any_process() {
        CaseNo no = running.submitted();
        broken.cannotTake.add(no);
        running.relay(broken).relay();
        RecentWrites writes = new RecentWrites(100);
        CaseService other =
                running.another(writes.remembering(new CaseWriter(running.pool)::write));
        CaseServiceTest.done(
                other.handle(
                        no,
                        new Command.Accept(Set.of()),
                        CaseServiceTest.CLERK,
                        UUID.randomUUID()));
        broken.cannotTake.clear();

        running.relay(writes, broken).relay();
        assertThat(broken.of(no)).isEmpty();

        running.untold().tellAgain();
        running.relay(writes, broken).tellAgain();
        assertThat(broken.of(no)).isEqualTo(upTo(2));
    }
}
