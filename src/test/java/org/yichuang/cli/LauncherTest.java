package org.yichuang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the launcher as a person does, in a process of its own.
class LauncherTest {

    private static final Path LAUNCHER = Path.of("yichuang").toAbsolutePath();

    @TempDir Path elsewhere;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void needsBash() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")),
                "there is no /bin/bash, so the launcher is not tested");
    }

    private Ended run(Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = elsewhere.resolve("out");
        Path err = elsewhere.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(elsewhere.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("YICHUANG_DATA", elsewhere.resolve("data").toString());
        builder.environment().put("LC_ALL", "C");
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /// The launcher on its own in a folder without a program, with a line of it changed.
    private Path alone(String line, String instead) throws IOException {
        Path copy = elsewhere.resolve("yichuang");
        Files.writeString(copy, Files.readString(LAUNCHER).replace(line, instead));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        return copy;
    }

    @Test
    void it_finds_the_jdk_and_the_program_from_any_folder_and_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), LAUNCHER);

        Ended ended =
                run(
                        link,
                        "calendar",
                        "due",
                        "--from",
                        "2026-09-24",
                        "--working-days",
                        "20",
                        "--explain");

        assertThat(ended).extracting(Ended::code, Ended::err).containsExactly(0, "");
        assertThat(ended.out()).contains("2026-10-29", "国庆节调休上班");
    }

    @Test
    void the_exit_code_of_the_command_comes_through() throws Exception {
        assertThat(run(LAUNCHER, "calendar", "due").code()).isEqualTo(2);
        assertThat(run(LAUNCHER, "journal", "verify").code()).isEqualTo(3);
    }

    @Test
    void without_a_program_it_says_how_to_build_one() throws Exception {
        Ended ended = run(alone("", ""), "version");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("mvn -DskipTests package", elsewhere.toString());
    }

    @Test
    void without_a_jdk_that_is_new_enough_it_says_where_to_get_one() throws Exception {
        Ended ended = run(alone("NEEDED=25", "NEEDED=9999"), "version");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("No JDK 9999 or newer", "JAVA_HOME");
    }
}
