package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.calendar.WorkingDays;

/// Changes that come while others are written share a statement, and none feels what becomes of
/// another.
@Timeout(60)
class CommitQueueTest {

    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final long MOMENT = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

    private final List<List<Long>> statements = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    private static Change change(int serial) {
        CaseNo no = new CaseNo(DISTRICT, DAY, serial % 1024, serial);
        Command submit = new Command.Submit(CaseServiceTest.filing("form", "plan"));
        Instant at = DAY.atTime(9, 0).atZone(Parameters.CHINA).toInstant();
        Actor by = CaseServiceTest.APPLICANT;
        var procedure = CaseServiceTest.procedure("food", 1);
        Outcome outcome =
                Lifecycle.decide(
                        new CaseState.None(),
                        submit,
                        new Circumstances(
                                DAY.atTime(9, 0), by, procedure, WorkingDays.statutory()));
        List<Event> events = ((Outcome.Done) outcome).events();
        return Changes.beginning(
                no,
                CaseServiceTest.SHOP,
                "code",
                events,
                new Changes.Act(
                        procedure,
                        WorkingDays.statutory(),
                        new Enclosure("{}", List.of()),
                        by,
                        new UUID(0, serial),
                        at));
    }

    private static long key(int serial) {
        return change(serial).no().key();
    }

    private static Set<Long> keys(List<Change> changes) {
        return changes.stream().map(each -> each.no().key()).collect(Collectors.toSet());
    }

    private static CommitQueue.Written all(List<Change> changes) {
        return new CommitQueue.Written(MOMENT, keys(changes));
    }

    /// Holds the first statement back until it is let go.
    private static final class Gate {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);
        private boolean first = true;

        synchronized boolean isFirst() {
            boolean was = first;
            first = false;
            return was;
        }

