package org.yichuang.licences.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.licences.LicenceType;
import org.yichuang.packs.PackLibrary;
import org.yichuang.packs.PackProblem;
import org.yichuang.rules.Expressions;

class LicenceTypeFilesTest {

    private static final String SOUND =
            """
            id: hygiene-licence
            name: {zh: 卫生许可证, en: Hygiene licence}
            catalogueCode: "11990102MB99010324001"
            issuer: approval
            title: 卫生许可证
            fields:
              - id: unit_name
                label: {zh: 单位名称, en: Name of the unit}
                value: form.unit_name
            numberPattern: 禾卫公证字〔{year}〕第{serial:6}号
            validity: {years: 4}
            """;

    @TempDir Path packs;

    @BeforeEach
    void there_is_a_pack() throws IOException {
        Files.createDirectories(packs.resolve("hygiene/licences"));
        Files.writeString(
                packs.resolve("hygiene/pack.yaml"),
                "name: hygiene\ntitle: 卫生\nversion: \"1.0.0\"\nregion: \"990102\"\n");
    }

    @Test
    void a_sound_type_is_read() throws IOException {
        LicenceTypeFiles types = types(SOUND);

        assertThat(types.problems()).isEmpty();
        assertThat(types.find("hygiene-licence"))
                .map(LicenceType::catalogueCode)
                .contains("11990102MB99010324001");
    }

    @Test
    void a_wrong_expression_is_named_with_file_and_line() throws IOException {
        LicenceTypeFiles types = types(SOUND.replace("form.unit_name", "form.unit_name +"));

        assertThat(types.all()).isEmpty();
        assertThat(only(types).toString()).startsWith("hygiene/licences/type.yaml:9:");
    }

    @Test
    void a_wrong_pattern_says_which_keys_there_are() throws IOException {
        PackProblem problem = only(types(SOUND.replace("{serial:6}", "{number}")));

        assertThat(problem.toString())
                .startsWith("hygiene/licences/type.yaml:10:")
                .contains("{serial:n}");
    }

    @Test
    void a_key_without_a_value_is_named() throws IOException {
        PackProblem problem = only(types(SOUND.replace("{year}", "{form_digit}")));

        assertThat(problem.message()).contains("form_digit");
    }

    @Test
    void a_check_needs_an_algorithm() throws IOException {
        PackProblem problem = only(types(SOUND.replace("}号", "}{check}号")));

        assertThat(problem.path()).isEqualTo("checkAlgorithm");
    }

    @Test
    void a_type_code_has_twenty_one_characters() throws IOException {
        PackProblem problem = only(types(SOUND.replace("MB99010324001", "MB99010324")));

        assertThat(problem.message()).contains("21");
    }

    @Test
    void an_unknown_element_is_reported_and_not_ignored() throws IOException {
        PackProblem problem = only(types(SOUND + "colour: red\n"));

        assertThat(problem.path()).isEqualTo("colour");
        assertThat(problem.place().line()).isEqualTo(12);
    }

    @Test
    void every_type_of_the_packs_is_sound() {
        LicenceTypeFiles types =
                new LicenceTypeFiles(new PackLibrary(Path.of("packs")), Expressions.create());

        assertThat(types.problems()).isEmpty();
        assertThat(types.find("food-business-licence")).isPresent();
    }

    private LicenceTypeFiles types(String content) throws IOException {
        Files.writeString(packs.resolve("hygiene/licences/type.yaml"), content);
        return new LicenceTypeFiles(new PackLibrary(packs), Expressions.create());
    }

    private static PackProblem only(LicenceTypeFiles types) {
        List<PackProblem> problems = types.problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
