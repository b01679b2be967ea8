package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;

/// Listeners hear every event once, and those of a case in their order.
class OutboxRelayTest {

    static RunningCases running;

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

    private static OutboxRelay relay(JournalListener... listeners) {
        return running.relay(listeners);
    }

    /// Keeps what it hears, by case.
    private static final class Diary implements JournalListener {
        final Map<CaseNo, List<Integer>> heard = new HashMap<>();

        @Override
        public synchronized void heard(List<Heard> batch) {
            for (Heard each : batch) {
                heard.computeIfAbsent(each.entry().no(), _ -> new ArrayList<>())
                        .add(each.entry().seq());
            }
        }
    }

    @Test
    void every_event_is_told_with_the_facts_of_its_case() {
        CaseNo no = running.closed();
        List<JournalEntry> told = new ArrayList<>();
        int events =
                relay(
                                batch ->
                                        batch.forEach(
                                                each -> {
                                                    assertThat(each.file().no()).isEqualTo(no);
                                                    told.add(each.entry());
                                                }))
                        .relay();
        assertThat(events).isEqualTo(9);
        assertThat(told).isEqualTo(running.cases.journal(no));
        assertThat(relay().relay()).isZero();
    }

    @Test
    void several_relays_at_once_tell_each_event_once_and_each_case_in_its_order() throws Exception {
        List<CaseNo> numbers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            numbers.add(running.closed());
        }
        Diary diary = new Diary();
        List<Integer> told =
                RunningCases.together(Collections.nCopies(5, () -> relay(diary).relay()));
        // a relay that finds only rows that another one holds ends; the next poll goes on
        int rest = relay(diary).relay();

        assertThat(told.stream().mapToInt(each -> each).sum() + rest).isEqualTo(60 * 9);
        assertThat(diary.heard.keySet()).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(diary.heard.values())
                .allSatisfy(seqs -> assertThat(seqs).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    /// One process writes with a clock that is an hour ahead, then another with one that is right.
    @Test
    void a_case_is_told_in_its_order_whatever_the_clocks_of_those_who_write_say() {
        CaseNo no = running.submitted();
        for (String table : List.of("case_file", "outbox")) {
            running.owner
                    .sql("update cases." + table + " set moment = moment + 3600000000")
                    .update();
        }
        running.another()
                .handle(no, new Command.Accept(Set.of()), CaseServiceTest.CLERK, UUID.randomUUID());
        Diary diary = new Diary();
        relay(diary).relay();
        assertThat(diary.heard.get(no)).containsExactly(1, 2);
    }

    @Test
    void what_a_listener_could_not_take_for_a_while_is_told_again() {
        running.submitted();
        AtomicBoolean broken = new AtomicBoolean(true);
        Diary diary = new Diary();
        OutboxRelay relay =
                relay(
                        batch -> {
                            if (broken.get()) {
                                throw new QueryTimeoutException("not now");
                            }
                        },
                        diary);
        assertThatThrownBy(relay::relay).hasMessage("not now");
        assertThat(diary.heard).isEmpty();

        broken.set(false);
        assertThat(relay.relay()).isEqualTo(1);
        assertThat(diary.heard).hasSize(1);
    }

    /// What a process wrote itself it tells without reading it back: here it could not.
    @Test
    void what_this_process_wrote_is_told_as_it_is_in_the_journal_without_reading_it() {
        RecentWrites writes = new RecentWrites(100);
        CaseService process = process(writes);
        CaseNo no = running.closed(process);
        List<JournalEntry> journal = process.journal(no);
        CaseSummary file = process.find(no).orElseThrow().summary();
        running.owner.sql("truncate cases.case_file, cases.case_event").update();
        List<Heard> told = new ArrayList<>();

        int events = running.relay(writes, told::addAll).relay();

        assertThat(events).isEqualTo(9);
        assertThat(told).extracting(Heard::entry).isEqualTo(journal);
        assertThat(told.getLast().file()).isEqualTo(file);
        assertThat(running.relay(writes).relay()).isZero();
    }

    @Test
    void a_case_of_several_processes_is_told_in_its_order_by_any_of_them() {
        RecentWrites writes = new RecentWrites(100);
        CaseService one = process(writes);
        CaseNo no = running.submitted(one);
        CaseService other = running.another();
        other.handle(no, new Command.Accept(Set.of()), CaseServiceTest.CLERK, UUID.randomUUID());
        one.handle(no, new Command.Urge("please"), CaseServiceTest.APPLICANT, UUID.randomUUID());
        Diary diary = new Diary();
        running.relay(writes, diary).relay();
        assertThat(diary.heard.get(no)).containsExactly(1, 2, 3);
    }

    @Test
    void what_is_remembered_no_longer_is_told_from_the_journal() {
        RecentWrites writes = new RecentWrites(2);
        CaseService process = process(writes);
        CaseNo no = running.closed(process);
        List<JournalEntry> told = new ArrayList<>();
        running.relay(writes, batch -> batch.forEach(each -> told.add(each.entry()))).relay();
        assertThat(told).isEqualTo(process.journal(no));
    }

    @Test
    void what_a_listener_could_not_take_for_a_while_of_this_process_is_told_again() {
        RecentWrites writes = new RecentWrites(100);
        CaseNo no = running.submitted(process(writes));
        OutboxRelay broken =
                running.relay(
                        writes,
                        _ -> {
                            throw new QueryTimeoutException("not now");
                        });
        assertThatThrownBy(broken::relay).hasMessage("not now");
        Diary diary = new Diary();
        running.relay(writes, diary).relay();
        assertThat(diary.heard.get(no)).containsExactly(1);
    }

    /// The relay can see a commit before its writer comes to remember it.
    @Test
    void what_was_told_before_it_was_remembered_is_not_kept() {
        RecentWrites writes = new RecentWrites(100);
        CaseWriter writer = new CaseWriter(running.pool);
        Diary diary = new Diary();
        CaseService process =
                running.another(
                        writes.remembering(
                                changes -> {
                                    CommitQueue.Written written = writer.write(changes);
                                    running.relay(writes, diary).relay();
                                    return written;
                                }));

        CaseNo no = running.submitted(process);

        assertThat(diary.heard.get(no)).containsExactly(1);
        assertThat(writes.kept()).isZero();
        running.submitted(process(writes));
        assertThat(writes.kept()).isEqualTo(1);
    }

    private static CaseService process(RecentWrites writes) {
        return running.another(writes.remembering(new CaseWriter(running.pool)::write));
    }
}
