package org.yichuang.catalogue.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.catalogue.ImportJob.State;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.database.DataFolder;
import org.yichuang.kernel.RegionCode;

/// Stopping an import and letting it go on.
class ResumeTest {

    private static final int ROWS = 30_000;

    @TempDir private Path folder;
    private final CatalogueOnPostgres database = new CatalogueOnPostgres();

    @Test
    void an_import_that_was_stopped_goes_on_and_takes_over_every_row_once() throws IOException {
        // given
        CatalogueImports imports = ImportsForTests.over(database, folder, _ -> {});
        byte[] file =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "{\"name\":\"事项" + i + "\",\"itemCode\":\"C-" + i + "\"}")
                        .collect(Collectors.joining(",", "[", "]"))
                        .getBytes(StandardCharsets.UTF_8);
        UUID id =
                imports.start(
                                new ByteArrayInputStream(file),
                                "large.json",
                                new RegionCode("511602"),
                                "test")
                        .orThrow()
                        .id();
        Awaitility.await().until(() -> imports.find(id).orElseThrow().read() > 0);
        assertThat(imports.cancel(id)).isTrue();
        ImportJob stopped = imports.find(id).orElseThrow();
        assertThat(stopped.state()).isEqualTo(State.CANCELLED);
        assertThat(stopped.read()).isLessThan(ROWS);

        // when
        boolean goesOn = imports.resume(id);
        Awaitility.await().until(() -> !imports.find(id).orElseThrow().isRunning());

        // then
        assertThat(goesOn).isTrue();
        ImportJob done = imports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.accepted()).isEqualTo(ROWS);
        assertThat(done.rejected()).isZero();
        assertThat(imports.resume(id)).as("one that is done does not go on").isFalse();
    }

    @Test
    void a_file_that_nobody_went_on_with_for_a_month_is_thrown_away() throws IOException {
        // given
        Path imports = Files.createDirectories(new DataFolder(folder).folder("imports"));
        Path old = Files.writeString(imports.resolve(UUID.randomUUID() + ".json"), "[]");
        Path young = Files.writeString(imports.resolve(UUID.randomUUID() + ".json"), "[]");
        Instant now = CatalogueOnPostgres.CLOCK.instant();
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofDays(31))));
        Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofDays(29))));

        // when
        ((SmartLifecycle) ImportsForTests.over(database, folder, _ -> {})).start();

        // then
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }
}
