package org.yichuang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.catalogue.internal.PackOnDisk;

/// What an item lays down governs its cases.
class ItemProceduresTest {

    private static final String DECISION = "decision: {authority: market}";

    @TempDir private Path folder;
    private final CatalogueOnPostgres database = new CatalogueOnPostgres();
    private PackOnDisk pack;

    @BeforeEach
    void aPack() {
        pack = new PackOnDisk(folder);
    }

    private Procedure published() {
        database.publish(pack.library());
        return new ItemProcedures(database.catalogue()).of("tea-stall", 1);
    }

    @Test
    void silence_grants_nothing_and_who_accepts_does_not_decide_unless_the_item_cites_a_rule() {
        Procedure procedure = published();

        assertThat(procedure.decision().bySilence()).isFalse();
        assertThat(procedure.decision().byWindow()).isFalse();
    }

    @Test
    void an_item_may_let_silence_grant_and_the_window_decide() {
        pack.change(
                PackOnDisk.ITEM,
                DECISION,
                "decision: {authority: market, silenceBasis: 茶规第七条, windowBasis: 茶规第八条}");
        Procedure procedure = published();

        assertThat(procedure.decision().bySilence()).isTrue();
        assertThat(procedure.decision().byWindow()).isTrue();
    }

    @Test
    void the_steps_of_an_item_come_in_its_order_with_all_that_is_peculiar_to_them() {
        pack.change(
                PackOnDisk.ITEM,
                "name: 现场,",
                "name: 现场, after: [papers], onSite: true, byAnother: true,"
                        + " silenceBasis: 茶规第九条, substitutes: [market],");
        Procedure.Review visit = published().step("visit").orElseThrow();

        assertThat(visit.after()).containsExactly("papers");
        assertThat(visit.traits()).containsExactlyInAnyOrder(Procedure.Trait.values());
        assertThat(visit.substitutes()).containsExactly("market");
    }

    @Test
    void an_item_names_its_special_procedures_and_who_may_extend_its_time() {
        pack.change(
                PackOnDisk.ITEM,
                "fee: {charged: false}",
                "specialProcedures:\n"
                        + "  - {id: lab, name: 检测, kind: testing,"
                        + " maximum: {value: 15, unit: working-day}}\n"
                        + "  - {id: hearing, name: 听证}\n"
                        + "fee: {charged: false}");
        pack.change(
                PackOnDisk.ITEM,
                "promised: {value: 5, unit: working-day}",
                "promised: {value: 5, unit: working-day}\n"
                        + "  extension: {value: 15, unit: working-day, approver: 区政府负责人,"
                        + " authority: market, basis: 茶规第六条}");
        Procedure procedure = published();

        assertThat(procedure.special())
                .containsExactly(
                        new Procedure.Special(
                                "lab", Procedure.Kind.TESTING, Limit.workingDays(15)));
        assertThat(procedure.limits().extension())
                .isEqualTo(new Procedure.Extension(Limit.workingDays(15), "market"));
    }

    @Test
    void the_general_law_is_in_force_where_an_item_says_nothing() {
        pack.change(
                PackOnDisk.ITEM,
                "fee: {charged: false}",
                "fee: {charged: false}\npurpose: renewal");
        pack.change(PackOnDisk.ITEM, DECISION, DECISION + "\n  renewal: {}");
        Procedure procedure = published();

        assertThat(procedure.limits())
                .isEqualTo(
                        new Procedure.Limits(
                                Limit.workingDays(5),
                                null,
                                Limit.workingDays(5),
                                Limit.workingDays(20),
                                new Procedure.Extension(Limit.workingDays(10), "market"),
                                Limit.workingDays(10)));
        assertThat(procedure.renewal())
                .as("asked for thirty days before, and silence renews (art. 50)")
                .isEqualTo(
                        new Procedure.Renewal(
                                null, new Limit(30, Limit.Unit.CALENDAR_DAY), true, false));
    }

    @Test
    void an_item_may_set_a_time_to_bring_what_is_missing_and_a_time_to_decide_of_its_own() {
        pack.change(
                PackOnDisk.ITEM,
                "statutory: {value: 20, unit: working-day}",
                "statutory: {value: 15, unit: working-day, basis: 茶规第二条}\n"
                        + "  supply: {value: 10, unit: working-day, basis: 茶规第三条}");
        Procedure procedure = published();

        assertThat(procedure.limits().supply()).isEqualTo(Limit.workingDays(10));
        assertThat(procedure.limits().extension())
                .as("the general law's extension belongs to the general law's limit")
                .isNull();
    }

    /// An installation refuses a published version that comes back with other content, so what an
    /// item may say since a new release must leave no trace where it says nothing.
    @Test
    void an_item_that_cites_no_rule_is_kept_as_it_was_before_items_could() {
        published();

        assertThat(
                        database.jdbc()
                                .sql("select content::text from catalogue.item_version")
                                .query(String.class)
                                .single())
                .contains("\"decision\"")
                .doesNotContain("silenceBasis", "windowBasis")
                .doesNotContain("after\"", "onSite", "byAnother", "substitutes");
    }
}
