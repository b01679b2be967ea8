package org.yichuang.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLibraryTest {

    @TempDir private Path root;

    private void pack(String folder, String name, String dependsOn) throws IOException {
        Files.createDirectories(root.resolve(folder));
        Files.writeString(
                root.resolve(folder).resolve("pack.yaml"),
                """
                name: %s
                title: {zh: 包, en: pack}
                version: 1.0.0
                region: "990102"
                dependsOn: [%s]
                """
                        .formatted(name, dependsOn));
    }

    private PackLibrary.Contents contents() {
        return new PackLibrary(root).contents();
    }

    @Test
    void a_pack_comes_after_those_it_depends_on() throws IOException {
        // given
        pack("a", "a", "b, c");
        pack("b", "b", "c");
        pack("c", "c", "");
        Files.createDirectories(root.resolve("no-pack"));

        // then
        assertThat(contents().folders())
                .extracting(folder -> folder.pack().name())
                .containsExactly("c", "b", "a");
        assertThat(contents().problems()).isEmpty();
    }

    @Test
    void a_circle_or_a_missing_pack_is_a_problem_and_the_rest_loads() throws IOException {
        // given
        pack("a", "a", "b");
        pack("b", "b", "a");
        pack("c", "c", "nowhere");
        pack("d", "d", "");

        // then
        assertThat(contents().folders())
                .extracting(folder -> folder.pack().name())
                .containsExactly("d");
        assertThat(contents().problems())
                .extracting(PackProblem::file)
                .containsExactly("a/pack.yaml", "b/pack.yaml", "c/pack.yaml");
        assertThat(contents().problems()).allMatch(problem -> problem.place().line() == 5);
    }

    @Test
    void two_packs_of_one_name_are_a_problem() throws IOException {
        // given
        pack("first", "same", "");
        pack("second", "same", "");

        // then
        assertThat(contents().folders()).hasSize(1);
        assertThat(contents().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("second/pack.yaml"));
    }

    @Test
    void a_missing_folder_holds_no_packs() {
        assertThat(new PackLibrary(root.resolve("nowhere")).contents().folders()).isEmpty();
    }

    @Test
    void a_file_outside_its_pack_is_not_read() throws IOException {
        // given
        pack("a", "a", "");
        Files.writeString(root.resolve("secret.yaml"), "x: 1");

        // then
        assertThat(contents().folders().getFirst().read("../secret.yaml", Object.class)).isEmpty();
    }
}
