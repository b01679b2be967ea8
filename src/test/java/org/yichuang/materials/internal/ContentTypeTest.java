package org.yichuang.materials.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.kernel.Problem;
import org.yichuang.materials.UploadRules;

class ContentTypeTest {

    private static final UploadRules RULES =
            new UploadRules(List.of(ContentType.PDF, ContentType.JPEG, ContentType.OFD), 9, 9, 0);

    @TempDir Path folder;

    static Stream<Arguments> contents() {
        String types = "[Content_Types].xml";
        return Stream.of(
                arguments("a.pdf", Samples.pdf(), ContentType.PDF),
                arguments("a.pdf", Samples.jpeg(2, 2), ContentType.JPEG),
                arguments("a.pdf", "<html><script>".getBytes(UTF_8), "text/html"),
                arguments("a.png", Samples.png(2, 2), ContentType.PNG),
                arguments("a.webp", Samples.webp(), ContentType.WEBP),
                arguments("a.heic", Samples.heic(), ContentType.HEIC),
                arguments("a.ofd", Samples.archive("OFD.xml"), ContentType.OFD),
                arguments("a", Samples.archive(types, "word/document.xml"), ContentType.DOCX),
                arguments("a", Samples.archive(types, "xl/workbook.xml"), ContentType.XLSX),
                arguments("a", Samples.archive(types, "ppt/presentation.xml"), ContentType.PPTX),
                arguments(
                        "a.docx",
                        Samples.archive(types, "word/document.xml", "word/vbaProject.bin"),
                        "application/vnd.ms-word.document.macroenabled.12"),
                arguments("a.docx", Samples.archive("readme.txt"), ContentType.ZIP),
                arguments("a.csv", "a,b\n1,2\n".getBytes(UTF_8), "text/csv"),
                arguments("a.jpg", "MZ\220\0program".getBytes(UTF_8), "application/x-msdownload"));
    }

    @ParameterizedTest(name = "{0} holding {2}")
    @MethodSource("contents")
    void the_type_is_found_from_the_content(String name, byte[] content, String mediaType)
            throws Exception {
        Path file = Files.write(folder.resolve("upload"), content);

        assertThat(ContentType.of(file, name)).isEqualTo(mediaType);
    }

    @Test
    void a_document_that_was_cut_off_is_damaged() throws IOException {
        byte[] whole = Samples.archive("[Content_Types].xml", "word/document.xml");
        Path file = Files.write(folder.resolve("upload"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> ContentType.of(file, "a.docx")).isInstanceOf(DamagedContent.class);
    }

    static Stream<Arguments> names() {
        String wanted = "PDF, JPEG, OFD";
        return Stream.of(
                arguments(ContentType.PDF, "租赁合同.PDF", null),
                arguments(ContentType.JPEG, "IMG_0001.jpeg", null),
                arguments(ContentType.JPEG, "照片", null),
                arguments(ContentType.JPEG, "门面 2026.9", null),
                arguments(ContentType.OFD, "执照.ofd", null),
                arguments(ContentType.JPEG, "租赁合同.pdf", problem("name", ".pdf", "JPEG")),
                arguments(ContentType.PDF, "setup.exe", problem("name", ".exe", "PDF")),
                arguments(ContentType.PDF, "执照.ofd", problem("name", ".ofd", "PDF")),
                arguments(ContentType.PNG, "a.png", problem("type", "PNG", wanted)),
                arguments("application/x-msdownload", "a.jpg", problem("type", "EXE", wanted)));
    }

    private static Problem problem(String key, String... arguments) {
        return Problem.of("materials.problem." + key, (Object[]) arguments);
    }

    @ParameterizedTest(name = "{0} called {1}")
    @MethodSource("names")
    void a_file_is_refused_when_its_type_is_not_wanted_or_its_name_tells_another(
            String mediaType, String name, @Nullable Problem problem) {
        assertThat(Refusals.ofType(mediaType, name, RULES)).isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void a_file_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() {
        UploadRules rules = new UploadRules(List.of(ContentType.PDF), 1 << 20, 3 << 19, 0);

        assertThat(Refusals.ofSize(0, rules)).contains(problem("empty"));
        assertThat(Refusals.ofSize(1, rules)).isEmpty();
        assertThat(Refusals.ofSize(1 << 20, rules)).isEmpty();
        assertThat(Refusals.ofSize((1 << 20) + 1, rules)).contains(problem("large", "1"));
        assertThat(Refusals.ofSize(1 << 19, rules.with(1 << 20))).isEmpty();
        assertThat(Refusals.ofSize((1 << 19) + 1, rules.with(1 << 20)))
                .contains(problem("together", "1.5", "0.5"));
        assertThat(Refusals.ofSize(1, rules.with(9 << 20)))
                .contains(problem("together", "1.5", "0"));
    }

    @Test
    void a_name_is_fit_for_every_file_system_and_hides_nothing() {
        assertThat(OriginalName.clean("C:\\Users\\赵\\营业执照 副本.pdf")).isEqualTo("营业执照 副本.pdf");
        assertThat(OriginalName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(OriginalName.clean("a\u0000b\r\nSet-Cookie: x.pdf"))
                .isEqualTo("ab Set-Cookie x.pdf");
        assertThat(OriginalName.clean("photo\u202Efdp.exe")).isEqualTo("photofdp.exe");
        assertThat(OriginalName.clean(" .hidden. ")).isEqualTo("hidden");
        assertThat(OriginalName.clean("..")).isEmpty();
        assertThat(OriginalName.clean("长".repeat(500) + ".pdf"))
                .hasSize(OriginalName.LONGEST)
                .endsWith("长.pdf");
    }

    @Test
    void a_name_without_an_ending_gets_the_one_of_its_type() {
        assertThat(OriginalName.withExtension("照片", ContentType.JPEG)).isEqualTo("照片.jpg");
        assertThat(OriginalName.withExtension("", ContentType.OFD)).isEqualTo("file.ofd");
        assertThat(OriginalName.withExtension("IMG.JPEG", ContentType.JPEG)).isEqualTo("IMG.JPEG");
        assertThat(OriginalName.withExtension("门面 2026.9", ContentType.JPEG))
                .isEqualTo("门面 2026.9.jpg");
    }
}
