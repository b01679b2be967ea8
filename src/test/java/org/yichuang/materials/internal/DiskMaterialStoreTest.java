package org.yichuang.materials.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.materials.MaterialStore.Limits;
import org.yichuang.materials.MaterialStore.Stored;

class DiskMaterialStoreTest {

    /// As `printf 'abc' | sha256sum` says.
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path folder;
    private DiskMaterialStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DiskMaterialStore(folder);
    }

    @Test
    void a_content_is_found_under_the_address_that_other_tools_compute() throws IOException {
        assertThat(put("abc", 100)).isEqualTo(new Stored.Kept(ABC, 3, false));

        try (InputStream content = store.open(ABC)) {
            assertThat(content.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        }
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        put("abc", 100);

        assertThat(put("abc", 100)).isEqualTo(new Stored.Kept(ABC, 3, true));
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_content_of_exactly_the_limit_is_kept_and_one_byte_more_is_not() throws IOException {
        assertThat(put("abc", 3)).isInstanceOf(Stored.Kept.class);
        assertThat(put("abcd", 3)).isEqualTo(new Stored.TooLarge(3));
        assertThat(put("", 3)).isEqualTo(new Stored.Empty());
        assertThat(files()).hasSize(1);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() {
        InputStream broken =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() throws IOException {
                        if (left-- <= 0) {
                            throw new IOException("connection reset");
                        }
                        return 'x';
                    }
                };

        assertThatThrownBy(() -> store.put(broken, new Limits(1_000_000)))
                .hasMessageContaining("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_content_that_was_damaged_on_the_disk_is_whole_after_it_is_uploaded_again()
            throws IOException {
        put("abc", 100);
        Files.writeString(files().getFirst(), "a");

        put("abc", 100);

        assertThat(files().getFirst()).hasContent("abc");
    }

    @Test
    void what_is_not_there_is_said_and_what_is_no_address_is_refused() {
        assertThatThrownBy(() -> store.open("0".repeat(64)))
                .isInstanceOf(FileNotFoundException.class);
        for (String text : List.of("", "../../../etc/passwd", ABC.toUpperCase(), ABC + "0")) {
            assertThatThrownBy(() -> store.open(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void many_uploads_at_once_of_few_contents_are_all_kept() throws Exception {
        List<Callable<Stored>> uploads =
                IntStream.range(0, 200)
                        .<Callable<Stored>>mapToObj(i -> () -> put("content " + i % 10, 100))
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var upload : threads.invokeAll(uploads)) {
                assertThat(upload.get()).isInstanceOf(Stored.Kept.class);
            }
        }

        assertThat(files()).hasSize(10);
    }

    private Stored put(String content, long limit) throws IOException {
        return store.put(new ByteArrayInputStream(content.getBytes(UTF_8)), new Limits(limit));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
