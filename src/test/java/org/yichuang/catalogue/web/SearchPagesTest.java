package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.CatalogueTest;
import org.yichuang.kernel.RegionCode;
import org.yichuang.testing.Visitor;

@CatalogueTest
class SearchPagesTest {

    private static final Pattern HIT = Pattern.compile("<h2><a href=\"(/items/[^\"]*)\">");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\">");

    @LocalServerPort private int port;
    @Autowired private CatalogueImports imports;

    private String body(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String search(String words) {
        return body("/items?q=" + encoded(words));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<String> hits(String page) {
        return HIT.matcher(page).results().map(each -> each.group(1)).toList();
    }

    @Test
    void the_best_hit_comes_first_with_what_people_ask() {
        String page = search("开饭店");

        assertThat(hits(page)).first().isEqualTo("/items/food-business-licence");
        assertThat(Read.words(page)).contains("开饭店：", "7个工作日", "跑0次", "不收费", "禾川区市场监督管理局", "在这里申请");
    }

    @Test
    void what_was_looked_for_stands_out_and_the_catalogues_words_are_told() {
        assertThat(search("开饭店")).contains("<mark>食品经营许可</mark>核发", "也按这些叫法找了", ">食品小经营店</a>");
    }

    @Test
    void the_questions_of_the_best_hit_are_offered() {
        assertThat(search("开饭店"))
                .contains("href=\"/items/food-business-licence/questions/subject_kind\"");
    }

    @Test
    void a_filter_leaves_as_many_as_it_said() {
        MatchResult count =
                Pattern.compile("不用跑（(\\d+)）")
                        .matcher(search("登记"))
                        .results()
                        .findFirst()
                        .orElseThrow();

        assertThat(body("/items?q=" + encoded("登记") + "&filter=no-visit"))
                .contains("登记：" + count.group(1) + " 个事项", "value=\"no-visit\" checked", "不筛选了");
    }

    @Test
    void pages_lead_through_all_items_once() {
        List<String> all = new ArrayList<>();
        String path = "/items?page=1";
        while (path != null) {
            String page = body(path);
            all.addAll(hits(page));
            path =
                    NEXT.matcher(page)
                            .results()
                            .map(each -> each.group(1).replace("&amp;", "&"))
                            .findFirst()
                            .orElse(null);
        }

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(70);
    }

    @Test
    void who_asks_nothing_looks_around_by_theme_and_department() {
        String page = body("/items");

        assertThat(Read.words(page)).contains("个人办事", "婚姻登记", "按部门找", "禾川区民政局");
        assertThat(hits(body("/items?theme=marriage"))).contains("/items/marriage-registration");
        assertThat(hits(body("/items?authority=" + encoded("禾川区民政局"))))
                .contains("/items/marriage-registration");
        assertThat(new Visitor(port).get("/items?theme=none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_shelf_holds_as_many_items_as_it_says() {
        MatchResult shelf =
                Pattern.compile("theme=marriage\">[^<]*</a> <span[^>]*>(\\d+)<")
                        .matcher(body("/items"))
                        .results()
                        .findFirst()
                        .orElseThrow();

        assertThat(hits(body("/items?theme=marriage"))).hasSize(Integer.parseInt(shelf.group(1)));
    }

    @Test
    void when_nothing_is_found_the_page_helps_on() {
        assertThat(search("囧囧囧")).contains("没找到“囧囧囧”", "换个说法试试", "12345", "href=\"/items\"");
    }

    @Test
    void names_are_suggested_while_somebody_types() {
        assertThat(body("/items/suggestions?q=" + encoded("结婚")))
                .contains("role=\"option\"", "data-path=\"/items/marriage-registration\"");
        assertThat(body("/items/suggestions?q=jiehun"))
                .contains("data-path=\"/items/marriage-registration\"");
        assertThat(body("/items/suggestions?q=").strip()).isEmpty();
    }

    @Test
    void words_that_look_like_markup_are_shown_as_words() {
        assertThat(search("<b>开店</b>")).doesNotContain("<b>开店").contains("&lt;b&gt;开店");
    }

    @Test
    void an_item_of_another_catalogue_is_found_and_has_a_plain_page() throws IOException {
        imports.start(
                        new ByteArrayInputStream(
                                """
                                [{"name": "种畜禽生产经营许可", "itemCode": "X/1 a?", "department": "农业农村局",
                                  "taskType": "1"}]"""
                                        .getBytes(StandardCharsets.UTF_8)),
                        "items.json",
                        new RegionCode("511602"),
                        "test")
                .orThrow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(search("种畜禽")).contains("其他平台的事项", "农业农村局"));

        String path = hits(search("种畜禽")).getFirst();
        assertThat(path).isEqualTo("/items/code?of=X%2F1%20a%3F");
        assertThat(Read.words(body(path))).contains("种畜禽生产经营许可", "这里没有它的办事指南", "行政许可", "X/1a?");
    }
}
