package org.yichuang.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

class PackFileTest {

    public enum State {
        IN_USE,
        DRAFT
    }

    public record Part(String id, @Default("true") boolean needed, @Nullable BigDecimal size) {}

    public record Dish(
            String slug,
            Localised name,
            RegionCode region,
            State state,
            int version,
            LocalDate from,
            @Nullable String note,
            List<Part> parts,
            Map<String, Object> answers) {}

    private static final String SOUND =
            """
            slug: noodle
            name: {zh: 面, en: noodles}   # what people say
            region: "990102"
            state: in-use
            version: 3
            from: 2026-09-01
            parts:
              - id: flour
              - id: "007"
                needed: false
                size: 2.50
            answers:
              cold: true
              kinds: [a, b]
            """;

    private static PackFile<Dish> read(String text) {
        return PackFile.read(
                "kitchen/noodle.yaml", text.getBytes(StandardCharsets.UTF_8), Dish.class);
    }

    @Test
    void a_sound_file_becomes_a_record() {
        // when
        PackFile<Dish> file = read(SOUND);

        // then
        assertThat(file.problems()).isEmpty();
        Dish dish = file.value();
        assertThat(dish.name()).isEqualTo(new Localised("面", "noodles"));
        assertThat(dish.region()).isEqualTo(new RegionCode("990102"));
        assertThat(dish.state()).isEqualTo(State.IN_USE);
        assertThat(dish.from()).isEqualTo("2026-09-01");
        assertThat(dish.note()).isNull();
        assertThat(dish.parts())
                .containsExactly(
                        new Part("flour", true, null),
                        new Part("007", false, new BigDecimal("2.50")));
        assertThat(dish.answers())
                .containsEntry("cold", true)
                .containsEntry("kinds", List.of("a", "b"));
    }

    @Test
    void an_unknown_element_is_named_with_its_line_and_the_nearest_known_one() {
        // when
        var problems = read(SOUND.replace("version: 3", "verison: 3")).problems();

        // then
        assertThat(problems)
                .extracting(PackProblem::toString)
                .containsExactly(
                        "kitchen/noodle.yaml:5:1: verison: there is no element verison here. Did"
                                + " you mean version?",
                        "kitchen/noodle.yaml:1:1: version: is missing. Add it");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        // given
        String text =
                SOUND.replace("state: in-use", "state: inuse")
                        .replace("from: 2026-09-01", "from: 2026-13-01")
                        .replace("needed: false", "needed: maybe")
                        .replace("\"990102\"", "\"9901\"");

        // when
        var problems = read(text).problems();

        // then
        assertThat(problems)
                .extracting(PackProblem::path)
                .containsExactlyInAnyOrder("region", "state", "from", "parts[1].needed");
        assertThat(problems).extracting(p -> p.place().line()).contains(3, 4, 6, 10);
        assertThat(problems).extracting(PackProblem::fix).contains("Did you mean in-use?");
    }

    @Test
    void a_name_given_twice_is_a_problem() {
        assertThat(read("slug: a\nslug: b\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("not readable"))
                .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(2));
    }

    @Test
    void a_file_that_is_not_yaml_is_a_problem_with_a_line() {
        assertThat(read("slug: noodle\nname: [unclosed\nregion: 3\n").problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().line()).isGreaterThan(1));
    }

    @Test
    void an_empty_file_is_a_problem() {
        assertThat(read("# nothing\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("the file is empty"));
    }

    @Test
    void the_value_of_a_faulty_file_cannot_be_taken() {
        assertThatThrownBy(() -> read("slug: a\n").value())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_later_check_finds_the_line_of_an_element() {
        PackProblem problem = read(SOUND).problem("parts[1].size", "is too large", "Take less");

        assertThat(problem.place()).isEqualTo(new Place(11, 5));
        assertThat(read(SOUND).problem("parts[1].unknown", "x", "y").place().line()).isEqualTo(9);
    }

    @Test
    void canonical_json_depends_on_the_content_alone() {
        // given
        String reordered = "version: 3\n" + SOUND.replace("version: 3\n", "") + "note: null\n";

        // then
        assertThat(read(reordered).canonicalJson()).isEqualTo(read(SOUND).canonicalJson());
        assertThat(read(SOUND).canonicalJson())
                .startsWith("{\"answers\":{\"cold\":true,\"kinds\":[\"a\",\"b\"]},")
                .contains("\"id\":\"007\"", "\"size\":2.50")
                .doesNotContain("what people say");
    }

    @Test
    void canonical_json_reads_back_to_the_same_record() {
        // given
        PackFile<Dish> file = read(SOUND);

        // when
        var again =
                PackFile.read(
                        "stored.json",
                        file.canonicalJson().getBytes(StandardCharsets.UTF_8),
                        Dish.class);

        // then
        assertThat(again.problems()).isEmpty();
        assertThat(again.value()).isEqualTo(file.value());
    }
}
