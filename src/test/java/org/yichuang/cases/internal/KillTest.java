package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kills the process, the database or both at random moments under load, and starts again: nothing
/// that was acknowledged is missing, no case is half-changed, every chain holds, a deadline has
/// fired once, and a key gives its first answer. When the database recovers by itself, because one
/// of its own processes died, what was under way is answered and nobody is told of a failure. More
/// kills with `-Dkills=100`, the same moments again with `-Dkills.seed=…`.
///
/// A killed process leaves what it wrote to the operating system, so this shows what happens when
/// programs die. That a flushed commit survives a power cut is PostgreSQL's own promise; that it
/// flushes is tested with the settings of the embedded server.
class KillTest {

    private static final Logger log = LoggerFactory.getLogger(KillTest.class);
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int LONGEST_LOAD_MILLIS = 1000;

    private final Path folder = Path.of("target/test-data/kill-" + ProcessHandle.current().pid());
    private final Path ledger = folder.resolve("ledger");

    /// What dies.
    private enum Target {
        /// Everything at once, as when the machine goes down.
        ALL,
        /// The database; the process notices, and dies a little later.
        DATABASE_FIRST,
        /// One server process of the database, which then recovers; the process dies when all that
        /// was under way has been answered.
        ONE_BACKEND_FIRST,
        /// The process alone; its database stays behind.
        PROCESS
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_half_done() throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        log.info("{} kills from seed {}", KILLS, seed);
        Random random = new Random(seed);
        Files.createDirectories(folder);
        for (int kill = 0; kill < KILLS; kill++) {
            Target target = Target.values()[kill % Target.values().length];
            Set<UUID> lost = Ledger.read(ledger).open();
            Process process = start(Long.toString(seed + kill));
            List<String> said = listenUntil(process, LoadUnderKill.READY);
            assertThat(said)
                    .as("start %d of seed %d", kill, seed)
                    .noneMatch(line -> line.startsWith(LoadUnderKill.BROKEN))
                    .contains(LoadUnderKill.READY);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LOAD_MILLIS));
            kill(process, target, random, lost);
        }

        Process last = start("0", "check");
        List<String> said = listenUntil(last, LoadUnderKill.WHOLE);
        assertThat(said)
                .as("the end of seed %d", seed)
                .noneMatch(line -> line.startsWith(LoadUnderKill.BROKEN));
        assertThat(last.waitFor()).isZero();
        List<String> counts = List.of(said.getLast().split(" ", -1));
        log.info(
                "{} commands sent, {} acknowledged, {} deadlines fired",
                counts.get(1),
                counts.get(2),
                counts.get(3));
        assertThat(Integer.parseInt(counts.get(2))).isGreaterThan(KILLS * 10);
        assertThat(Integer.parseInt(counts.get(3))).isPositive();
        delete(folder);
    }

    private Process start(String... more) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoadUnderKill.class.getName(),
                                folder.toString(),
                                ledger.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    }

    private static List<String> listenUntil(Process process, String word) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith(word)) {
                break;
            }
        }
        return said;
    }

    /// @param lost what earlier processes took with them unanswered
    private void kill(Process process, Target target, Random random, Set<UUID> lost)
            throws Exception {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> backends = postmaster.children().toList();
        switch (target) {
            case ALL -> {
                process.destroyForcibly();
                kill(postmaster, backends);
            }
            case DATABASE_FIRST -> {
                kill(postmaster, backends);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
            }
            case ONE_BACKEND_FIRST -> {
                Set<UUID> failedBefore = Ledger.read(ledger).failed().keySet();
                backends.get(random.nextInt(backends.size())).destroyForcibly();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(900));
                Set<UUID> underWay = Ledger.read(ledger).open();
                underWay.removeAll(lost);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> Collections.disjoint(Ledger.read(ledger).open(), underWay));
                assertThat(Ledger.read(ledger).failed())
                        .as("commands that failed while the database recovered")
                        .containsOnlyKeys(failedBefore);
            }
            case PROCESS -> {}
        }
        process.destroyForcibly().waitFor();
        process.inputReader(StandardCharsets.UTF_8).close();
    }

    private static void kill(ProcessHandle postmaster, List<ProcessHandle> backends) {
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        Stream.concat(Stream.of(postmaster), backends.stream())
                .forEach(each -> each.onExit().join());
    }

    /// The server of our own folder, and no other.
    private ProcessHandle postmaster() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
        ProcessHandle handle =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
        assertThat(handle.info().command().orElse(""))
                .startsWith(folder.toAbsolutePath().normalize().toString());
        return handle;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
