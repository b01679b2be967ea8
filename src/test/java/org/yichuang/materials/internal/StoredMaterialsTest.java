package org.yichuang.materials.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.Problem;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.StoredFile;
import org.yichuang.materials.Upload;
import org.yichuang.materials.UploadRules;
import org.yichuang.materials.VirusScan;

class StoredMaterialsTest {

    private static final UUID ZHAO = UUID.fromString("0199b000-0000-7000-8000-000000000001");
    private static final UUID QIAN = UUID.fromString("0199b000-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-09-17T06:32:00Z");
    private static final long MEGABYTE = 1 << 20;
    private static final UploadRules RULES =
            new UploadRules(
                    List.of(
                            ContentType.PDF,
                            ContentType.JPEG,
                            ContentType.PNG,
                            ContentType.DOCX,
                            "text/plain"),
                    MEGABYTE,
                    3 * MEGABYTE,
                    0);

    private static FileRows rows;

    @TempDir Path folder;
    private MaterialStore store;
    private StoredMaterials materials;

    @BeforeAll
    static void migrate() {
        rows = new FileRows(JdbcClient.create(TestDatabases.migrated(TestDatabases.fresh())));
    }

    @BeforeEach
    void open() throws IOException {
        store = new DiskMaterialStore(folder);
        materials = materials(new NoVirusScan());
    }

    private StoredMaterials materials(VirusScan scan) {
        return new StoredMaterials(
                store,
                rows,
                new Inspector(10_000),
                scan,
                RULES,
                folder.resolve("incoming"),
                Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void a_file_is_kept_as_it_is_with_who_brought_it_and_when() throws IOException {
        byte[] pdf = Samples.pdf();

        StoredFile file = received("租赁合同.pdf", pdf).file();

        assertThat(file.name()).isEqualTo("租赁合同.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(pdf.length);
        assertThat(file.uploadedBy()).isEqualTo(ZHAO);
        assertThat(file.uploadedAt()).isEqualTo(NOW);
        assertThat(file.scan()).isEqualTo("none");
        assertThat(content(file)).isEqualTo(pdf);
        assertThat(materials.file(file.id())).contains(file);
    }

    @Test
    void a_photograph_is_kept_without_the_place_where_it_was_taken() throws IOException {
        StoredFile file = received("IMG_1.jpg", Samples.photograph(60, 40, 6)).file();

        byte[] kept = content(file);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(file.size()).isEqualTo(kept.length);
    }

    @Test
    void files_come_in_the_order_asked_for_and_unknown_ones_are_left_out() {
        StoredFile first = received("a.pdf", Samples.pdf()).file();
        StoredFile second = received("b.png", Samples.png(2, 2)).file();

        assertThat(materials.files(List.of(second.id(), UUID.randomUUID(), first.id())))
                .containsExactly(second, first);
        assertThat(materials.files(List.of())).isEmpty();
        assertThat(materials.file(UUID.randomUUID())).isEmpty();
    }

    @Test
    void the_same_content_from_two_people_lies_once_and_belongs_to_both() {
        byte[] content = Samples.png(5, 5);
        StoredFile first = received("a.png", content).file();
        var second = (Receipt.Received) materials.receive(upload("b.png", content, QIAN), RULES);

        assertThat(second.file().address()).isEqualTo(first.address());
        assertThat(second.file().id()).isNotEqualTo(first.id());
        assertThat(rows.uploaded(ZHAO, first.address())).isTrue();
        assertThat(rows.uploaded(QIAN, first.address())).isTrue();
        assertThat(rows.uploaded(UUID.randomUUID(), first.address())).isFalse();
    }

    @Test
    void a_pdf_with_a_password_is_kept_with_a_warning() {
        Receipt.Received receipt = received("a.pdf", Samples.pdf("secret"));

        assertThat(receipt.warnings()).containsExactly(Problem.of("materials.warning.password"));
        assertThat(receipt.file().needsPassword()).isTrue();
        assertThat(receipt.file().hasPreview()).isFalse();
        assertThat(received("b.pdf", Samples.pdf("")).warnings()).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_file_is_said_and_nothing_of_it_stays() {
        byte[] pdf = Samples.pdf();
        byte[] docx = Samples.archive("[Content_Types].xml", "word/document.xml");

        assertRefused("a.pdf", new byte[0], "empty");
        assertRefused("a.txt", new byte[(int) MEGABYTE + 1], "large", "1");
        assertRefused("a.jpg", pdf, "name", ".jpg", "PDF");
        assertRefused("a.jpg", Samples.webp(), "type", "WebP", "PDF, JPEG, PNG, DOCX, TXT");
        assertRefused("a.pdf", Arrays.copyOf(pdf, 20), "damaged", "PDF");
        assertRefused("a.jpg", Arrays.copyOf(Samples.jpeg(9, 9), 300), "damaged", "JPEG");
        assertRefused("a.docx", Arrays.copyOf(docx, 60), "damaged", "DOCX");
        assertRefused("a.png", Samples.png(101, 100), "points", 101L, 100L, 0L);
        assertThat(received("a.png", Samples.png(100, 100)).file().size()).isPositive();
    }

    private void assertRefused(String name, byte[] content, String key, Object... arguments) {
        assertThat(materials.receive(upload(name, content, ZHAO), RULES))
                .isEqualTo(
                        new Receipt.Refused(
                                name, Problem.of("materials.problem." + key, arguments)));
        try (Stream<Path> incoming = Files.list(folder.resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_that_would_make_the_case_too_large_is_refused_before_it_is_read_to_its_end() {
        UploadRules full = RULES.with(3 * MEGABYTE - 10);

        assertThat(materials.receive(upload("a.txt", new byte[11], ZHAO), full))
                .isEqualTo(
                        new Receipt.Refused(
                                "a.txt", Problem.of("materials.problem.together", "3", "0.0")));
    }

    @Test
    void a_virus_is_named_and_a_scanner_that_fails_keeps_the_file_out() {
        VirusScan finds = scan(new VirusScan.Verdict.Infected("Eicar-Test-Signature"));
        assertThat(materials(finds).receive(upload("a.pdf", Samples.pdf(), ZHAO), RULES))
                .isEqualTo(
                        new Receipt.Refused(
                                "a.pdf",
                                Problem.of("materials.problem.virus", "Eicar-Test-Signature")));

        VirusScan clean = scan(new VirusScan.Verdict.Clean());
        var receipt = materials(clean).receive(upload("a.pdf", Samples.pdf(), ZHAO), RULES);
        assertThat(((Receipt.Received) receipt).file().scan()).isEqualTo("test");

        assertThatThrownBy(
                        () ->
                                materials(scan(null))
                                        .receive(upload("a.pdf", Samples.pdf(), ZHAO), RULES))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static VirusScan scan(VirusScan.@Nullable Verdict verdict) {
        return new VirusScan() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Verdict look(Path file) throws IOException {
                if (verdict == null) {
                    throw new IOException("no answer from the scanner");
                }
                return verdict;
            }
        };
    }

    private Receipt.Received received(String name, byte[] content) {
        return (Receipt.Received) materials.receive(upload(name, content, ZHAO), RULES);
    }

    private static Upload upload(String name, byte[] content, UUID by) {
        return new Upload(name, new ByteArrayInputStream(content), by);
    }

    private byte[] content(StoredFile file) throws IOException {
        try (InputStream content = store.open(file.address())) {
            return content.readAllBytes();
        }
    }
}
