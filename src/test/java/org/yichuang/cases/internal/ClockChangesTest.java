package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// What becomes of deadlines and of journals when computers do not agree about the time.
class ClockChangesTest {

    private static final Logger log = LoggerFactory.getLogger(ClockChangesTest.class);

    /// When silence accepts what was submitted in the morning of 17 September.
    private static final ZonedDateTime DUE =
            LocalDate.of(2026, 9, 24).atStartOfDay(Parameters.CHINA);

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

    @AfterEach
    void everyJournalIsWholeAndItsMomentsOnlyGoOn() {
        assertThat(running.breaks()).isEmpty();
        assertThat(
                        running.jdbc
                                .sql(
                                        """
                                        select count(*) from cases.case_event e
                                          join cases.case_event b on b.slot = e.slot
                                           and b.case_id = e.case_id and b.seq = e.seq - 1
                                         where e.at < b.at
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private static CaseState state(CaseNo no) {
        return running.cases.find(no).orElseThrow().state();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT5M", "PT24H"})
    void what_has_fired_stays_and_fires_no_more_when_the_clock_is_put_back(Duration back) {
        CaseNo no = running.submitted();
        running.clock.set(DUE);
        assertThat(running.watch().fire()).isEqualTo(1);

        running.clock.set(DUE.minus(back));
        assertThat(running.watch().fire()).isZero();
        running.act(no, CaseServiceTest.opinion("fire"), CaseServiceTest.reviewer("fire"));
        running.clock.set(DUE.plusSeconds(1));
        assertThat(running.watch().fire()).isZero();

        assertThat(running.cases.journal(no))
                .map(JournalEntry::type)
                .containsExactly("SUBMITTED", "DEEMED_ACCEPTED", "OPINION_GIVEN");
        assertThat(running.cases.journal(no))
                .map(JournalEntry::at)
                .containsExactly(
                        DUE.minusDays(7).plusHours(9).toInstant(),
                        DUE.toInstant(),
                        DUE.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT5M", "PT24H"})
    void what_was_read_before_the_clock_was_put_back_fires_when_its_time_comes(Duration back) {
        CaseNo no = running.submitted();
        CaseServiceTest.MovedClock putBack = new CaseServiceTest.MovedClock(DUE.minus(back));
        DeadlineWatch early = running.watch(running.cases.at(putBack), running.clock);
        running.clock.set(DUE);
        assertThat(early.fire()).isZero();
        assertThat(state(no)).isInstanceOf(CaseState.Received.class);

        // it was put off by a minute
        running.clock.set(DUE.plusMinutes(1));
        assertThat(running.watch().fire()).isEqualTo(1);
        assertThat(state(no)).isInstanceOf(CaseState.UnderReview.class);
    }

    @Test
    void a_leap_of_a_day_that_is_put_right_lapses_nothing() {
        // given: a process that has been watching for a while
        CaseNo no = running.submitted();
        long[] nanos = {0};
        DeadlineWatch watch =
                running.watch(running.cases, new CautiousClock(running.clock, () -> nanos[0]));
        running.clock.set(DUE.minusHours(10));
        assertThat(watch.fire()).isZero();

        // when
        running.clock.set(DUE.plusHours(14));
        nanos[0] += Duration.ofMinutes(4).toNanos();
        assertThat(watch.fire()).isZero();
        running.clock.set(DUE.minusHours(10).plusMinutes(4));
        assertThat(watch.fire()).isZero();

        // then
        assertThat(state(no)).isInstanceOf(CaseState.Received.class);
        running.clock.set(DUE);
        nanos[0] += Duration.ofHours(10).toNanos();
        assertThat(watch.fire()).isEqualTo(1);
    }

    /// Twenty working days after the notice of 17 September.
    private static final ZonedDateTime LAPSE =
            LocalDate.of(2026, 10, 22).atStartOfDay(Parameters.CHINA);

    @Test
    void what_comes_rightly_during_a_leap_is_decided_and_stamped_by_the_time_before_it() {
        // given: a case that lapses at midnight, and the platform's own watch
        CaseNo no = running.submitted();
        running.act(
                no,
                new Command.RequireCorrection(List.of(new Command.Defect("plan", "没有标出后厨")), null),
                CaseServiceTest.CLERK);
        long[] nanos = {0};
        CautiousClock cautious = new CautiousClock(running.clock, () -> nanos[0]);
        DeadlineWatch watch =
                new CasesConfiguration()
                        .deadlineWatch(
                                running.jdbc,
                                running.cases,
                                CaseServiceTest::procedure,
                                WorkingDays::statutory,
                                cautious);
        running.clock.set(LAPSE.minusSeconds(1));
        assertThat(watch.fire()).isZero();

        // when: a second before midnight somebody sets the clock two days ahead
        running.clock.set(LAPSE.plusDays(2));
        nanos[0] += Duration.ofSeconds(3).toNanos();
        assertThat(watch.fire()).isEqualTo(1);

        // then: the day is the one that has just begun
        JournalEntry lapsed = running.cases.journal(no).getLast();
        assertThat(lapsed.type()).isEqualTo("LAPSED");
        assertThat(lapsed.at()).isEqualTo(LAPSE.plusSeconds(2).toInstant());
        assertThat(running.cases.find(no).orElseThrow().summary().closedOn())
                .isEqualTo("2026-10-22");
    }

    @Test
    void a_leap_beyond_what_is_kept_forgets_nothing_before_it_has_lasted() {
        // given: two rows of the feed, of which the newest always stays
        long[] nanos = {0};
        Feed feed =
                new CasesConfiguration()
                        .journalFeed(
                                new FeedStore(running.jdbc),
                                new CautiousClock(running.clock, () -> nanos[0]),
                                "400d");
        running.submitted();
        running.relay(feed).relay();
        running.submitted();
        running.relay(feed).relay();
        feed.forget();

        // when
        running.clock.set(DUE.plusDays(500));
        feed.forget();

        // then
        assertThat(feed.read(Optional.empty(), everything()))
                .isInstanceOfSatisfying(
                        JournalFeed.Reading.Events.class,
                        page -> assertThat(page.events()).hasSize(2));

        // when: it was no mistake
        nanos[0] += Duration.ofMinutes(5).toNanos();
        feed.forget();

        // then
        assertThat(feed.read(Optional.empty(), everything()))
                .isInstanceOfSatisfying(
                        JournalFeed.Reading.Events.class,
                        page -> assertThat(page.events()).hasSize(1));
    }

    private static JournalFeed.Query everything() {
        return new JournalFeed.Query(_ -> true, Set.of(), 100);
    }

    @Test
    void several_watches_whose_clocks_jump_fire_everything_once() throws Exception {
        // given
        long seed = System.nanoTime();
        log.info("seed {}", seed);
        int many = 300;
        running.submitted(many);
        running.clock.set(DUE);

        // when: seconds, minutes and a day, back and forward, while they work
        List<Callable<Integer>> watches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            JumpingClock jumping = new JumpingClock(new Random(seed + i));
            DeadlineWatch watch = running.watch(running.another().at(jumping), jumping);
            watches.add(
                    () -> {
                        int fired = 0;
                        for (int round = 0; round < 20; round++) {
                            fired += watch.fire();
                        }
                        return fired;
                    });
        }
        List<Integer> fired = RunningCases.together(watches);
        // a deadline that was refused is tried again after some minutes
        running.clock.set(DUE.plusDays(2));
        int rest = running.watch().fire();

        // then
        assertThat(fired.stream().mapToInt(Integer::intValue).sum() + rest)
                .isEqualTo(running.events("DEEMED_ACCEPTED") + running.events("CARD_SHOWN"));
        assertThat(running.events("DEEMED_ACCEPTED")).isEqualTo(many);
        assertThat(problems()).isEmpty();
    }

    private static List<String> problems() {
        return new AfterKill(running.pool)
                .problems(Ledger.NOTHING, running.cases::at, running.clock);
    }

    /// Each time it is asked it may stand somewhere else, around the moment.
    private static final class JumpingClock extends Clock {
        private static final List<Duration> STEPS =
                List.of(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(-2),
                        Duration.ofMinutes(3),
                        Duration.ofMinutes(-3),
                        Duration.ofDays(1),
                        Duration.ofDays(-1));
        private final Random random;

        JumpingClock(Random random) {
            this.random = random;
        }

        @Override
        public synchronized Instant instant() {
            return DUE.plus(STEPS.get(random.nextInt(STEPS.size()))).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return Parameters.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /// In these zones midnight of China is on another day, and in some a night of autumn has an
    /// hour twice or not at all.
    @ParameterizedTest
    @ValueSource(
            strings = {"America/Los_Angeles", "Europe/Berlin", "Pacific/Apia", "Asia/Kathmandu"})
    void the_zone_of_the_computer_does_not_matter(String zone) throws Exception {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (RunningCases elsewhere = new RunningCases()) {
            CaseNo no = elsewhere.submitted();
            CaseNo told = elsewhere.submitted();
            elsewhere.act(
                    told,
                    new Command.RequireCorrection(
                            List.of(new Command.Defect("plan", "没有标出后厨")), null),
                    CaseServiceTest.CLERK);

            elsewhere.clock.set(DUE.minusSeconds(1));
            assertThat(elsewhere.watch().fire()).isZero();
            elsewhere.clock.set(DUE);
            assertThat(elsewhere.watch().fire()).isEqualTo(1);
            assertThat(elsewhere.cases.find(no).orElseThrow().state())
                    .isInstanceOfSatisfying(
                            CaseState.UnderReview.class,
                            review -> {
                                assertThat(review.receivedAt()).isEqualTo("2026-09-17T09:00");
                                assertThat(review.clock().from()).isEqualTo("2026-09-17");
                                assertThat(review.clock().promisedDue()).isEqualTo("2026-09-29");
                            });
            assertThat(elsewhere.cases.find(no).orElseThrow().summary().statutoryDue())
                    .isEqualTo("2026-10-08");

            // twenty working days from the 17th, the autumn's change of hours between
            ZonedDateTime lapse = ZonedDateTime.of(2026, 10, 22, 0, 0, 0, 0, Parameters.CHINA);
            elsewhere.clock.set(lapse.minusSeconds(1));
            elsewhere.watch().fire();
            assertThat(elsewhere.cases.find(told).orElseThrow().state())
                    .isInstanceOf(CaseState.AwaitingCorrection.class);
            elsewhere.clock.set(lapse);
            assertThat(elsewhere.watch().fire()).isEqualTo(1);
            assertThat(elsewhere.another().find(told).orElseThrow().summary().closedOn())
                    .isEqualTo("2026-10-22");
            assertThat(elsewhere.breaks()).isEmpty();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
