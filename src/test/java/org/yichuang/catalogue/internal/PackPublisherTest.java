package org.yichuang.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.kernel.ItemCode;
import org.yichuang.packs.PackProblem;

class PackPublisherTest {

    @TempDir private Path folder;
    private PackOnDisk pack;
    private final CatalogueOnPostgres database = new CatalogueOnPostgres();
    private final CachedCatalogue catalogue = database.catalogue;

    @BeforeEach
    void startWithTheTeaPack() {
        pack = new PackOnDisk(folder);
    }

    private List<PackProblem> publish() {
        return database.publisher(pack.library()).publishAll("test");
    }

    @Test
    void a_published_item_comes_back_whole() {
        // when
        assertThat(publish()).isEmpty();

        // then
        ItemVersion published = catalogue.versionInForce("tea-stall").orElseThrow();
        Item onDisk =
                pack.library()
                        .contents()
                        .folders()
                        .getFirst()
                        .read(PackOnDisk.ITEM, Item.class)
                        .orElseThrow()
                        .value();
        assertThat(published.item()).isEqualTo(onDisk);
        assertThat(published.code()).isEqualTo(new ItemCode("11990102MB990102494000131009000"));
        assertThat(published.form()).isEqualTo(pack.read("forms/tea-stall.json"));
        assertThat(published.licence()).isNotNull();
        assertThat(published.licence().id()).isEqualTo("tea-permit");
        assertThat(catalogue.byCode(published.code())).contains(onDisk);
        assertThat(catalogue.licenceType("tea-permit")).isPresent();
    }

    @Test
    void publishing_again_changes_nothing() {
        publish();
        long stamp = stamp();

        assertThat(publish()).isEmpty();
        assertThat(stamp()).isEqualTo(stamp);
    }

    @Test
    void another_process_sees_what_was_published() {
        var other = database.anotherProcess();
        assertThat(other.versionsInForce()).isEmpty();

        publish();
        other.refresh();

        assertThat(other.inForce("tea-stall")).isPresent();
    }

    @Test
    void a_published_version_never_changes() {
        // given
        publish();
        Item before = catalogue.inForce("tea-stall").orElseThrow();

        // when
        pack.change(PackOnDisk.ITEM, "promised: {value: 5", "promised: {value: 3");
        List<PackProblem> problems = publish();

        // then
        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.file()).isEqualTo("tea/items/tea-stall.yaml");
                            assertThat(problem.place().line()).isEqualTo(2);
                            assertThat(problem.message()).contains("published with other content");
                            assertThat(problem.fix()).isEqualTo("Raise the version to 2");
                        });
        assertThat(catalogue.inForce("tea-stall")).contains(before);
    }

    @Test
    void a_changed_form_needs_a_new_version_too() {
        publish();

        pack.write("forms/tea-stall.json", "{\"type\": \"object\"}");

        assertThat(publish()).hasSize(1);
    }

    @Test
    void a_new_version_takes_over_on_its_day_and_the_old_one_stays_readable() {
        // given
        publish();

        // when
        pack.change(PackOnDisk.ITEM, "version: 1", "version: 2");
        pack.change(PackOnDisk.ITEM, "effectiveFrom: 2026-01-01", "effectiveFrom: 2026-09-18");
        assertThat(publish()).isEmpty();

        // then
        assertThat(catalogue.inForce("tea-stall").orElseThrow().version()).isEqualTo(1);
        assertThat(catalogue.versions("tea-stall"))
                .extracting(ItemVersion::version)
                .containsExactly(2, 1);
        assertThat(catalogue.itemVersion("tea-stall", 1).orElseThrow().effectiveTo())
                .isEqualTo("2026-09-18");
        assertThat(
                        catalogue
                                .itemVersion("tea-stall", 2)
                                .orElseThrow()
                                .isInForceOn(java.time.LocalDate.parse("2026-09-18")))
                .isTrue();
    }

    @Test
    void a_suspended_item_is_not_in_force_but_a_case_keeps_its_version() {
        publish();

        pack.change(PackOnDisk.ITEM, "state: in-use", "state: suspended");
        assertThat(publish()).isEmpty();

        assertThat(catalogue.inForce("tea-stall")).isEmpty();
        assertThat(catalogue.version("tea-stall", 1)).isPresent();
    }

    @Test
    void a_draft_is_not_published() {
        pack.change(PackOnDisk.ITEM, "state: in-use", "state: draft");

        assertThat(publish()).isEmpty();
        assertThat(catalogue.versions("tea-stall")).isEmpty();
    }

    @Test
    void a_faulty_item_is_told_and_the_rest_is_published() {
        pack.write(
                "items/coffee-stall.yaml",
                pack.read(PackOnDisk.ITEM)
                        .replace("slug: tea-stall", "slug: coffee-stall")
                        .replace(
                                "authority: market\nserviceObjects",
                                "authority: markt\nserviceObjects"));

        List<PackProblem> problems = publish();

        assertThat(problems).extracting(PackProblem::fix).containsExactly("Did you mean market?");
        assertThat(catalogue.inForce("tea-stall")).isPresent();
        assertThat(catalogue.inForce("coffee-stall")).isEmpty();
    }

    @Test
    void the_application_may_not_rewrite_or_delete_a_version() {
        publish();

        for (String sql :
                List.of(
                        "update catalogue.item_version set content = '{}'",
                        "update catalogue.item_version set hash = repeat('0', 64)",
                        "delete from catalogue.item_version",
                        "truncate catalogue.item_version")) {
            assertThatThrownBy(() -> database.jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private long stamp() {
        return database.jdbc
                .sql("select value from catalogue.stamp where name = 'items'")
                .query(Long.class)
                .single();
    }
}
