package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalFeed.Cursor;
import org.yichuang.cases.JournalFeed.Loss;
import org.yichuang.cases.JournalFeed.Place;
import org.yichuang.cases.JournalFeed.Query;
import org.yichuang.cases.JournalFeed.Reading;
import org.yichuang.cases.JournalFeed.Told;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;

/// A reader of the feed that goes on from its cursor misses nothing and meets the events of each
/// case in their order.
class FeedTest {

    private static final int EVENTS = 9;

    static RunningCases running;

    private Feed feed;

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
        feed = running.feed();
    }

    private void relay() {
        running.relay(feed).relay();
    }

    private static Query all(int limit) {
        return new Query(_ -> true, Set.of(), limit);
    }

    private Reading.Events read(Optional<Cursor> after, Query query) {
        return (Reading.Events) feed.read(after, query);
    }

    /// Reads on to the end, as a client does: the cursor goes to it and comes back as a text.
    private List<Told> readOn(Optional<Cursor> after, Query query) {
        List<Told> told = new ArrayList<>();
        Optional<Cursor> at = after;
        while (true) {
            Reading.Events page = read(at, query);
            told.addAll(page.events());
            at = Cursor.parse(page.next().text());
            if (page.atEnd()) {
                return told;
            }
        }
    }

    @Test
    void a_case_is_told_as_its_journal_has_it_with_the_chain_of_its_hashes() {
        // given
        CaseNo no = running.closed();
        relay();

        // when
        List<Told> told = read(Optional.empty(), all(100)).events();

        // then
        List<JournalEntry> journal = running.cases.journal(no);
        assertThat(told).hasSize(EVENTS);
        assertThat(told)
                .map(Told::event)
                .isEqualTo(journal.stream().map(JournalEntry::event).toList());
        assertThat(told)
                .map(Told::hash)
                .isEqualTo(journal.stream().map(JournalEntry::hash).toList());
        assertThat(told).map(each -> each.place().seq()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(told).map(Told::at).isEqualTo(journal.stream().map(JournalEntry::at).toList());
        String before = HexFormat.of().formatHex(HashChain.start(no.text()));
        for (Told each : told) {
            assertThat(each.previousHash()).isEqualTo(before);
            before = each.hash();
            assertThat(each.place())
                    .isEqualTo(
                            new Place(
                                    no,
                                    each.place().seq(),
                                    CaseServiceTest.DISTRICT,
                                    "food",
                                    1,
                                    "window"));
        }
    }

    @Test
    void reading_on_from_any_cursor_gives_the_rest() {
        for (int i = 0; i < 3; i++) {
            running.closed();
            relay();
        }
        List<Told> told = read(Optional.empty(), all(100)).events();
        assertThat(told).hasSize(3 * EVENTS);

        for (int i = 0; i < told.size(); i++) {
            Optional<Cursor> cursor = Cursor.parse(told.get(i).cursor().text());
            for (int limit : List.of(1, 4, 100)) {
                assertThat(readOn(cursor, all(limit))).isEqualTo(told.subList(i + 1, told.size()));
            }
        }
        assertThat(feed.latest()).isEqualTo(told.getLast().cursor());
        Reading.Events end = read(Optional.of(feed.latest()), all(10));
        assertThat(end.events()).isEmpty();
        assertThat(end.next()).isEqualTo(feed.latest());
        assertThat(end.atEnd()).isTrue();
    }

    @Test
    void an_empty_feed_has_a_cursor_to_wait_at() {
        Reading.Events nothing = read(Optional.empty(), all(10));
        assertThat(nothing.events()).isEmpty();
        assertThat(nothing.next()).isEqualTo(feed.latest()).isEqualTo(Cursor.START);

        running.submitted();
        relay();
        assertThat(readOn(Optional.of(nothing.next()), all(10))).hasSize(1);
    }

    @Test
    void while_many_write_and_several_relay_a_reader_misses_nothing_and_sees_one_order()
            throws Exception {
        // given
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger writers = new AtomicInteger(6);
        List<Callable<List<Told>>> works = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            works.add(
                    () -> {
                        for (int j = 0; j < 15; j++) {
                            running.closed();
                        }
                        writing.set(writers.decrementAndGet() > 0);
                        return List.of();
                    });
        }
        for (int i = 0; i < 3; i++) {
            OutboxRelay relay = running.relay(running.feed());
            works.add(
                    () -> {
                        while (writing.get()) {
                            relay.relay();
                        }
                        return List.of();
                    });
        }
        for (int limit : List.of(3, 50)) {
            works.add(() -> following(running.feed(), writing, limit));
        }

        // when
        List<List<Told>> results = RunningCases.together(works);
        relay();

        // then: whoever read along has seen a beginning of what is there in the end
        List<Told> whole = readOn(Optional.empty(), all(500));
        assertThat(whole).hasSize(6 * 15 * EVENTS);
        assertThat(whole.stream().map(each -> each.place().no()).distinct()).hasSize(90);
        whole.stream()
                .collect(Collectors.groupingBy(each -> each.place().no()))
                .values()
                .forEach(
                        events ->
                                assertThat(events)
                                        .map(each -> each.place().seq())
                                        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9));
        for (List<Told> followed : results.subList(9, 11)) {
            assertThat(followed).isNotEmpty().isEqualTo(whole.subList(0, followed.size()));
        }
    }

    private static List<Told> following(Feed from, AtomicBoolean writing, int limit) {
        List<Told> told = new ArrayList<>();
        Optional<Cursor> at = Optional.empty();
        while (writing.get()) {
            Reading.Events page = (Reading.Events) from.read(at, all(limit));
            told.addAll(page.events());
            at = Optional.of(page.next());
        }
        return told;
    }

    /// What is committed late has an early moment: it was given before the statement began.
    @Test
    void what_is_committed_late_comes_later_and_is_not_missed() throws Exception {
        // given: the outbox row of a case is written, but not committed
        CaseNo late = running.submitted();
        List<String> outbox =
                running.owner
                        .sql("select o::text from cases.outbox o")
                        .query((row, _) -> row.getString(1))
                        .list();
        running.owner.sql("truncate cases.outbox").update();
        Reading.Events seen;
        try (Connection connection = running.application.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into cases.outbox select ('%s'::cases.outbox).*"
                            .formatted(outbox.getFirst()));

            // when: others are told and read meanwhile
            running.clock.set(running.clock.instant().atZone(Parameters.CHINA).plusHours(1));
            running.submitted();
            running.submitted();
            relay();
            seen = read(Optional.empty(), all(10));
            assertThat(seen.events()).hasSize(2);
            connection.commit();
        }
        relay();

        // then
        List<Told> rest = readOn(Optional.of(seen.next()), all(10));
        assertThat(rest).map(each -> each.place().no()).containsExactly(late);
    }

    @Test
    void what_a_relay_could_not_finish_is_not_in_the_feed() {
        running.submitted();
        OutboxRelay broken =
                running.relay(
                        feed,
                        _ -> {
                            throw new QueryTimeoutException("not now");
                        });
        assertThatThrownBy(broken::relay).hasMessage("not now");
        assertThat(feed.latest()).isEqualTo(Cursor.START);

        relay();
        assertThat(readOn(Optional.empty(), all(10))).hasSize(1);
    }

    @Test
    void a_reader_gets_what_it_wants_and_its_cursor_goes_on_past_the_rest() {
        for (int i = 0; i < 3; i++) {
            running.closed();
        }
        relay();
        Query granted = new Query(_ -> true, Set.of("GRANTED", "CLOSED"), 2);
        assertThat(readOn(Optional.empty(), granted))
                .hasSize(6)
                .allSatisfy(each -> assertThat(each.type()).isIn("GRANTED", "CLOSED"));

        Predicate<Place> third = place -> place.seq() == 3;
        assertThat(readOn(Optional.empty(), new Query(third, Set.of(), 2))).hasSize(3);
        Reading.Events nothing = read(Optional.empty(), new Query(_ -> false, Set.of(), 10));
        assertThat(nothing.events()).isEmpty();
        assertThat(nothing.next()).isEqualTo(feed.latest());
        assertThat(nothing.atEnd()).isTrue();
    }

    @Test
    void who_wants_few_of_many_is_answered_before_all_are_looked_at() {
        // given: twenty-five thousand places, told in batches
        CaseNo no = running.submitted();
        relay();
        running.owner
                .sql(
                        """
                        insert into cases.feed (slot, position, case_ids, seqs, told_at)
                        select 0, 1 + n * 500, array_fill(?::bigint, array[500]),
                               array_fill(1, array[500]), now()
                          from generate_series(1, 50) n
                        """)
                .param(no.key())
                .update();

        // when
        Reading.Events first = read(Optional.empty(), new Query(_ -> false, Set.of(), 10));

        // then
        assertThat(first.events()).isEmpty();
        assertThat(first.atEnd()).isFalse();
        assertThat(first.next().position()).isEqualTo(10_000);
        assertThat(readOn(Optional.empty(), all(1000)))
                .hasSize(25_001)
                .map(each -> each.cursor().position())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void drafts_are_nobody_elses() {
        // given: one that is filed later, and one that never is
        CaseNo filed = draft();
        CaseNo given = draft();
        relay();
        assertThat(readOn(Optional.empty(), all(10))).isEmpty();
        running.act(
                filed,
                new Command.Submit(CaseServiceTest.filing("form", "plan")),
                CaseServiceTest.APPLICANT);
        running.act(given, new Command.Withdraw("不办了"), CaseServiceTest.APPLICANT);
        relay();

        // then
        assertThat(readOn(Optional.empty(), all(10)))
                .map(each -> each.place().no() + " " + each.type())
                .containsExactly(filed + " SUBMITTED");
    }

    private static CaseNo draft() {
        return ((Answer.Done)
                        running.cases.begin(
                                new Opening(CaseServiceTest.DISTRICT, CaseServiceTest.SHOP),
                                new Command.Open(CaseServiceTest.filing()),
                                Enclosure.NOTHING,
                                CaseServiceTest.APPLICANT,
                                UUID.randomUUID()))
                .no();
    }

    @Test
    void the_window_of_a_case_is_known_in_every_stage() {
        Set<String> stages = new HashSet<>();
        for (Script last : Script.values()) {
            CaseNo no = null;
            for (Script step : Script.values()) {
                Answer answer = step.send(running.cases, no, UUID.randomUUID());
                no = ((Answer.Done) answer).no();
                stages.add(running.cases.find(no).orElseThrow().summary().stage());
                if (step == last) {
                    break;
                }
            }
        }
        CaseNo returned = running.accepted();
        running.act(
                returned,
                new Command.ReturnToWindow(
                        "check-fire", List.of(new Command.Defect("plan", "缺页")), null),
                CaseServiceTest.reviewer("fire"));
        relay();

        assertThat(stages).contains("SUSPENDED", "DECIDED", "ISSUED", "CLOSED");
        assertThat(readOn(Optional.empty(), all(100)))
                .hasSizeGreaterThan(50)
                .allSatisfy(each -> assertThat(each.place().window()).isEqualTo("window"));
    }

    @Test
    void a_row_that_cannot_be_read_is_told_without_its_content_and_holds_nobody_up() {
        CaseNo no = running.closed();
        relay();
        running.owner
                .sql(
                        "update cases.case_event set type_version = 2, actor = 'somebody'"
                                + " where case_id = ? and seq = 4")
                .param(no.key())
                .update();

        List<Told> told = readOn(Optional.empty(), all(100));
        assertThat(told).hasSize(EVENTS);
        assertThat(told.get(3).event()).isNull();
        assertThat(told.get(3).actor()).isNull();
        assertThat(told.get(4).event()).isNotNull();
    }

    @Test
    void a_cursor_of_events_that_are_forgotten_is_refused_and_numbers_go_on() {
        // given
        running.closed();
        relay();
        Cursor first = read(Optional.empty(), all(1)).next();
        Cursor last = feed.latest();
        running.clock.set(running.clock.instant().atZone(Parameters.CHINA).plusDays(399));
        running.submitted();
        relay();
        feed.forget();
        assertThat(readOn(Optional.of(first), all(100))).as("kept until then").hasSize(9);

        // when
        running.clock.set(running.clock.instant().atZone(Parameters.CHINA).plusDays(2));
        feed.forget();

        // then
        assertThat(feed.read(Optional.of(first), all(10)))
                .isEqualTo(new Reading.Lost(Loss.EXPIRED));
        assertThat(feed.read(Optional.of(Cursor.START), all(10)))
                .isEqualTo(new Reading.Lost(Loss.EXPIRED));
        assertThat(readOn(Optional.of(last), all(10))).as("nothing after it is missing").hasSize(1);
        assertThat(readOn(Optional.empty(), all(10))).hasSize(1);

        // when: even the newest is old
        running.clock.set(running.clock.instant().atZone(Parameters.CHINA).plusDays(900));
        feed.forget();
        running.submitted();
        relay();

        // then
        assertThat(feed.latest().position()).isEqualTo(EVENTS + 2);
        assertThat(readOn(Optional.of(last), all(10))).hasSize(2);
    }

    @Test
    void what_is_forgotten_while_it_is_read_is_not_passed_over() {
        running.closed();
        relay();
        running.submitted();
        relay();
        running.clock.set(running.clock.instant().atZone(Parameters.CHINA).plusDays(401));
        Predicate<Place> forgetting =
                _ -> {
                    feed.forget();
                    return true;
                };
        for (int limit : List.of(1, 5, 100)) {
            Optional<Cursor> start = Optional.of(Cursor.START);
            assertThat(feed.read(start, new Query(forgetting, Set.of(), limit)))
                    .isEqualTo(new Reading.Lost(Loss.EXPIRED));
        }
    }

    @Test
    void a_cursor_of_another_past_is_refused() {
        running.closed();
        relay();
        Cursor some = read(Optional.empty(), all(4)).next();

        // when: the database is restored to before that, and other things happen
        assertThat(feed.read(Optional.of(new Cursor(EVENTS + 1, 1)), all(10)))
                .isEqualTo(new Reading.Lost(Loss.UNKNOWN));
        running.empty();
        running.closed();
        relay();

        // then
        assertThat(feed.read(Optional.of(some), all(10))).isEqualTo(new Reading.Lost(Loss.UNKNOWN));
    }

    @Test
    void a_cursor_is_a_text_that_comes_back_or_none() {
        Cursor cursor = new Cursor(1_234_567_890_123L, -5);
        assertThat(cursor.text()).hasSize(16).matches("[\\w-]+");
        assertThat(Cursor.parse(cursor.text())).contains(cursor);
        for (String text : List.of("", "latest", "12", "A".repeat(17), "_".repeat(16), "你好")) {
            assertThat(Cursor.parse(text)).isEmpty();
        }
    }

    @Test
    void who_waits_is_told_when_there_is_more_whoever_relayed_it() throws Exception {
        Cursor end = feed.latest();
        assertThat(feed.await(end, Duration.ofMillis(300))).isFalse();
        Callable<Boolean> waiting = () -> feed.await(end, Duration.ofSeconds(30));
        Callable<Boolean> telling =
                () -> {
                    running.submitted();
                    running.relay(running.feed()).relay();
                    return true;
                };
        assertThat(RunningCases.together(List.of(waiting, waiting, telling)))
                .containsExactly(true, true, true);
    }

    @Test
    void however_many_wait_one_looks() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        FeedHead head =
                new FeedHead(
                        () -> {
                            looks.incrementAndGet();
                            return 5;
                        });
        Callable<Boolean> waiting = () -> head.await(5, Duration.ofMillis(1100));
        assertThat(RunningCases.together(Collections.nCopies(50, waiting))).containsOnly(false);
        assertThat(looks).hasValueBetween(2, 7);
        assertThat(head.await(4, Duration.ZERO)).isTrue();
    }
}
