package org.yichuang.database.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server of the tests does not outlive them, even where no application was started.
class TestDatabasesTest {

    /// What a store test does, in a JVM of its own.
    static final class Once {
        private Once() {}

        public static void main(String[] arguments) throws Exception {
            TestDatabases.fresh();
            List<String> servers =
                    ProcessHandle.current()
                            .children()
                            .map(each -> Long.toString(each.pid()))
                            .toList();
            Files.write(Path.of(arguments[0]), servers, UTF_8);
        }
    }

    @Test
    void ends_with_a_jvm_that_started_no_application(@TempDir Path folder) throws Exception {
        Path pids = folder.resolve("pids");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Once.class.getName(),
                                pids.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor()).as("said", folder).isZero();

        List<String> servers = Files.readAllLines(pids, UTF_8);
        assertThat(servers).isNotEmpty();
        assertThat(servers)
                .noneMatch(
                        pid ->
                                ProcessHandle.of(Long.parseLong(pid))
                                        .filter(ProcessHandle::isAlive)
                                        .isPresent());
    }
}
