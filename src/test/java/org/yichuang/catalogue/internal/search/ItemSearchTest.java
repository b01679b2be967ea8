package org.yichuang.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.catalogue.SearchQuery;
import org.yichuang.catalogue.SearchResult;
import org.yichuang.catalogue.SearchResult.Piece;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;

class ItemSearchTest {

    /// Items by name in one region, which a test may change.
    private static final class Items implements ItemSource {

        private final List<ImportedItem> items = new ArrayList<>();
        private final AtomicInteger builds = new AtomicInteger();

        void add(String region, String name) {
            items.add(
                    new ImportedItem(
                            new RegionCode(region),
                            new ItemCode("X-" + items.size()),
                            name,
                            "某局",
                            null,
                            "未分类",
                            "1"));
        }

        @Override
        public String state() {
            return "items " + items.size();
        }

        @Override
        public void forEach(Consumer<Document> consumer) {
            builds.incrementAndGet();
            items.stream().map(ItemDocument::of).forEach(consumer);
        }
    }

    @TempDir private Path folder;
    private final Items items = new Items();
    private ItemIndex index;
    private ItemSearch search;

    @BeforeEach
    void indexSomeItems() {
        Stream.of(
                        "食品(含保健食品)经营许可核发",
                        "食品(含保健食品)经营许可补办",
                        "食品(含保健食品)经营许可延续",
                        "个体工商户设立登记",
                        "个体工商户注销登记",
                        "失业保险金申领",
                        "社会保障卡申领",
                        "社会保障卡挂失",
                        "取水许可证延续审批")
                .forEach(name -> items.add("511602", name));
        items.add("510000", "全省的取水许可");
        items.add("440000", "外省的取水许可");
        index = new ItemIndex(folder, items, Duration.ZERO);
        search = new LuceneItemSearch(index);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    private List<String> found(String text) {
        return names(search.search(SearchQuery.of(text, 10)));
    }

    private static List<String> names(SearchResult result) {
        return result.hits().stream().map(hit -> hit.name().zh()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "开饭店, 食品(含保健食品)经营许可核发",
        "食品证丢了, 食品(含保健食品)经营许可补办",
        "食品证快到期了怎么办, 食品(含保健食品)经营许可延续",
        "店不开了，执照怎么退掉, 个体工商户注销登记",
        "社保卡丢了, 社会保障卡挂失",
        "shiyejin, 失业保险金申领",
        "SHEHUI BAOZHANG KA, 社会保障卡申领",
        "gtgshsldj, 个体工商户设立登记",
        "失业保显金, 失业保险金申领",
        "失业　保险金, 失业保险金申领",
        "X-3, 个体工商户设立登记"
    })
    void what_people_say_finds_what_the_catalogue_calls_it(String said, String name) {
        assertThat(found(said)).first().isEqualTo(name);
    }

    @Test
    void nothing_that_fits_is_an_empty_result() {
        SearchResult result = search.search(SearchQuery.of("zzzzqqqq", 10));

        assertThat(result.total()).isZero();
        assertThat(result.hits()).isEmpty();
    }

    @Test
    void an_empty_question_finds_everything_page_by_page() {
        var first = new SearchQuery("", null, null, null, Set.of(), 0, 6);
        var second = new SearchQuery("", null, null, null, Set.of(), 6, 6);

        List<String> all = new ArrayList<>(names(search.search(first)));
        all.addAll(names(search.search(second)));

        assertThat(search.search(first).total()).isEqualTo(11);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        items.items.stream().map(ImportedItem::name).toList());
    }

    @Test
    void a_region_finds_its_own_items_and_those_of_the_regions_above() {
        var query = new SearchQuery("取水", new RegionCode("511602"), null, null, Set.of(), 0, 10);

        assertThat(names(search.search(query))).containsExactlyInAnyOrder("取水许可证延续审批", "全省的取水许可");
    }

    @Test
    void the_name_shows_what_was_looked_for() {
        SearchResult result = search.search(SearchQuery.of("失业保险", 1));

        assertThat(result.hits().getFirst().highlighted())
                .containsExactly(new Piece("失业保险", true), new Piece("金申领", false));
    }

    @ParameterizedTest
    @CsvSource({"个体工, 个体工商户", "geti, 个体工商户", "gtgs, 个体工商户", "注销, 注销登记"})
    void suggestions_begin_with_or_hold_what_was_typed(String typed, String expected) {
        assertThat(search.suggest(typed, 5))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.name().zh()).contains(expected));
    }

    @Test
    void suggestions_come_in_the_order_in_which_a_search_finds_them() {
        assertThat(search.suggest("经营许可", 5))
                .first()
                .extracting(each -> each.name().zh())
                .isEqualTo("食品(含保健食品)经营许可核发");
    }

    @Test
    void signs_that_mean_something_to_a_query_language_are_only_signs() {
        for (String odd : List.of("\"", "name:食品 AND (", "*", "/.*/", "\\", "食品~2^", "  ", "🙂")) {
            assertThat(search.search(SearchQuery.of(odd, 5)).total()).as(odd).isNotNegative();
            assertThat(search.suggest(odd, 5)).as(odd).isNotNull();
        }
    }

    @Test
    void a_very_long_question_is_cut() {
        assertThat(SearchQuery.of("食品".repeat(10_000), 10).text())
                .hasSize(SearchQuery.LONGEST_TEXT);
        assertThat(found("食品经营".repeat(10_000))).isNotEmpty();
    }

    @Test
    void what_this_process_changed_is_found_by_the_next_search() {
        // given
        assertThat(found("养蜂证")).isEmpty();

        // when
        items.add("511602", "养蜂证核发");
        index.changed();

        // then
        assertThat(found("养蜂证")).containsExactly("养蜂证核发");
    }

    @Test
    void unchanged_items_are_not_indexed_again_not_even_by_the_next_run() throws Exception {
        // given
        found("食品");
        index.look().get();
        assertThat(items.builds).hasValue(1);
        index.close();

        // when
        index = new ItemIndex(folder, items, Duration.ZERO);
        search = new LuceneItemSearch(index);

        // then
        assertThat(found("失业保险金")).first().isEqualTo("失业保险金申领");
        assertThat(items.builds).hasValue(1);
    }

    @Test
    void an_older_index_gives_way_and_leaves_no_files() throws Exception {
        found("食品");
        IntStream.range(0, 5).forEach(i -> items.add("511602", "另一件事" + i));
        index.look().get();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void a_damaged_index_is_built_anew() throws Exception {
        // given
        found("食品");
        index.close();
        damageEveryIndexIn(folder);

        // when
        index = new ItemIndex(folder, items, Duration.ZERO);
        search = new LuceneItemSearch(index);

        // then
        assertThat(found("失业保险金")).first().isEqualTo("失业保险金申领");
    }

    private static void damageEveryIndexIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith("segments")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
    }

    @Test
    void a_second_process_uses_a_folder_of_its_own_and_removes_it() throws Exception {
        // given
        found("食品");

        // when
        try (ItemIndex second = new ItemIndex(folder, items, Duration.ZERO)) {
            var result = new LuceneItemSearch(second).search(SearchQuery.of("失业保险金", 1));
            assertThat(result.hits()).hasSize(1);
        }

        // then
        assertThat(found("失业保险金")).isNotEmpty();
        try (Stream<Path> beside = Files.list(folder.getParent())) {
            assertThat(beside.filter(each -> each.toString().startsWith(folder + "-"))).isEmpty();
        }
    }
}
