package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;

/// Limits end with the day, so thousands of deadlines come in the same second: each fires once,
/// whoever watches and whoever is killed. How long ten thousand take is measured by `bench/run
/// deadlines`.
class DeadlinesAtOnceTest {

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

    private static void assertEachFiredOnce(int many) {
        assertThat(running.events("DEEMED_ACCEPTED")).isEqualTo(many);
        assertThat(
                        new AfterKill(running.pool)
                                .problems(Ledger.NOTHING, running.cases::at, running.clock))
                .isEmpty();
    }

    @Test
    void they_share_commits() {
        // given
        int many = 2000;
        running.submitted(many);
        AtomicInteger commits = new AtomicInteger();
        CaseWriter store = new CaseWriter(running.pool);
        CaseService cases =
                running.another(
                        changes -> {
                            commits.incrementAndGet();
                            return store.write(changes);
                        });

        // when
        running.clock.set(DUE);
        int fired = running.watch(cases, running.clock).fire();

        // then
        assertThat(fired).isEqualTo(many);
        assertThat(commits).hasValueLessThan(many / 10);
        assertEachFiredOnce(many);
    }

    @Test
    void the_oldest_are_fired_first() {
        // given: a stop of two weeks, in which deadlines came day by day
        List<CaseNo> cases = new ArrayList<>();
        for (int day = 10; day > 0; day--) {
            running.clock.set(DUE.minusDays(14L + day));
            cases.addAll(running.submitted(40));
        }
        running.clock.set(DUE);
        List<DueDeadlines.Due> oldest =
                new DueDeadlines(running.jdbc).page(DUE.toInstant(), Optional.empty(), 1000);
        List<Long> written = Collections.synchronizedList(new ArrayList<>());
        CaseWriter store = new CaseWriter(running.pool);
        CaseService process =
                running.another(
                        changes -> {
                            changes.forEach(change -> written.add(change.no().key()));
                            return store.write(changes);
                        });

        // when
        running.watch(process, running.clock).fire();

        // then: those of one moment, and two times 128 side by side, may overtake each other
        assertThat(oldest)
                .map(DueDeadlines.Due::caseKey)
                .containsExactlyInAnyOrderElementsOf(cases.stream().map(CaseNo::key).toList());
        assertThat(oldest).map(DueDeadlines.Due::at).isSorted();
        Instant latest = oldest.get(255).at();
        assertThat(latest).isBefore(oldest.getLast().at());
        assertThat(written.subList(0, 128))
                .isSubsetOf(
                        oldest.stream()
                                .filter(due -> !due.at().isAfter(latest))
                                .map(DueDeadlines.Due::caseKey)
                                .toList());
    }

    @Test
    void several_watches_fire_each_once_and_seldom_get_in_each_others_way() throws Exception {
        // given
        int many = 1500;
        running.submitted(many);
        running.clock.set(DUE);
        AtomicInteger changes = new AtomicInteger();
        List<Callable<Integer>> watches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CaseWriter store = new CaseWriter(running.pool);
            CaseService process =
                    running.another(
                            each -> {
                                changes.addAndGet(each.size());
                                return store.write(each);
                            });
            DeadlineWatch watch = running.watch(process, running.clock);
            watches.add(watch::fire);
        }

        // when
        int fired = RunningCases.together(watches).stream().mapToInt(Integer::intValue).sum();

        // then
        assertThat(fired).isEqualTo(many);
        assertThat(changes).hasValueLessThan(2 * many);
        assertEachFiredOnce(many);
    }

    @Test
    void people_act_on_the_same_cases_meanwhile() throws Exception {
        // given
        int many = 400;
        List<CaseNo> cases = running.submitted(many);
        running.clock.set(DUE);
        List<Callable<Integer>> all = new ArrayList<>();
        all.add(running.watch(running.another(), running.clock)::fire);
        all.add(
                () -> {
                    int withdrawn = 0;
                    for (CaseNo no : cases.subList(0, many / 2)) {
                        running.cases.handle(
                                no,
                                new Command.Withdraw("不开了"),
                                CaseServiceTest.APPLICANT,
                                UUID.randomUUID());
                        withdrawn++;
                    }
                    return withdrawn;
                });

        // when
        RunningCases.together(all);
        running.watch().fire();

        // then: one of both came first, and nothing is left
        assertThat(running.events("WITHDRAWN")).isEqualTo(many / 2);
        assertThat(running.events("DEEMED_ACCEPTED")).isBetween(many / 2, many);
        assertThat(
                        running.jdbc
                                .sql("select count(*) from cases.case_deadline where at <= ?")
                                .param(DUE.toOffsetDateTime())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(running.breaks()).isEmpty();
    }

    @Test
    void each_fires_once_in_three_processes_of_which_two_are_killed_in_the_midst()
            throws Exception {
        // given
        int many = 2000;
        running.submitted(many);
        running.clock.set(DUE);
        List<Watching> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(Watching.start());
        }

        // when: the others begin when the first is in the midst of it
        processes.get(0).go();
        int firedByTheFirst = processes.get(0).fire(1);
        processes.get(1).go();
        processes.get(2).go();
        processes.get(0).kill();
        int firedByTheSecond = processes.get(1).fire(many / 10);
        processes.get(1).kill();
        int firedByTheThird = processes.get(2).fired();
        Watching last = Watching.start();
        last.go();
        int rest = last.fired();

        // then: what a killed one wrote without saying so counts all the same, and one that comes
        // to its pages late finds nothing to do
        assertThat(firedByTheFirst).isPositive();
        assertThat(firedByTheSecond + firedByTheThird + rest).isPositive();
        assertThat(firedByTheFirst + firedByTheSecond + firedByTheThird + rest)
                .isLessThanOrEqualTo(many);
        assertEachFiredOnce(many);
    }

    /// A process that watches.
    private record Watching(Process process, BufferedReader said) {

        static Watching start() throws IOException {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    WatchUnderKill.class.getName(),
                                    (String) running.database.get("spring.datasource.url"),
                                    (String) running.database.get("spring.datasource.username"),
                                    (String) running.database.get("spring.datasource.password"),
                                    DUE.toInstant().toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            String line = said.readLine();
            while (line != null && !line.equals(WatchUnderKill.READY)) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo(WatchUnderKill.READY);
            return new Watching(process, said);
        }

        void go() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        /// Waits until it has fired so many, or none are left.
        ///
        /// @return how many it said it has fired
        int fire(int enough) throws IOException {
            int fired = 0;
            while (fired < enough) {
                int more = next();
                if (more == 0) {
                    break;
                }
                fired += more;
            }
            return fired;
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /// How many it fires until there are none left.
        int fired() throws Exception {
            int fired = 0;
            for (int more = next(); more > 0; more = next()) {
                fired += more;
            }
            assertThat(process.waitFor()).isZero();
            return fired;
        }

        private int next() throws IOException {
            String line = said.readLine();
            while (line != null && !line.startsWith(WatchUnderKill.FIRED + " ")) {
                line = said.readLine();
            }
            return line == null ? 0 : Integer.parseInt(line.split(" ", -1)[1]);
        }
    }
}
