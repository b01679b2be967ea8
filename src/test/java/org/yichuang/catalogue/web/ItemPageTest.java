package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.catalogue.CatalogueTest;
import org.yichuang.testing.Visitor;

@CatalogueTest
class ItemPageTest {

    static final String NOODLES =
            "subject_kind=business-licence&main_activity=prepared&business_form=catering"
                    + "&special_forms=none&projects=hot-food&simple_only=false&floor_area=86"
                    + "&cooking_smoke=true&building_kind=own-flue&online_sale=false&by_agent=false";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    private String body(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void what_people_ask_first_is_told_first() {
        String words = Read.words(body("/items/food-business-licence"));

        assertThat(words)
                .contains(
                        "多久办好7个工作日法律规定最长10个工作日",
                        "跑几次0次",
                        "收费不收费",
                        "拿到什么食品经营许可证有效期5年",
                        "禾川区政务服务中心",
                        "综合窗口1–");
    }

    @Test
    void who_has_not_answered_starts_with_the_first_question() {
        assertThat(body("/items/food-business-licence"))
                .contains("href=\"/items/food-business-licence/questions/subject_kind\"")
                .doesNotContain("href=\"/apply");
    }

    @Test
    void who_stopped_half_way_goes_on_with_the_open_question() {
        assertThat(body("/items/food-business-licence?subject_kind=business-licence"))
                .contains(
                        "href=\"/items/food-business-licence/questions/main_activity"
                                + "?subject_kind=business-licence\"");
    }

    @Test
    void who_has_answered_starts_the_application_with_the_same_answers() {
        assertThat(body("/items/food-business-licence?" + NOODLES))
                .contains(
                        "href=\"/apply?item=food-business-licence&amp;"
                                + NOODLES.replace("&", "&amp;")
                                + "\"");
    }

    @Test
    void each_material_tells_which_answer_caused_it() {
        String words = Read.words(body("/items/food-business-licence?" + NOODLES));

        assertThat(words)
                .contains(
                        "按您的情况，只要准备3份材料",
                        "4份与您无关，2份由系统直接取",
                        "操作流程从进货到上桌",
                        "授权委托书：因为“是请别人代办吗？”您答“否”",
                        "单位法人证书：因为“您有执照或法人证书了吗？”您答“有营业执照”",
                        "营业执照由系统直接取")
                .contains("因为“您主要做什么？”您答“做吃的喝的来卖");
    }

    @Test
    void the_reviews_ahead_follow_from_the_answers() {
        assertThat(Read.words(body("/items/food-business-licence?" + NOODLES)))
                .contains("审查要过4关", "油烟选址内部征询", "现场核查")
                .doesNotContain("消防检查内部征询");
    }

    @Test
    void a_guide_without_form_tells_where_to_go_and_cannot_be_started() {
        String page = body("/items/marriage-registration");

        assertThat(page).doesNotContain("href=\"/apply", "start-panel");
        assertThat(Read.words(page)).contains("不能在这里网上申请", "打电话问0000-8101501");
    }

    @Test
    void a_wrong_answer_in_the_address_is_asked_again() {
        String page =
                body("/items/food-business-licence?" + NOODLES.replace("area=86", "area=big"));

        assertThat(page).doesNotContain("href=\"/apply").contains("questions/floor_area?");
    }

    @Test
    void english_readers_get_english_words() {
        HttpResponse<String> answer =
                new Visitor(port)
                        .get(
                                "/items/food-business-licence?" + NOODLES,
                                "Cookie",
                                "yichuang-language=en");

        assertThat(Read.words(answer.body()))
                .contains("7workingdays", "Inyoursituationyouprepare3documents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/items/no-such-item",
                "/items/no-such-item/guide",
                "/items/food-business-licence?version=99",
                "/items/food-business-licence/questions/no_such_question",
                "/items/code/no-such-code",
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_code_leads_to_the_guide() {
        String code =
                jdbc.sql("select code from catalogue.item_version where slug = 'identity-card'")
                        .query(String.class)
                        .single();

        HttpResponse<String> answer = new Visitor(port).get("/items/code/" + code);

        assertThat(Visitor.location(answer)).endsWith("/items/identity-card");
    }

    @Test
    void an_item_that_is_suspended_can_be_read_and_not_started() {
        jdbc.sql(
                        """
                        update catalogue.item_version set state = 'SUSPENDED'
                        where slug = 'large-outdoor-advertising'
                        """)
                .update();
        jdbc.sql("update catalogue.stamp set value = value + 1").update();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(body("/items/large-outdoor-advertising"))
                                            .contains("这件事现在不办了")
                                            .doesNotContain("start-panel"));
        } finally {
            jdbc.sql("update catalogue.item_version set state = 'IN_USE' where state = 'SUSPENDED'")
                    .update();
            jdbc.sql("update catalogue.stamp set value = value + 1").update();
        }
    }
}
