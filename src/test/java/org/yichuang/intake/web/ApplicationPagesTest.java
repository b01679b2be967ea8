package org.yichuang.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.intake.Applicants;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

@PlatformTest
class ApplicationPagesTest {

    private static final String START = "/apply?item=" + Applicants.ITEM;

    @Autowired private ApplicationContext context;
    @Autowired private Applications applications;
    @LocalServerPort private int port;

    private Applicants applicants;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        applicants = new Applicants(context);
        visitor = new Visitor(port).signedIn(Applicants.LOGIN, PlatformTest.PASSWORD);
    }

    @Test
    void who_has_not_signed_in_comes_back_with_the_answers() {
        HttpResponse<String> answer = new Visitor(port).get(START + "&floor_area=86");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer))
                .startsWith("/sign-in?return=/apply?item")
                .contains("floor_area%3D86");
    }

    @Test
    void the_start_shows_the_answers_and_asks_in_whose_name() {
        String page = visitor.get(START + "&" + Applicants.QUERY).body();

        assertThat(page)
                .contains("以谁的名义办？", "许知夏", "92990102MA9B00011F", "做吃的喝的来卖")
                .contains("name=\"floor_area\" value=\"86\"");
    }

    @Test
    void answers_that_end_the_application_say_what_to_do_instead() {
        String page = visitor.get(START + "&subject_kind=none").body();

        assertThat(page).contains("先办营业执照", "/items/sole-trader-registration");
        assertThat(page).doesNotContain("action=\"/apply\"");
    }

    @Test
    void what_cannot_be_applied_for_here_has_no_start() {
        assertThat(visitor.get("/apply?item=adoption-registration").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/apply?item=unknown").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/apply").statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_starts_in_a_strangers_name() {
        visitor.get(START);
        Map<String, String> fields = new HashMap<>();
        fields.put("item", Applicants.ITEM);
        fields.put("key", UUID.randomUUID().toString());
        fields.put("party", "company:91990102MA9B00029X");
        fields.put("floor_area", "86");

        HttpResponse<String> answer = visitor.post("/apply", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请选以谁的名义办", "name=\"floor_area\" value=\"86\"");
    }

    @Test
    void a_draft_for_the_same_item_is_offered_before_another_one_is_begun() {
        CaseNo no = applicants.begun();

        assertThat(visitor.get(START).body())
                .contains("您有没办完的", "href=\"/apply/" + no.text() + "\"", "另办一份");
    }

    @Test
    void somebody_elses_application_does_not_exist() {
        String path = "/apply/" + applicants.ready().text();
        Visitor other = new Visitor(port).signedIn(Applicants.OTHER, PlatformTest.PASSWORD);
        other.get("/my");

        for (String page :
                List.of(
                        "",
                        "/questions",
                        "/questions/by_agent",
                        "/form/premises",
                        "/materials/process-flow",
                        "/delivery",
                        "/check",
                        "/removal")) {
            assertThat(other.get(path + page).statusCode()).as(page).isEqualTo(404);
        }
        String key = UUID.randomUUID().toString();
        for (String act :
                List.of(
                        "/questions/by_agent",
                        "/form/premises",
                        "/form/premises/autosave",
                        "/form/premises/fields",
                        "/materials/process-flow/files/" + key + "/removal",
                        "/materials/process-flow/files/" + key + "/return",
                        "/delivery",
                        "/submission",
                        "/removal")) {
            Map<String, String> fields =
                    Map.of("key", key, "revision", "1", "agree", "true", "by", "WINDOW");
            assertThat(other.post(path + act, fields).statusCode()).as(act).isEqualTo(404);
        }
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_says_what_is_done_what_is_missing_and_where_things_are_from() {
        CaseNo no = applicants.begun();

        String page = visitor.get("/apply/" + no.text()).body();

        assertThat(page)
                .contains("10 步做完 4 步", "11 个回答，材料由 9 份减到 5 份", "还差 2 份")
                .contains("市场主体登记库", "138****0101", "不对", "已取", "可以后补")
                .contains("接着办：经营场所")
                .doesNotContain("13800000101", "没有填");
    }

    @Test
    void a_question_without_an_answer_is_asked_again() {
        String path = "/apply/" + applicants.begun().text() + "/questions/floor_area";
        visitor.get(path);

        HttpResponse<String> none = visitor.post(path, Map.of("answer", ""));
        HttpResponse<String> words = visitor.post(path, Map.of("answer", "八十多"));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(words.statusCode()).isEqualTo(422);
        assertThat(words.body()).contains("value=\"八十多\"", "aria-invalid=\"true\"");
        assertThat(visitor.get(path).body()).contains("value=\"86\"");
    }

    @Test
    void an_answer_changes_what_is_asked_and_needed() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/questions/";
        visitor.get(path + "online_sale");

        HttpResponse<String> answer = visitor.post(path + "online_sale", Map.of("answer", "true"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/apply/" + no.text());
        assertThat(visitor.get("/apply/" + no.text() + "/form/business").body())
                .contains("网店或外卖平台店名");
        assertThat(visitor.get(path + "unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void an_answer_that_was_changed_elsewhere_is_shown_beside_the_new_one() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/questions/floor_area";
        visitor.get(path);
        visitor.post(path, Map.of("answer", "120", "seen", "86."));

        HttpResponse<String> late = visitor.post(path, Map.of("answer", "90", "seen", "86."));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("您在别处改过这一页", "120 ㎡", "value=\"90\"", "name=\"seen\" value=\"120.\"");
        HttpResponse<String> mine = visitor.post(path, Map.of("answer", "90", "seen", "120."));
        assertThat(mine.statusCode()).isEqualTo(302);
        assertThat(find(no).narrowed().answers().get("floor_area")).hasToString("90");
    }

    @Test
    void a_section_with_something_wrong_comes_back_with_what_was_typed_and_is_kept() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/form/premises";
        visitor.get(path);

        HttpResponse<String> answer =
                visitor.post(path, premises("kitchen_area", "二十", "seats", "20"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"二十\"", "填数字，比如 86", "有 2 处要改");
        assertThat(visitor.get(path).body()).contains("value=\"二十\"", "填数字，比如 86");
        HttpResponse<String> later = visitor.post(path, premises("later", "true", "seats", "21"));
        assertThat(Visitor.location(later)).endsWith("/apply/" + no.text());
    }

    @Test
    void a_section_is_saved_while_it_is_typed_and_what_is_wrong_is_said_at_once() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/form/premises";
        String seen = seen(visitor.get(path).body());

        HttpResponse<String> saved =
                visitor.post(path + "/autosave", premises("seen", seen, "kitchen_area", "x"));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"field\":\"field-kitchen_area\"", "\"seen\":\"")
                .doesNotContain(seen, "field-seats");
        assertThat(find(no).filled().values().get("kitchen_area"))
                .hasValueSatisfying(value -> assertThat(value.asString()).isEqualTo("x"));
    }

    @Test
    void a_section_that_was_changed_elsewhere_offers_both_and_loses_neither() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/form/premises";
        String seen = seen(visitor.get(path).body());
        visitor.post(path + "/autosave", premises("seen", seen, "kitchen_area", "30"));

        HttpResponse<String> quiet =
                visitor.post(path + "/autosave", premises("seen", seen, "kitchen_area", "24"));
        HttpResponse<String> asked =
                visitor.post(path, premises("seen", seen, "kitchen_area", "24"));

        assertThat(quiet.statusCode()).isEqualTo(409);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("您在别处改过这一页", "30㎡", "value=\"24\"", "用别处保存的", "用我这里填的");
        assertThat(area(no)).isEqualTo("30");
        visitor.post(
                path, premises("seen", seen(asked.body()), "kitchen_area", "24", "later", "true"));
        assertThat(area(no)).isEqualTo("24");
    }

    @Test
    void other_sections_and_uploads_are_no_conflict() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/form/";
        String seen = seen(visitor.get(path + "premises").body());
        applicants.attach(no, "process-flow");
        visitor.post(
                path + "people", Map.of("_shown", "staff_count", "staff_count", "3", "later", "1"));

        HttpResponse<String> saved =
                visitor.post(
                        path + "premises/autosave", premises("seen", seen, "kitchen_area", "24"));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(area(no)).isEqualTo("24");
        assertThat(find(no).filled().values().get("staff_count")).isPresent();
    }

    private String area(CaseNo no) {
        return find(no).filled().values().get("kitchen_area").orElseThrow().asString();
    }

    private static Map<String, String> premises(String... fields) {
        Map<String, String> sent = new HashMap<>();
        sent.put("_shown", "premises_address store_address kitchen_area seats water_supply");
        sent.put("premises_address", "云汀市禾川区滨江街道滨江东路88号1层3号");
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        return sent;
    }

    private static String seen(String page) {
        Matcher found = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("the page does not say what it was made from");
        }
        return found.group(1);
    }

    @Test
    void nothing_chosen_is_no_upload_and_what_is_fetched_or_made_needs_none() {
        String path = "/apply/" + applicants.begun().text() + "/materials/";
        visitor.get(path + "process-flow");

        HttpResponse<String> none = visitor.post(path + "process-flow", Map.of());

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("还没有选文件");
        assertThat(visitor.get(path + "business-licence").body()).contains("这份不用您交");
        assertThat(visitor.get(path + "application-form").statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "power-of-attorney").statusCode()).isEqualTo(404);
    }

    @Test
    void a_courier_needs_somebody_who_can_be_found() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/delivery";
        assertThat(visitor.get(path).body()).contains("value=\"13800000101\"");

        HttpResponse<String> wrong =
                visitor.post(
                        path,
                        Map.of("by", "COURIER", "recipient", "许知夏", "phone", "12", "place", "家"));
        HttpResponse<String> odd = visitor.post(path, Map.of("by", "PIGEON"));
        HttpResponse<String> right =
                visitor.post(
                        path,
                        Map.of(
                                "by",
                                "COURIER",
                                "recipient",
                                "许知夏",
                                "phone",
                                "138 0000 0101",
                                "place",
                                "滨江东路88号1层3号"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("电话不对", "地址太短", "value=\"家\"");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(find(no).delivery().to())
                .isNotNull()
                .matches(a -> a.phone().equals("13800000101"));
    }

    @Test
    void an_unfinished_application_cannot_be_signed() {
        CaseNo no = applicants.begun();
        String page = visitor.get("/apply/" + no.text() + "/check").body();

        assertThat(page).contains("还差这些", "交材料 · 还差 2 份").doesNotContain("签名并提交");
        assertThat(submit(no, find(no).revision(), "true").statusCode()).isEqualTo(422);
    }

    @Test
    void signing_needs_a_promise_and_what_was_read_over_is_what_is_filed() {
        // given
        CaseNo no = applicants.ready();
        int revision = find(no).revision();
        visitor.get("/apply/" + no.text() + "/check");

        // when
        HttpResponse<String> unsigned = submit(no, revision, "false");
        applicants.attach(no, "safety-rule-list");
        HttpResponse<String> changed = submit(no, revision, "true");
        HttpResponse<String> done = submit(no, find(no).revision(), "true");
        HttpResponse<String> again = submit(no, revision, "true");

        // then
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body()).contains("请先看一遍，再勾选承诺");
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("内容刚才在别处改过");
        assertThat(Visitor.location(done)).endsWith("/my/cases/" + no.text() + "/receipt");
        assertThat(Visitor.location(again)).contains("/my/cases/" + no.text());
        assertThat(Visitor.location(visitor.get("/apply/" + no.text())))
                .endsWith("/my/cases/" + no.text());
    }

    private HttpResponse<String> submit(CaseNo no, int revision, String agree) {
        return visitor.post(
                "/apply/" + no.text() + "/submission",
                Map.of(
                        "revision", String.valueOf(revision),
                        "key", UUID.randomUUID().toString(),
                        "agree", agree));
    }

    @Test
    void the_receipt_names_number_code_materials_and_the_last_day_for_an_answer() {
        CaseNo no = applicants.ready();
        applications.submit(applicants.account(Applicants.LOGIN), no, UUID.randomUUID());
        String path = "/my/cases/" + no.text() + "/receipt";

        assertThat(visitor.get(path).body())
                .contains("已提交：食品经营许可核发", no.text(), "查询码", "最晚", "收件回执")
                .contains("主要设备设施和经营布局图", "不是受理通知书");
        Visitor other = new Visitor(port).signedIn(Applicants.OTHER, PlatformTest.PASSWORD);
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        String draft = "/my/cases/" + applicants.begun().text() + "/receipt";
        assertThat(visitor.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void a_draft_is_given_up_after_a_question() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/removal";
        assertThat(visitor.get(path).body()).contains("要删除这份草稿吗？", "不能恢复");

        HttpResponse<String> answer = visitor.post(path, Map.of());

        assertThat(Visitor.location(answer)).endsWith("/my");
        assertThat(visitor.get("/apply/" + no.text()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/my").body()).doesNotContain(no.text());
    }

    private Application find(CaseNo no) {
        return applications.find(applicants.account(Applicants.LOGIN), no).orElseThrow();
    }
}
