package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.catalogue.internal.PackOnDisk;
import org.yichuang.directory.InMemoryDirectory;
import org.yichuang.rules.Expressions;

class AnsweredItemsTest {

    private static final String TEA = "tea-stall";

    @TempDir private Path folder;
    private AnsweredItems items;

    @BeforeEach
    void twoVersionsAreInForceOneAfterTheOtherAndAThirdIsToCome() {
        var database = new CatalogueOnPostgres();
        var pack = new PackOnDisk(folder);
        database.publish(pack.library());
        pack.change(
                PackOnDisk.ITEM,
                "version: 1\neffectiveFrom: 2026-01-01",
                "version: 2\neffectiveFrom: 2026-09-01");
        database.publish(pack.library());
        pack.change(
                PackOnDisk.ITEM,
                "version: 2\neffectiveFrom: 2026-09-01",
                "version: 3\neffectiveFrom: 2026-10-01");
        database.publish(pack.library());
        items =
                new AnsweredItems(
                        database.catalogue(),
                        new Guidance(Expressions.create()),
                        new FactsOfItems(database.catalogue(), InMemoryDirectory.ofDemoCity()));
    }

    @Test
    void who_names_no_version_gets_the_one_in_force() {
        AnsweredItem item = items.find(TEA, Map.of());

        assertThat(item.version().version()).isEqualTo(2);
        assertThat(item.inForce()).isTrue();
        assertThat(item.bare("/guide")).isEqualTo("/items/tea-stall/guide");
    }

    @Test
    void an_old_and_a_coming_version_can_be_read_and_do_not_count() {
        for (int version : List.of(1, 3)) {
            AnsweredItem item = items.find(TEA, version, Map.of());

            assertThat(item.inForce()).isFalse();
            assertThat(item.bare("/guide")).isEqualTo("/items/tea-stall/guide?version=" + version);
        }
    }

    @Test
    void answers_that_matter_stand_in_the_address_in_the_order_of_the_questions() {
        AnsweredItem item =
                items.find(
                        TEA,
                        Map.of(
                                "kinds", List.of("none"),
                                "size_given", List.of("12"),
                                "own_stall", List.of("true")));

        assertThat(item.path("/notice"))
                .isEqualTo("/items/tea-stall/notice?own_stall=true&size_given=12&kinds=none");
    }

    @Test
    void answers_that_do_not_matter_are_left_out() {
        AnsweredItem item =
                items.find(TEA, Map.of("own_stall", List.of("false"), "size_given", List.of("12")));

        assertThat(item.path("")).isEqualTo("/items/tea-stall?own_stall=false");
    }

    @Test
    void what_never_was_is_not_found() {
        assertThatThrownBy(() -> items.find("coffee-stall", Map.of()))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> items.find(TEA, 4, Map.of()))
                .isInstanceOf(ResponseStatusException.class);
    }
}