        void pass() {
            if (isFirst()) {
                reached.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private CommitQueue queue(Gate gate, CommitQueue.Writing writing) {
        return new CommitQueue(
                changes -> {
                    statements.add(changes.stream().map(each -> each.no().key()).toList());
                    gate.pass();
                    return writing.write(changes);
                },
                1);
    }

    /// Has a change written that is held back, the others behind it, and lets it go when all wait.
    private List<Future<OptionalLong>> behindTheFirst(
            CommitQueue queue, Gate gate, List<Change> others) throws Exception {
        List<Future<OptionalLong>> results = new ArrayList<>();
        results.add(callers.submit(() -> queue.write(change(1))));
        gate.reached.await();
        for (Change other : others) {
            int before = queue.waiting();
            results.add(callers.submit(() -> queue.write(other)));
            while (queue.waiting() == before) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        gate.open.countDown();
        return results;
    }

    @Test
    void what_comes_while_one_is_written_is_written_together_in_the_order_in_which_it_came()
            throws Exception {
        Gate gate = new Gate();
        CommitQueue queue = queue(gate, CommitQueueTest::all);
        for (Future<OptionalLong> each :
                behindTheFirst(queue, gate, List.of(change(4), change(2), change(3)))) {
            assertThat(each.get()).hasValue(MOMENT);
        }
        assertThat(statements).containsExactly(List.of(key(1)), List.of(key(4), key(2), key(3)));
    }

    @Test
    void each_has_its_own_outcome() throws Exception {
        Gate gate = new Gate();
        long late = key(3);
        CommitQueue queue =
                queue(
                        gate,
                        changes ->
                                new CommitQueue.Written(
                                        MOMENT,
                                        keys(changes).stream()
                                                .filter(each -> each != late)
                                                .collect(Collectors.toSet())));
        List<Future<OptionalLong>> results =
                behindTheFirst(queue, gate, List.of(change(2), change(3), change(4)));
        assertThat(
                        List.of(
                                results.get(0).get(),
                                results.get(1).get(),
                                results.get(2).get(),
                                results.get(3).get()))
                .containsExactly(
                        OptionalLong.of(MOMENT),
                        OptionalLong.of(MOMENT),
                        OptionalLong.empty(),
                        OptionalLong.of(MOMENT));
    }

    @Test
    void one_that_cannot_be_written_does_not_touch_the_others() throws Exception {
        Gate gate = new Gate();
        long bad = key(3);
        CommitQueue queue =
                queue(
                        gate,
                        changes -> {
                            if (keys(changes).contains(bad)) {
                                throw new SQLException("invalid byte sequence", "22021");
                            }
                            return all(changes);
                        });
        List<Future<OptionalLong>> results =
                behindTheFirst(queue, gate, List.of(change(2), change(3), change(4)));
        assertThat(results.get(1).get()).hasValue(MOMENT);
        assertThatThrownBy(results.get(2)::get).hasRootCauseMessage("invalid byte sequence");
        assertThat(results.get(3).get()).hasValue(MOMENT);
        assertThat(statements)
                .containsExactly(
                        List.of(key(1)),
                        List.of(key(2), key(3), key(4)),
                        List.of(key(2)),
                        List.of(key(3), key(4)),
                        List.of(key(3)),
                        List.of(key(4)));
    }

    @Test
    void a_database_that_is_away_is_not_asked_for_each_one_alone() throws Exception {
        Gate gate = new Gate();
        CommitQueue queue =
                queue(
                        gate,
                        changes -> {
                            if (changes.size() > 1) {
                                throw new SQLException("connection refused", "08001");
                            }
                            return all(changes);
                        });
        List<Future<OptionalLong>> results =
                behindTheFirst(queue, gate, List.of(change(2), change(3)));
        assertThat(results.get(0).get()).hasValue(MOMENT);
        assertThatThrownBy(results.get(1)::get).hasRootCauseMessage("connection refused");
        assertThatThrownBy(results.get(2)::get).hasRootCauseMessage("connection refused");
        assertThat(statements).noneMatch(each -> each.equals(List.of(key(2))));
    }

    @Test
    void a_case_is_in_one_statement_at_a_time() throws Exception {
        Gate gate = new Gate();
        CommitQueue queue = queue(gate, CommitQueueTest::all);
        for (Future<OptionalLong> each :
                behindTheFirst(queue, gate, List.of(change(1), change(2), change(2)))) {
            assertThat(each.get()).hasValue(MOMENT);
        }
        assertThat(statements)
                .containsExactly(List.of(key(1)), List.of(key(1), key(2)), List.of(key(2)));
    }

    @Test
    void a_statement_has_so_many_at_most() throws Exception {
        Gate gate = new Gate();
        CommitQueue queue = queue(gate, CommitQueueTest::all);
        List<Change> many =
                IntStream.range(2, 2 * CommitQueue.MOST).mapToObj(each -> change(each)).toList();
        for (Future<OptionalLong> each : behindTheFirst(queue, gate, many)) {
            assertThat(each.get()).hasValue(MOMENT);
        }
        assertThat(statements)
                .map(List::size)
                .containsExactly(1, CommitQueue.MOST, CommitQueue.MOST - 2);
    }

    @Test
    void an_error_of_the_writing_is_told_to_all_whom_it_concerns_and_the_queue_goes_on()
            throws Exception {
        Gate gate = new Gate();
        CommitQueue queue =
                queue(
                        gate,
                        changes -> {
                            if (changes.size() > 1) {
                                throw new StackOverflowError();
                            }
                            return all(changes);
                        });
        List<Future<OptionalLong>> results =
                behindTheFirst(queue, gate, List.of(change(2), change(3)));
        assertThatThrownBy(results.get(1)::get).isNotNull();
        assertThatThrownBy(results.get(2)::get).isNotNull();
        assertThat(queue.write(change(5))).hasValue(MOMENT);
    }

    /// Statements that each wait until they are let go, by their first case.
    private final class Held implements CommitQueue.Writing {
        private final Map<Long, CountDownLatch> statementsOf = new ConcurrentHashMap<>();

        @Override
        public CommitQueue.Written write(List<Change> changes) {
            List<Long> cases = changes.stream().map(each -> each.no().key()).toList();
            statements.add(cases);
            try {
                of(cases.getFirst()).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return all(changes);
        }

        private CountDownLatch of(long first) {
            return statementsOf.computeIfAbsent(first, _ -> new CountDownLatch(1));
        }

        void letGo(int serial) {
            of(key(serial)).countDown();
        }
    }

    /// Has changes of the given serial numbers written, each when the one before waits or is being
    /// written.
    private IntConsumer oneByOne(CommitQueue queue, List<Future<OptionalLong>> results) {
        return serial -> {
            Change change = change(serial);
            int begun = statements.size();
            int waiting = queue.waiting();
            results.add(callers.submit(() -> queue.write(change)));
            Awaitility.await().until(() -> statements.size() > begun || queue.waiting() > waiting);
        };
    }

    @Test
    void what_waits_for_its_own_case_does_not_make_another_statement_worth_it() throws Exception {
        Held held = new Held();
        CommitQueue queue = new CommitQueue(held, 2, Duration.ofHours(1));
        List<Future<OptionalLong>> results = new ArrayList<>();
        IntConsumer write = oneByOne(queue, results);
        write.accept(1);
        write.accept(1);
        IntStream.rangeClosed(2, CommitQueue.WORTH_A_STATEMENT).forEach(write);
        assertThat(statements).containsExactly(List.of(key(1)));

        write.accept(17);
        assertThat(statements).hasSize(2);
        assertThat(statements.getLast())
                .hasSize(CommitQueue.WORTH_A_STATEMENT)
                .doesNotContain(key(1));

        held.letGo(1);
        held.letGo(2);
        for (Future<OptionalLong> each : results) {
            assertThat(each.get()).hasValue(MOMENT);
        }
        assertThat(statements.getLast()).containsExactly(key(1));
    }

    @Test
    void another_statement_begins_beside_one_when_enough_waits_to_be_worth_it() throws Exception {
        Held held = new Held();
        CommitQueue queue = new CommitQueue(held, 2, Duration.ofHours(1));
        List<Future<OptionalLong>> results = new ArrayList<>();
        IntConsumer write = oneByOne(queue, results);
        write.accept(1);
        IntStream.rangeClosed(2, CommitQueue.WORTH_A_STATEMENT).forEach(write);
        assertThat(statements).containsExactly(List.of(key(1)));
        write.accept(17);
        assertThat(statements).hasSize(2).last().asList().hasSize(CommitQueue.WORTH_A_STATEMENT);

        IntStream.rangeClosed(18, 40).forEach(write);
        assertThat(statements).as("no more than two at a time").hasSize(2);

        held.letGo(1);
        Awaitility.await().until(() -> statements.size() == 3);
        assertThat(statements.getLast()).hasSize(23);
        write.accept(41);
        held.letGo(18);
        assertThat(results.get(17).get()).hasValue(MOMENT);
        assertThat(statements).as("little waits for what is being written").hasSize(3);

        held.letGo(2);
        Awaitility.await().until(() -> statements.size() == 4);
        assertThat(statements.getLast()).containsExactly(key(41));
        held.letGo(41);
        for (Future<OptionalLong> each : results) {
            assertThat(each.get()).hasValue(MOMENT);
        }
    }

    @Test
    void little_does_not_wait_for_a_statement_that_takes_long() throws Exception {
        Held held = new Held();
        CommitQueue queue = new CommitQueue(held, 2, Duration.ofMillis(1));
        held.letGo(2);
        Future<OptionalLong> stuck = callers.submit(() -> queue.write(change(1)));
        Awaitility.await().until(() -> statements.size() == 1);

        assertThat(callers.submit(() -> queue.write(change(2))).get(10, TimeUnit.SECONDS))
                .hasValue(MOMENT);

        held.letGo(1);
        assertThat(stuck.get()).hasValue(MOMENT);
    }

    @Test
    void many_callers_and_writers_lose_nothing() throws Exception {
        CommitQueue queue =
                new CommitQueue(
                        changes -> {
                            statements.add(changes.stream().map(each -> each.no().key()).toList());
                            return all(changes);
                        },
                        3);
        List<Future<OptionalLong>> results = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Change change = change(i % 50 + 1);
            results.add(callers.submit(() -> queue.write(change)));
        }
        for (Future<OptionalLong> each : results) {
            assertThat(each.get()).hasValue(MOMENT);
        }
        assertThat(statements.stream().mapToInt(List::size).sum()).isEqualTo(2000);
        assertThat(statements).allSatisfy(each -> assertThat(each).doesNotHaveDuplicates());
    }
}
