package org.yichuang.recounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.recounts.internal.RecountsOnPostgres.CHINA;
import static org.yichuang.recounts.internal.RecountsOnPostgres.DISTRICT;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Recounts;
import org.yichuang.cases.lifecycle.Actors;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.Publication;
import org.yichuang.clock.PublishedYear;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;
import org.yichuang.recounts.MovedCase;
import org.yichuang.recounts.RecountRun;
import org.yichuang.recounts.RecountRun.State;
import org.yichuang.recounts.RecountRuns;
import org.yichuang.testing.MovableClock;

/// A year that counted by weekends alone is published: every open case whose days it changes is
/// moved once, whoever works on it and whoever is killed, and the list says from when to when.
class RecounterTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.EPOCH);

    private static Map<String, Object> database;
    private static JdbcClient owner;
    private static RecountsOnPostgres process;
    private static int published;

    /// Shortly before the year that is published.
    private LocalDate begin;

    private Set<LocalDate> off;
    private String newYear;

    @BeforeAll
    static void connect() {
        database = TestDatabases.fresh();
        owner = JdbcClient.create(TestDatabases.owner(database));
        process = new RecountsOnPostgres(database, CLOCK);
        process.recount();
    }

    @AfterAll
    static void disconnect() {
        process.close();
    }

    @BeforeEach
    void noCases() {
        owner.sql(
                        """
                        truncate cases.case_file, cases.case_event, cases.case_opening,
                                 cases.case_filing, cases.work_item,
                                 cases.case_deadline, cases.outbox, recounts.moved_case
                        """)
                .update();
        int year = RecountsOnPostgres.FIRST_YEAR + published++;
        process.year = year;
        begin = LocalDate.of(year - 1, 12, 29);
        off = firstWorkdays(3);
        newYear = "元旦" + off(off);
        CLOCK.advance(
                Duration.between(CLOCK.instant(), begin.atTime(9, 0).atZone(CHINA).toInstant()));
    }

    /// The first days of the year that are no Saturday or Sunday.
    private static Set<LocalDate> firstWorkdays(int many) {
        return LocalDate.of(process.year, 1, 1)
                .datesUntil(LocalDate.of(process.year, 2, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(many)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String off(Set<LocalDate> days) {
        return " off " + days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    @AfterEach
    void everyJournalIsWhole() {
        assertThat(process.breaks()).isEmpty();
    }

    private static LocalDate byHand(LocalDate from, int workingDays, Set<LocalDate> off) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            if (!weekend && !off.contains(day)) {
                left--;
            }
        }
        return day;
    }

    private List<MovedCase> moved(int revision) {
        return process.bean(RecountRuns.class)
                .moved(
                        new RecountRuns.Query(
                                process.year,
                                revision,
                                DISTRICT,
                                null,
                                false,
                                false,
                                Optional.empty(),
                                1000));
    }

    @Test
    void what_is_in_force_when_the_platform_first_starts_leads_to_nothing() {
        assertThat(process.count("select count(*) from recounts.run where state = 'KNOWN'"))
                .isGreaterThan(15);
        assertThat(process.bean(RecountRuns.class).latest(100))
                .noneMatch(run -> run.revision() == 0);
    }

    @Test
    void a_year_that_is_published_moves_the_days_that_were_counted_by_weekends() {
        // given
        CaseNo no = process.accepted();
        CaseNo received = process.submitted();
        assertThat(process.promised(no)).isEqualTo(byHand(begin, 8, Set.of()));

        // when
        process.published(newYear, 0);
        process.recount();

        // then
        assertThat(process.promised(no)).isEqualTo(byHand(begin, 8, off));
        RecountRun run = process.run(1);
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.changed()).isEqualTo(3);
        assertThat(run.total()).isEqualTo(2);
        assertThat(run.looked()).isEqualTo(2);
        assertThat(run.moved()).isEqualTo(2);
        assertThat(run.failed()).isZero();
        assertThat(run.published()).isEqualTo(begin);
        assertThat(moved(1)).map(MovedCase::no).containsExactlyInAnyOrder(no, received);
        assertThat(moved(1))
                .filteredOn(each -> each.no().equals(no))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.stage()).isEqualTo("UNDER_REVIEW");
                            assertThat(each.moves().getFirst().kind()).isEqualTo(Kind.PROMISED);
                            assertThat(each.moves().getFirst().from())
                                    .isEqualTo(byHand(begin, 8, Set.of()));
                            assertThat(each.moves().getFirst().to())
                                    .isEqualTo(byHand(begin, 8, off));
                            assertThat(each.moves()).hasSize(5);
                        });
    }

    @Test
    void it_goes_on_where_a_restart_left_it() {
        for (int i = 0; i < 25; i++) {
            process.accepted();
        }
        process.published(newYear, 0);
        int[] asked = {0};
        process.recounter(10).work(() -> asked[0]++ > 0);
        assertThat(process.run(1).looked()).isEqualTo(10);
        assertThat(process.run(1).percent()).isEqualTo(40);

        process.recounter(10).work(() -> false);
        assertThat(process.run(1))
                .satisfies(
                        run -> {
                            assertThat(run.state()).isEqualTo(State.DONE);
                            assertThat(run.looked()).isEqualTo(25);
                            assertThat(run.moved()).isEqualTo(25);
                        });
        assertThat(process.recounted()).isEqualTo(25);
        process.recount();
        assertThat(process.recounted()).isEqualTo(25);
    }

    @Test
    void cases_that_were_moved_before_a_crash_are_counted_and_listed_once() {
        // given
        for (int i = 0; i < 12; i++) {
            process.accepted();
        }
        process.published(newYear, 0);
        Recounts recounts = process.bean(Recounts.class);
        Recounts crashing =
                new Recounts() {
                    @Override
                    public long running() {
                        return recounts.running();
                    }

                    @Override
                    public Looked next(Change change, OptionalLong after, int limit) {
                        recounts.next(change, after, limit);
                        throw new IllegalStateException("the power went out");
                    }
                };
        Recounter dying = process.recounter(crashing, Duration.ZERO, 5);
        assertThatThrownBy(() -> dying.work(() -> false)).hasMessage("the power went out");
        assertThat(process.recounted()).isEqualTo(5);
        assertThat(process.run(1).looked()).isZero();

        // when
        process.recount();

        // then
        assertThat(process.recounted()).isEqualTo(12);
        assertThat(process.run(1).looked()).isEqualTo(12);
        assertThat(process.run(1).moved()).isEqualTo(12);
        assertThat(moved(1)).hasSize(12);
    }

    @Test
    void two_processes_at_once_move_each_case_once() throws Exception {
        // given
        int many = 120;
        for (int i = 0; i < many; i++) {
            process.accepted();
        }
        process.published(newYear, 0);
        List<Callable<Void>> works = new ArrayList<>();
        try (RecountsOnPostgres second = new RecountsOnPostgres(database, CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (RecountsOnPostgres each : List.of(process, second)) {
                Recounter recounter = each.recounter(7);
                works.add(
                        () -> {
                            while (each.bean(RecountRuns.class)
                                    .find(process.year, 1)
                                    .filter(run -> !run.isRunning())
                                    .isEmpty()) {
                                recounter.work(() -> false);
                            }
                            return null;
                        });
            }

            // when
            for (var future : threads.invokeAll(works)) {
                future.get();
            }
        }

        // then
        assertThat(process.recounted()).isEqualTo(many);
        assertThat(process.run(1).looked()).isEqualTo(many);
        assertThat(process.run(1).moved()).isEqualTo(many);
        assertThat(moved(1)).hasSize(many);
    }

    @Test
    void a_process_that_is_killed_in_the_midst_is_followed_by_another() throws Exception {
        // given
        int many = 300;
        for (int i = 0; i < many; i++) {
            process.accepted();
        }
        process.published(newYear, 0);
        Process another = another();

        // when
        go(another);
        while (process.recounted() < many / 4) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        another.destroyForcibly().waitFor();
        int moved = process.recounted();
        // the database notices a little later that the process is gone, and until then it keeps
        // its lock
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            process.recount();
                            return process.run(1).state() == State.DONE;
                        });

        // then
        assertThat(moved).isBetween(many / 4, many - 1);
        assertThat(process.recounted()).isEqualTo(many);
        assertThat(process.run(1).looked()).isEqualTo(many);
        assertThat(process.run(1).moved()).isEqualTo(many);
        assertThat(moved(1)).hasSize(many);
    }

    private Process another() throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RecountUnderKill.class.getName(),
                                CLOCK.instant().toString()));
        database.forEach((name, value) -> command.addAll(List.of(name, (String) value)));
        Process started =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = started.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.equals(RecountUnderKill.READY)) {
            line = said.readLine();
        }
        assertThat(line).isEqualTo(RecountUnderKill.READY);
        return started;
    }

    private static void go(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Test
    void a_revision_takes_over_the_days_of_one_that_has_not_ended() {
        // given: half of the cases are moved by what was published first
        for (int i = 0; i < 20; i++) {
            process.accepted();
        }
        process.published(newYear, 0);
        int[] asked = {0};
        process.recounter(10).work(() -> asked[0]++ > 0);
        assertThat(process.recounted()).isEqualTo(10);

        // when: a mistake is put right, one day less is off
        process.published("元旦" + off(firstWorkdays(2)), 1);
        process.recount();

        // then
        assertThat(process.run(1).state()).isEqualTo(State.SUPERSEDED);
        assertThat(process.run(2).state()).isEqualTo(State.DONE);
        assertThat(process.run(2).looked()).isEqualTo(20);
        assertThat(
                        process.count(
                                "select count(*) from cases.case_file where promised_due = date '"
                                        + byHand(begin, 8, firstWorkdays(2))
                                        + "'"))
                .isEqualTo(20);
        assertThat(process.run(1).moved()).isEqualTo(10);
        assertThat(process.run(2).moved()).isEqualTo(20);
        assertThat(moved(1)).hasSize(10);
    }

    @Test
    void a_revision_that_changes_no_day_is_done_at_once() {
        process.accepted();
        process.published(newYear, 0);
        process.recount();
        process.published("元旦假期" + off(off), 1);
        process.recount();
        assertThat(process.run(2))
                .satisfies(
                        run -> {
                            assertThat(run.state()).isEqualTo(State.DONE);
                            assertThat(run.changed()).isZero();
                            assertThat(run.looked()).isZero();
                        });
        assertThat(process.recounted()).isEqualTo(1);
    }

    @Test
    void it_waits_until_every_process_counts_by_the_new_year() throws Exception {
        process.accepted();
        process.published(newYear, 0);
        Recounter waiting =
                process.recounter(process.bean(Recounts.class), Duration.ofMillis(300), 20);
        waiting.work(() -> false);
        assertThat(process.run(1).state()).isEqualTo(State.RUNNING);
        assertThat(process.run(1).looked()).isZero();
        TimeUnit.MILLISECONDS.sleep(300);
        waiting.work(() -> false);
        assertThat(process.run(1).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_process_that_does_not_know_the_publication_yet_leaves_it_to_others() {
        process.accepted();
        WorkingDays before = process.bean(Calendars.class).days();
        process.published(newYear, 0);
        process.recounter(20).work(() -> true);
        assertThat(process.run(1).state()).isEqualTo(State.RUNNING);

        process.recounter(
                        new CalendarBefore(before), process.bean(Recounts.class), Duration.ZERO, 20)
                .work(() -> false);
        assertThat(process.run(1).looked()).isZero();
        process.recount();
        assertThat(process.run(1).moved()).isEqualTo(1);
    }

    /// The calendar as a process has it that has not looked for changes since the publication.
    private record CalendarBefore(WorkingDays days) implements Calendars {

        @Override
        public Optional<PublishedYear> published(int year) {
            return year == process.year
                    ? Optional.empty()
                    : process.bean(Calendars.class).published(year);
        }

        @Override
        public List<PublishedYear> history(int year) {
            return process.bean(Calendars.class).history(year);
        }

        @Override
        public Publication publish(YearCalendar year, int after, String by) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void who_sees_which_case_depends_on_region_and_authority() {
        // given
        CaseNo here = process.submitted();
        CaseNo elsewhere = process.submitted("other-window", new RegionCode("990103"));
        CaseNo far = process.submitted("window", new RegionCode("880102"));
        process.published(newYear, 0);
        process.recount();

        // then
        assertThat(seen("990102", null, false, false)).containsExactly(here);
        assertThat(seen("990100", null, false, false)).containsExactly(here, elsewhere);
        assertThat(seen("880000", null, false, false)).containsExactly(far);
        assertThat(seen("990100", "window", true, false)).containsExactly(here);
        assertThat(seen("990100", "other-window", true, true)).containsExactly(elsewhere);
        assertThat(seen("990100", "window", false, true)).isEmpty();
        assertThat(seen("990100", "fire", false, true)).containsExactly(here, elsewhere);
        assertThat(seen("990100", "fire", true, false)).isEmpty();
        assertThat(seen("990100", "market", false, true)).hasSize(2);
        assertThat(seen("990100", "water", true, true)).isEmpty();
    }

    private List<CaseNo> seen(
            String region, @Nullable String authority, boolean window, boolean review) {
        RecountRuns runs = process.bean(RecountRuns.class);
        List<CaseNo> seen = new ArrayList<>();
        Optional<RecountRuns.Position> after = Optional.empty();
        while (true) {
            List<MovedCase> page =
                    runs.moved(
                            new RecountRuns.Query(
                                    process.year,
                                    1,
                                    new RegionCode(region),
                                    authority,
                                    window,
                                    review,
                                    after,
                                    1));
            if (page.isEmpty()) {
                return seen;
            }
            seen.add(page.getFirst().no());
            after = RecountRuns.Position.parse(page.getFirst().position().text());
        }
    }

    @Test
    void cases_that_failed_are_looked_at_again_when_somebody_asks() {
        // given
        CaseNo broken = process.accepted();
        process.accepted();
        owner.sql("update cases.case_event set type_version = 9 where case_id = ?")
                .param(broken.key())
                .update();
        process.published(newYear, 0);
        process.recount();
        RecountRuns runs = process.bean(RecountRuns.class);
        assertThat(process.run(1).failed()).isEqualTo(1);
        assertThat(process.run(1).moved()).isEqualTo(1);

        // when
        owner.sql("update cases.case_event set type_version = 1 where case_id = ?")
                .param(broken.key())
                .update();
        assertThat(runs.again(process.year, 1)).isTrue();
        process.recount();

        // then
        assertThat(process.run(1).failed()).isZero();
        assertThat(process.run(1).moved()).isEqualTo(2);
        assertThat(process.run(1).looked()).isEqualTo(2);
        assertThat(process.recounted()).isEqualTo(2);
        assertThat(runs.again(process.year, 1)).isFalse();
    }

    @Test
    void a_case_that_is_decided_before_its_turn_has_its_delivery_recounted() {
        CaseNo no = process.accepted();
        for (String department : List.of("market", "urban", "fire")) {
            process.act(
                    no,
                    new Command.GiveOpinion("check-" + department, true, "", Map.of("point", true)),
                    Actors.reviewer(department));
        }
        process.act(no, new Command.Grant("", null), Actors.DECIDER);
        process.published(newYear, 0);
        process.recount();
        assertThat(moved(1))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.stage()).isEqualTo("DECIDED");
                            assertThat(each.moves())
                                    .singleElement()
                                    .satisfies(
                                            move -> {
                                                assertThat(move.kind()).isEqualTo(Kind.DELIVERY);
                                                assertThat(move.to())
                                                        .isEqualTo(byHand(begin, 10, off));
                                            });
                        });
    }
}
