package org.yichuang.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.catalogue.PackCheck;
import org.yichuang.catalogue.PackReport;

class ItemCheckTest {

    private static final PackCheck CHECK = PackChecks.overDemoCity();

    @TempDir private Path folder;

    @Test
    void the_tea_pack_is_sound() {
        assertThat(CHECK.check(new PackOnDisk(folder).library()).isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug: tea-stall | slug: tea-stal | slug | differs from the name of the file",
                "authority: market | authority: markt | authority | Did you mean market?",
                "natural: [] | natural: [none] | themes.natural[0] | there is no theme none",
                "form: forms/tea-stall.json | form: forms/tea.json | form | there is no file",
                "licenceType: tea-permit | licenceType: tea | result.licenceType | kind of licence tea",
                "visits: 0 | visits: 1 | visits | a visit needs a reason",
                "promised: {value: 5 | promised: {value: 30 | limits.promised | longer than the statutory",
                "charged: false | charged: true | fee.items | a charge needs a name",
                "id: own_stall | id: ownStall | questions[0].id | expected snake_case",
                "id: kinds | id: count | questions[2].id | a word of the expression language",
                "id: iced | id: hot | questions[2].options[1].id | hot is there twice",
                "when: own_stall = false | when: own_stal = false | materials[1].when | Did you mean own_stall?",
                "size_given > 10 | size_given > | materials[2].when | line 1",
                "kind: yes-no | kind: single | questions[0].options | a choice needs options",
                "by: applicant | by: aplicant | steps[0].by | there is no authority aplicant",
                "decision: {authority: market} | decision: {authority: nobody} | review.decision.authority | no authority nobody",
                "form.seats > 5 | from.seats > 5 | review.steps[1].when | Did you mean form?",
                "name: 书面审查 | name: 书面审查, after: [vist] | review.steps[0].after[0] | Did you mean visit?",
                "name: 书面审查 | name: 书面审查, after: [papers] | review.steps[0].after | comes after itself: papers",
                "name: 书面审查 | name: 书面审查, substitutes: [stret] | review.steps[0].substitutes[0] | no authority stret",
                "promised: {value: 5, unit: working-day} | extension: {value: 5, unit: working-day, approver: 区长, authority: king} | limits.extension.authority | no authority king",
                "statutory: {value: 20 | statutory: {value: 15 | limits.statutory.basis | make it 20 working days",
                "promised: {value: 5, unit: working-day} | delivery: {value: 3, unit: working-day} | limits.delivery.basis | make it 10 working days",
                "promised: {value: 5, unit: working-day} | supply: {value: 15, unit: working-day} | limits.supply.basis | leave the limit out",
                "promised: {value: 5, unit: working-day} | extension: {value: 5, unit: working-day, approver: 区长} | limits.extension.basis | is missing",
                "promised: {value: 5, unit: working-day} | delivery: {value: 30, unit: hour, basis: 茶规} | limits.delivery.unit | Use working-day",
                "promised: {value: 5, unit: working-day} | extension: {value: 9, unit: hour, approver: 区长, basis: 茶规} | limits.statutory.unit | one unit for both",
                "name: 书面审查 | 'name: 书面审查, limit: {value: 6, unit: working-day}' | review.steps[0].limit | ends after 6",
                "trust: D | trust: E | materials[0].trust | Known are: A, B, C, D"
            })
    void each_fault_is_named_with_its_element_and_a_fix(
            String from, String to, String path, String expected) {
        // given
        var pack = new PackOnDisk(folder);
        pack.change(PackOnDisk.ITEM, from, to);

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.path()).isEqualTo(path);
                            assertThat(problem.message() + " " + problem.fix()).contains(expected);
                            assertThat(problem.place().line()).isGreaterThan(0);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'specialProcedures: [{id: lab, name: 检测}]' | specialProcedures[0].maximum | longest it may take",
                "'specialProcedures: [{id: lab, name: 检测, maximum: {value: 9, unit: hour}}]' | specialProcedures[0].maximum.unit | Use working-day",
                "purpose: renewal | purpose | expected a review.renewal",
                "purpose: reissue | |",
                "purpose: change | purpose | does not say of what",
                "'changes: [{field: holder}]' | changes | only a change changes",
                "'specialProcedures: [{id: lab, name: 检测, maximum: {value: 9, unit: working-day}}]' | |",
            })
    void what_is_added_to_the_item_is_checked_too(String added, String path, String expected) {
        // given
        var pack = new PackOnDisk(folder);
        pack.change(PackOnDisk.ITEM, "fee: {charged: false}", "fee: {charged: false}\n" + added);

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        if (path == null) {
            assertThat(report.problems()).isEmpty();
        } else {
            assertThat(report.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.path()).isEqualTo(path))
                    .satisfies(
                            problem ->
                                    assertThat(problem.message() + " " + problem.fix())
                                            .contains(expected));
        }
    }

    @Test
    void steps_one_after_the_other_end_within_the_promised_time() {
        // given
        var pack = new PackOnDisk(folder);
        pack.change(
                PackOnDisk.ITEM, "name: 书面审查", "name: 书面审查, limit: {value: 3, unit: working-day}");
        pack.change(
                PackOnDisk.ITEM,
                "name: 现场",
                "name: 现场, after: [papers], limit: {value: 3, unit: working-day}");

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("review.steps[1].limit"))
                .satisfies(problem -> assertThat(problem.message()).contains("ends after 6"));
    }

    @Test
    void materials_are_not_promised_for_longer_than_a_month() {
        // given
        var pack = new PackOnDisk(folder);
        pack.change(
                PackOnDisk.ITEM,
                "decision: {authority: market}",
                "decision: {authority: market}\n"
                        + "  tolerance: {limit: {value: 15, unit: working-day},"
                        + " extension: {value: 6, unit: working-day}, onDefault: end, basis: 茶规}");

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.path()).isEqualTo("review.tolerance.limit"));
    }

    @Test
    void only_the_decision_the_promise_and_the_departments_have_hours() {
        // given
        var pack = new PackOnDisk(folder);
        String hours = "{value: 9, unit: hour, basis: 茶规}";
        pack.change(
                PackOnDisk.ITEM,
                "promised: {value: 5, unit: working-day}",
                """
                promised: {value: 5, unit: working-day}
                  correction: HOURS
                  supply: HOURS
                  delivery: HOURS
                """
                        .strip()
                        .replace("HOURS", hours));
        pack.change(
                PackOnDisk.ITEM,
                "decision: {authority: market}",
                """
                decision: {authority: market}
                  tolerance: {limit: HOURS, extension: HOURS, onDefault: end, basis: 茶规}
                  commitment:
                    when: own_stall = true
                    text: 摊位符合要求
                    verify: HOURS
                    correct: HOURS
                    basis: 茶法第三条
                  renewal: {notBefore: HOURS, notAfter: HOURS}
                """
                        .replace("HOURS", hours));
        pack.change(
                PackOnDisk.ITEM,
                "fee: {charged: false}",
                "fee: {charged: false}\nspecialProcedures: [{id: lab, name: 检测, maximum: %s}]"
                        .formatted(hours));

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.problems())
                .filteredOn(problem -> problem.message().contains("ends with a day"))
                .extracting(problem -> problem.path())
                .containsExactlyInAnyOrder(
                        "limits.correction.unit",
                        "limits.supply.unit",
                        "limits.delivery.unit",
                        "review.tolerance.limit.unit",
                        "review.tolerance.extension.unit",
                        "review.commitment.verify.unit",
                        "review.commitment.correct.unit",
                        "review.renewal.notBefore.unit",
                        "review.renewal.notAfter.unit",
                        "specialProcedures[0].maximum.unit");
    }

    @Test
    void two_items_of_an_authority_have_codes_of_their_own() {
        // given
        var pack = new PackOnDisk(folder);
        pack.write(
                "items/tea-house.yaml",
                pack.read(PackOnDisk.ITEM).replace("slug: tea-stall", "slug: tea-house"));

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("basicCode"))
                .satisfies(problem -> assertThat(problem.message()).contains("items/tea-house"));
    }

    @Test
    void a_commitment_reads_the_answers_and_a_renewal_needs_its_purpose() {
        // given
        var pack = new PackOnDisk(folder);
        pack.change(
                PackOnDisk.ITEM,
                "decision: {authority: market}",
                """
                decision: {authority: market}
                  commitment:
                    when: own_stal = true
                    text: 摊位符合要求
                    verify: {value: 20, unit: working-day}
                    correct: {value: 5, unit: working-day}
                    basis: 茶法第三条
                  renewal: {notAfter: {value: 15, unit: working-day}}
                """);

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.problems())
                .extracting(problem -> problem.path())
                .containsExactlyInAnyOrder("review.commitment.when", "purpose");
    }

    @Test
    void a_change_names_fields_of_its_licence_and_reads_the_answers() {
        // given
        var pack = new PackOnDisk(folder);
        pack.change(
                PackOnDisk.ITEM,
                "fee: {charged: false}",
                """
                fee: {charged: false}
                purpose: change
                changes:
                  - {field: holder}
                  - {field: except, when: own_stall = true}
                  - {field: holdr}
                  - {field: holder, when: own_stal = true}
                """);

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.problems())
                .extracting(problem -> problem.path() + " " + problem.fix())
                .containsExactlyInAnyOrder(
                        "changes[2].field Did you mean holder?",
                        "changes[3].when Did you mean own_stall?",
                        "changes[3].field Take one of them away");
    }

    @Test
    void a_test_of_the_pack_that_fails_says_what_came_out_instead() {
        // given
        var pack = new PackOnDisk(folder);
        pack.write(
                "tests/rented.yaml",
                """
                item: tea-stall
                given:
                  answers: {own_stall: false}
                expect:
                  outcome: {kind: none}
                  materials: [form]
                  promised: {value: 5, unit: working-day}
                """);

        // when
        PackReport report = CHECK.check(pack.library());

        // then
        assertThat(report.isSound()).isFalse();
        assertThat(report.tests())
                .singleElement()
                .satisfies(
                        test ->
                                assertThat(test.failures())
                                        .containsExactly(
                                                "materials: expected [form], but got [form,"
                                                        + " lease]"));
    }
}
