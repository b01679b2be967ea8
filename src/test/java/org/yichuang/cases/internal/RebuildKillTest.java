package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.CaseRebuild.Manner;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.kernel.CaseNo;

/// Going over the cases in a process of its own: killed on the way, and with less memory than a
/// journal needs.
class RebuildKillTest {

    private static final int CASES = 60;

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

    private static Process process(Manner manner, int atOnce, int standsAt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RebuildUnderKill.class.getName(),
                        running.application.getUrl(),
                        running.application.getUser(),
                        running.application.getPassword(),
                        running.clock.instant().toString(),
                        manner.name(),
                        String.valueOf(atOnce),
                        String.valueOf(standsAt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            return String.valueOf(reader.readLine());
        }
    }

    @Test
    void after_a_kill_the_next_call_goes_on_and_everything_is_mended() throws Exception {
        // given
        for (int i = 0; i < CASES; i++) {
            running.submitted();
        }
        running.owner.sql("update cases.case_file set card = 'RED'").update();
        running.owner.sql("update cases.work_item set card = 'RED'").update();

        // when: it is killed after reading a batch and before writing it
        Process killed = process(Manner.MEND, 3, CASES);
        assertThat(firstLine(killed)).isEqualTo(RebuildUnderKill.STANDS);
        killed.destroyForcibly().waitFor();
        Process next = process(Manner.MEND, 3, -1);
        List<String> said = List.of(firstLine(next).split(" ", -1));

        // then: of two differences a case some thirty cases were done, and are not done again
        assertThat(next.waitFor()).isZero();
        assertThat(said.getFirst()).isEqualTo(RebuildUnderKill.FINISHED);
        assertThat(Integer.parseInt(said.get(1))).isBetween(CASES / 2 - 3, CASES / 2 + 3);
        assertThat(said.subList(2, 5)).containsOnly(String.valueOf(CASES));
        assertThat(Findings.of(running.rebuild(10), Manner.VERIFY).found).isEmpty();
    }

    @Test
    void the_memory_that_is_needed_does_not_grow_with_the_journals() throws Exception {
        // given: a journal of some 60 MB, and 32 MB of memory
        CaseNo no = running.submitted();
        urged(no, 7000, "请尽快".repeat(1000));
        for (int i = 0; i < CASES; i++) {
            running.submitted();
        }

        // when
        Process process = process(Manner.VERIFY, 1000, -1);
        String said = firstLine(process);

        // then
        assertThat(process.waitFor()).isZero();
        assertThat(said).isEqualTo("%s %d %d 0 0", RebuildUnderKill.FINISHED, CASES + 1, CASES + 1);
    }

    /// Adds so many events to a journal, as commands would have written them.
    private static void urged(CaseNo no, int times, String text) {
        byte[] hash =
                running.owner
                        .sql("select head from cases.case_file where case_id = ?")
                        .param(no.key())
                        .query(byte[].class)
                        .single();
        List<Object[]> rows = new ArrayList<>();
        String payload = Codec.write(new Event.Urged(text));
        for (int seq = 2; seq < times + 2; seq++) {
            HashChain.Row row =
                    new HashChain.Row(
                            no.key(),
                            seq,
                            running.clock.instant(),
                            "applicant/p1",
                            "URGED",
                            Codec.EVENT_VERSION,
                            UUID.randomUUID(),
                            payload);
            hash = HashChain.next(hash, row);
            rows.add(new Object[] {no.slot(), no.key(), seq, row.command(), payload, hash});
        }
        running.insert(
                """
                insert into cases.case_event (slot, case_id, seq, at, actor, type, type_version,
                       command, payload, hash)
                values (?, ?, ?, timestamptz '%s', 'applicant/p1', 'URGED', 1, ?, ?::json, ?)
                """
                        .formatted(running.clock.instant()),
                rows);
        running.owner
                .sql("update cases.case_file set version = ?, head = ? where case_id = ?")
                .params(times + 1, hash, no.key())
                .update();
    }
}
