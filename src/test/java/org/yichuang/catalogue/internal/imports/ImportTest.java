package org.yichuang.catalogue.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportFinding.Kind;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.catalogue.ImportJob.State;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.database.DataFolder;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.RegionCode;

class ImportTest {

    private static final RegionCode REGION = new RegionCode("511602");
    private static final Path REAL = Path.of("../shared/data/catalogue-511602.json");

    @TempDir private Path folder;
    private final CatalogueOnPostgres database = new CatalogueOnPostgres();
    private final ImportStore store = new ImportStore(database.jdbc());
    private final BatchWriter writer =
            new BatchWriter(database.jdbc(), new JdbcTemplate(database.source()));

    private ImportService service() {
        return new ImportService(
                store,
                writer,
                database.transaction(),
                database.catalogue(),
                new DataFolder(folder),
                CatalogueOnPostgres.CLOCK,
                _ -> {},
                1 << 20,
                true);
    }

    private ImportJob importing(InputStream content) throws IOException {
        ImportService service = service();
        ImportJob job = service.start(content, "items.json", REGION, "test").orThrow();
        Awaitility.await().until(() -> !service.find(job.id()).orElseThrow().isRunning());
        return service.find(job.id()).orElseThrow();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream small() {
        InputStream in = ImportTest.class.getResourceAsStream("/catalogue/small-catalogue.json");
        assertThat(in).isNotNull();
        return in;
    }

    private long stored() {
        return database.jdbc()
                .sql("select count(*) from catalogue.imported_item")
                .query(Long.class)
                .single();
    }

    private List<String> content() {
        return database.jdbc()
                .sql(
                        """
                        select row(region, code, name, authority, authority_code, item_group,
                                   task_type, extra::text, import_row)::text
                        from catalogue.imported_item order by region, code
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void what_is_odd_is_kept_and_reported_what_is_bad_is_rejected_and_the_rest_loads()
            throws IOException {
        // when
        ImportJob job = importing(small());

        // then
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.total()).isEqualTo(9);
        assertThat(job.read()).isEqualTo(9);
        assertThat(job.accepted()).isEqualTo(5);
        assertThat(job.rejected()).isEqualTo(4);
        assertThat(job.reported()).isEqualTo(5);
        assertThat(stored()).isEqualTo(5);
        assertThat(store.findings(job.id(), 0, 100))
                .extracting(
                        ImportFinding::row,
                        ImportFinding::line,
                        ImportFinding::kind,
                        ImportFinding::field,
                        ImportFinding::rejected)
                .containsExactly(
                        tuple(1, 2, Kind.ODD_AUTHORITY_CODE, "deptCode", false),
                        tuple(2, 3, Kind.ODD_CODE, "itemCode", false),
                        tuple(2, 3, Kind.ODD_AUTHORITY_CODE, "deptCode", false),
                        tuple(4, 5, Kind.MISSING, "name", true),
                        tuple(5, 6, Kind.NOT_A_ROW, "", true),
                        tuple(6, 7, Kind.CONTROL_CHARACTERS, "name", false),
                        tuple(6, 7, Kind.ODD_REGION, "areaCode", false),
                        tuple(6, 7, Kind.ODD_CODE, "itemCode", false),
                        tuple(6, 7, Kind.UNKNOWN_TYPE, "taskType", false),
                        tuple(7, 8, Kind.REPEATED_CODE, "itemCode", true),
                        tuple(8, 9, Kind.NOT_A_ROW, "", true),
                        tuple(9, 10, Kind.OTHER_REGION, "areaCode", false),
                        tuple(3, 0, Kind.SAME_NAME, "name", false));
        assertThat(content().getFirst()).contains("茶摊（流动）许可");
        assertThat(content()).anyMatch(row -> row.contains("\"\"phone\"\":\"\"12345\"\""));
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        // given
        ImportJob first = importing(small());
        List<String> before = content();

        // when
        ImportJob second = importing(small());

        // then
        assertThat(content()).isEqualTo(before);
        assertThat(second).usingRecursiveComparison().ignoringFields("id").isEqualTo(first);
        assertThat(store.findings(second.id(), 0, 100))
                .isEqualTo(store.findings(first.id(), 0, 100));
    }

    @Test
    void a_later_file_brings_an_item_up_to_date() throws IOException {
        importing(text("[{\"name\": \"旧名\", \"itemCode\": \"A-1\", \"department\": \"甲\"}]"));

        ImportJob job =
                importing(
                        text("[{\"name\": \"新名\", \"itemCode\": \"A-1\", \"department\": \"乙\"}]"));

        assertThat(job.accepted()).isEqualTo(1);
        assertThat(content()).singleElement().asString().contains("新名", "乙");
    }

    @Test
    void every_item_of_the_real_catalogue_is_taken_over() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "needs " + REAL);

        ImportJob job = importing(Files.newInputStream(REAL));

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.accepted()).isEqualTo(881);
        assertThat(job.rejected()).isZero();
        assertThat(stored()).isEqualTo(881);
        var kinds = store.findingsByKind(job.id());
        assertThat(kinds.get(Kind.SAME_NAME)).isEqualTo(2);
        assertThat(kinds.get(Kind.ODD_CODE)).isPositive();
        int ofKinds = kinds.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(store.findings(job.id(), 0, 10_000)).hasSize(ofKinds);
    }

    @Test
    void a_broken_file_fails_with_its_place_after_the_rows_in_front_of_it() throws IOException {
        ImportJob job =
                importing(
                        text(
                                "[{\"name\": \"一\", \"itemCode\": \"A-1\"},\n"
                                        + "{\"name\": \"二\", \"itemCode\": \"A-2\"},\n"
                                        + "{\"name\": ]"));

        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.message()).startsWith("line 3, column");
        assertThat(job.accepted()).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', catalogue.import.empty",
        "'   {\"a\": 1}', catalogue.import.not-a-list",
        "name;code, catalogue.import.not-a-list"
    })
    void a_file_that_is_no_list_is_refused_at_once(String content, String key) throws IOException {
        assertThat(service().start(text(content), "x", REGION, "test"))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid -> assertThat(invalid.problem().key()).isEqualTo(key));
        assertThat(store.latest(10)).isEmpty();
        assertThat(folder.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_leaves_nothing_on_disk() throws IOException {
        String large = "[" + " ".repeat(1 << 20) + "]";

        assertThat(service().start(text(large), "x", REGION, "test"))
                .isInstanceOf(Checked.Invalid.class);
        assertThat(folder.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void an_import_goes_on_after_a_stop_and_neither_loses_nor_doubles_a_row() throws IOException {
        // given
        Path file = folder.resolve("many.json");
        Files.writeString(file, rows(2_500));
        ImportJob job = job(file);
        var check = check();
        AtomicInteger looks = new AtomicInteger();

        // when
        boolean first = run(UUID.randomUUID(), job, file, check, () -> looks.incrementAndGet() > 0);

        // then
        assertThat(first).isFalse();
        ImportJob half = store.find(job.id()).orElseThrow();
        assertThat(half.read()).isEqualTo(1_000);
        assertThat(half.isRunning()).isTrue();

        // when
        boolean second = run(UUID.randomUUID(), half, file, check, () -> false);

        // then
        assertThat(second).isTrue();
        ImportJob whole = store.find(job.id()).orElseThrow();
        assertThat(whole.state()).isEqualTo(State.DONE);
        assertThat(whole.total()).isEqualTo(2_500);
        assertThat(whole.accepted()).isEqualTo(2_500);
        assertThat(stored()).isEqualTo(2_500);
    }

    @Test
    void a_worker_that_lost_its_import_writes_no_more() throws IOException {
        // given
        Path file = folder.resolve("many.json");
        Files.writeString(file, rows(10));
        ImportJob job = job(file);
        UUID old = UUID.randomUUID();
        store.claim(job.id(), old);

        // when
        store.claim(job.id(), UUID.randomUUID());
        new ImportRun(
                        store,
                        writer,
                        database.transaction(),
                        CatalogueOnPostgres.CLOCK,
                        old,
                        () -> false)
                .run(job, file, check());

        // then
        assertThat(stored()).isZero();
    }

    @Test
    void a_cancelled_import_stops_and_keeps_what_it_has() throws IOException {
        // given
        Path file = folder.resolve("many.json");
        Files.writeString(file, rows(2_500));
        ImportJob job = job(file);

        // when
        boolean ended =
                run(
                        UUID.randomUUID(),
                        job,
                        file,
                        check(),
                        () -> {
                            store.cancel(job.id(), CatalogueOnPostgres.CLOCK.instant());
                            return false;
                        });

        // then
        assertThat(ended).isTrue();
        ImportJob cancelled = store.find(job.id()).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.accepted()).isEqualTo(1_000);
        assertThat(stored()).isEqualTo(1_000);
    }

    private boolean run(
            UUID worker,
            ImportJob job,
            Path file,
            RowCheck check,
            java.util.function.BooleanSupplier stopping)
            throws IOException {
        store.claim(job.id(), worker);
        return new ImportRun(
                        store,
                        writer,
                        database.transaction(),
                        CatalogueOnPostgres.CLOCK,
                        worker,
                        stopping)
                .run(job, file, check);
    }

    private ImportJob job(Path file) throws IOException {
        var job =
                new ImportJob(
                        UUID.randomUUID(),
                        REGION,
                        "many.json",
                        Files.size(file),
                        State.RUNNING,
                        CatalogueOnPostgres.CLOCK.instant(),
                        "test",
                        null,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null);
        store.insert(job);
        return job;
    }

    private static RowCheck check() {
        return new RowCheck(REGION, new CodePatterns(List.of()), java.util.Set.of("01"));
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"name\": \"事项" + i + "\", \"itemCode\": \"A-" + i + "\"}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
