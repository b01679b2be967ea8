package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.catalogue.Narrowed.Asked;
import org.yichuang.catalogue.Narrowed.NarrowedMaterial;
import org.yichuang.catalogue.internal.PackOnDisk;
import org.yichuang.rules.Expressions;

class GuidanceTest {

    private static final Guidance GUIDANCE = new Guidance(Expressions.create());

    @TempDir private Path folder;
    private Item item;

    @BeforeEach
    void readTheTeaStall() {
        item =
                new PackOnDisk(folder)
                        .library()
                        .contents()
                        .folders()
                        .getFirst()
                        .read(PackOnDisk.ITEM, Item.class)
                        .orElseThrow()
                        .value();
    }

    private Narrowed narrow(Map<String, Object> answers) {
        return GUIDANCE.narrow(item, answers);
    }

    private static List<String> ids(List<NarrowedMaterial> materials) {
        return materials.stream().map(each -> each.material().id()).toList();
    }

    private static List<String> asked(Narrowed narrowed) {
        return narrowed.asked().stream().map(each -> each.question().id()).toList();
    }

    private static List<String> causes(List<NarrowedMaterial> materials, String id) {
        return materials.stream()
                .filter(each -> each.material().id().equals(id))
                .flatMap(each -> each.causes().stream())
                .map(cause -> cause.question().id() + " = " + cause.answer().zh())
                .toList();
    }

    @Test
    void before_any_answer_only_what_everybody_needs_is_certain() {
        Narrowed narrowed = narrow(Map.of());

        assertThat(asked(narrowed)).containsExactly("own_stall", "kinds");
        assertThat(ids(narrowed.needed())).containsExactly("form");
        assertThat(ids(narrowed.undecided())).containsExactly("lease", "plan");
        assertThat(narrowed.notNeeded()).isEmpty();
        assertThat(narrowed.isComplete()).isFalse();
        assertThat(narrowed.next()).map(Question::id).contains("own_stall");
    }

    @Test
    void an_answer_brings_in_its_material_and_is_named_as_the_cause() {
        Narrowed narrowed = narrow(Map.of("own_stall", false));

        assertThat(asked(narrowed)).containsExactly("own_stall", "kinds");
        assertThat(ids(narrowed.needed())).containsExactly("form", "lease");
        assertThat(causes(narrowed.needed(), "lease")).containsExactly("own_stall = 否");
        assertThat(causes(narrowed.needed(), "form")).isEmpty();
        assertThat(ids(narrowed.notNeeded())).containsExactly("plan");
        assertThat(causes(narrowed.notNeeded(), "plan")).containsExactly("own_stall = 否");
        assertThat(narrowed.isComplete()).isTrue();
    }

    @Test
    void an_answer_opens_the_next_question_and_leaves_its_material_undecided() {
        Narrowed narrowed = narrow(Map.of("own_stall", true));

        assertThat(asked(narrowed)).containsExactly("own_stall", "size_given", "kinds");
        assertThat(ids(narrowed.undecided())).containsExactly("plan");
        assertThat(narrowed.isComplete()).isFalse();
    }

    @Test
    void of_several_answers_the_decisive_ones_are_the_cause() {
        Map<String, Object> small = Map.of("own_stall", true, "size_given", new BigDecimal(8));
        Map<String, Object> large = Map.of("own_stall", true, "size_given", new BigDecimal(11));

        assertThat(causes(narrow(small).notNeeded(), "plan")).containsExactly("size_given = 8 ㎡");
        assertThat(causes(narrow(large).needed(), "plan"))
                .containsExactly("own_stall = 是", "size_given = 11 ㎡");
    }

    @Test
    void an_answer_to_a_question_that_does_not_matter_does_not_count() {
        Narrowed narrowed = narrow(Map.of("own_stall", false, "size_given", new BigDecimal("0.5")));

        assertThat(narrowed.answers()).containsOnlyKeys("own_stall");
        assertThat(narrowed.outcome()).isNull();
    }

    @Test
    void an_outcome_that_ends_the_application_leaves_nothing_to_bring() {
        Narrowed narrowed = narrow(Map.of("own_stall", true, "size_given", new BigDecimal("0.5")));

        assertThat(narrowed.endsHere()).isTrue();
        assertThat(narrowed.outcome()).isNotNull();
        assertThat(narrowed.outcome().text().zh()).isEqualTo("太小了不用办");
        assertThat(narrowed.needed()).isEmpty();
        assertThat(narrowed.reviewSteps()).isEmpty();
    }

    @Test
    void a_warning_is_shown_and_the_application_goes_on() {
        Narrowed narrowed = narrow(Map.of("own_stall", false, "kinds", List.of("hot", "iced")));

        assertThat(narrowed.warnings())
                .extracting(rule -> rule.text().zh())
                .containsExactly("冰块要用开水做");
        assertThat(narrowed.endsHere()).isFalse();
        assertThat(narrowed.asked())
                .filteredOn(each -> each.question().id().equals("kinds"))
                .extracting(Asked::answer)
                .singleElement()
                .satisfies(
                        answer -> {
                            assertThat(answer).isNotNull();
                            assertThat(answer.zh()).isEqualTo("热茶、冰茶");
                            assertThat(answer.en()).isEqualTo("Hot, Iced");
                        });
    }

    @Test
    void choosing_nothing_of_several_is_an_answer_and_reads_as_an_empty_list() {
        Narrowed narrowed = narrow(Map.of("own_stall", false));

        assertThat(narrowed.variables()).containsEntry("kinds", List.of());
        assertThat(narrowed.next()).map(Question::id).contains("kinds");
        assertThat(narrow(Map.of("own_stall", false, "kinds", List.of())).next()).isEmpty();
    }

    @Test
    void a_review_may_depend_on_the_form() {
        Map<String, Object> answers = Map.of("own_stall", false);

        assertThat(steps(GUIDANCE.narrow(item, answers))).containsExactly("papers");
        assertThat(steps(GUIDANCE.narrow(item, answers, Map.of("seats", 6))))
                .containsExactly("papers", "visit");
    }

    private static List<String> steps(Narrowed narrowed) {
        return narrowed.reviewSteps().stream().map(ReviewStep::id).toList();
    }

    @Test
    void the_same_answers_always_give_the_same() {
        Map<String, Object> answers = Map.of("own_stall", true, "size_given", new BigDecimal(11));

        assertThat(narrow(answers)).isEqualTo(narrow(answers));
    }
}
