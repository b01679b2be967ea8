package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Cases;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.intake.Applicants;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// A refused act is told on the page where it was tried: why, in the reader's words, on which
/// article, and what to do, at a place to which the summary of errors leads.
@PlatformTest
class RefusedActsTest {

    @Autowired private ApplicationContext context;
    @Autowired private Cases cases;
    @Autowired private Catalogue catalogue;
    @LocalServerPort private int port;

    private HandledCases handled;
    private Visitor clerk;
    private Visitor head;
    private Visitor applicant;

    @BeforeEach
    void signIn() {
        handled = new HandledCases(context);
        clerk = visitor("clerk1", "/desk");
        head = visitor("market-head", "/review");
        applicant = visitor(Applicants.LOGIN, "/my");
    }

    private static void choosesEnglish(Visitor visitor) {
        visitor.post("/settings/language", Map.of("language", "en", "back", "/"));
    }

    private Visitor visitor(String login, String page) {
        Visitor visitor = new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
        visitor.get(page);
        return visitor;
    }

    private int version(CaseNo no) {
        return cases.find(no).orElseThrow().summary().version();
    }

    private HttpResponse<String> send(
            Visitor by, String path, int version, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("key", UUID.randomUUID().toString());
        sent.put("version", String.valueOf(version));
        return by.post(path, sent);
    }

    private HttpResponse<String> refused(
            Visitor by, String path, CaseNo no, Map<String, String> fields) {
        HttpResponse<String> answer = send(by, path, version(no), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer;
    }

    private String material(String id) {
        return catalogue
                .inForce(Applicants.ITEM)
                .orElseThrow()
                .material(id)
                .orElseThrow()
                .name()
                .zh();
    }

    @Test
    void at_the_desk_a_late_notice_names_the_materials_the_article_and_what_to_do() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        List<String> essentials = List.copyOf(handled.filing(no).essentials());
        String first = essentials.getFirst();
        String other = essentials.getLast();
        String path = "/desk/" + no.text() + "/correction";
        send(clerk, path, version(no), Map.of("defect." + first, "没有盖章"));
        handled.supplied(no, first);

        String late = refused(clerk, path, no, Map.of("defect." + other, "看不清")).body();

        assertThat(other).isNotEqualTo(first);
        assertThat(late)
                .contains("href=\"#because\"", "上一次就能看到：" + material(other))
                .contains("依据：行政许可法第三十二条第一款第四项。", "请写明责任出在咨询、窗口还是部门")
                .doesNotContain("上一次就能看到：" + other);
    }

    @Test
    void in_review_a_decision_too_soon_names_the_steps_the_article_and_what_to_do() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String path = "/review/" + no.text() + "/grant";
        String step = handled.filing(no).steps().getFirst().id();

        String chinese = refused(head, path, no, Map.of("text", "准予。")).body();
        choosesEnglish(head);
        String english = refused(head, path, no, Map.of("text", "准予。")).body();

        assertThat(chinese)
                .contains("href=\"#acts\"", "各部门意见齐全后才能决定", "依据：行政许可法第三十七条。", "请等候或催办这些环节")
                .doesNotContain("个环节：" + step);
        assertThat(english)
                .contains("This rests on: Administrative Licence Law, article 37.")
                .contains("Wait for these steps, or urge them.");
    }

    @Test
    void an_act_that_is_gone_says_on_what_that_rests() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        String gone = refused(head, "/review/" + no.text() + "/acts/VERIFY", no, Map.of()).body();

        assertThat(gone).contains("现在不能做这件事了", "依据：行政许可法第四章。");
    }

    @Test
    void an_applicant_who_urges_without_a_word_is_led_to_the_field() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String path = "/my/cases/" + no.text() + "/urging";

        String chinese = refused(applicant, path, no, Map.of("urging", " ")).body();
        choosesEnglish(applicant);
        String english = refused(applicant, path, no, Map.of("urging", "")).body();

        assertThat(chinese)
                .contains("href=\"#urging\"", "这一步要写明催办的内容", "依据：行政许可法第六十条。", "请补写")
                .contains("aria-describedby=\"urging-hint urging-error");
        assertThat(english)
                .contains("what is asked for", "Administrative Licence Law, article 60.")
                .contains("whoever reads it understands");
    }

    @Test
    void an_applicant_is_told_why_a_case_cannot_be_withdrawn_any_more() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);

        String page =
                refused(applicant, "/my/cases/" + no.text() + "/withdrawal", no, Map.of()).body();

        assertThat(page)
                .contains("href=\"#steps\"", "id=\"steps\" tabindex=\"-1\"")
                .contains("不能“撤回申请”", "依据：行政许可法第四章。", "请刷新页面");
    }

    @Test
    void what_an_applicant_typed_is_kept_when_somebody_else_acted_meanwhile() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        int before = version(no);
        send(applicant, "/my/cases/" + no.text() + "/urging", before, Map.of("urging", "请快一点"));

        HttpResponse<String> stale =
                send(
                        applicant,
                        "/my/cases/" + no.text() + "/withdrawal",
                        before,
                        Map.of("reason", "不开了"));

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body())
                .contains("href=\"#reason\"", "别人先办了一步", "已催办", "依据：本平台规则", "value=\"不开了\"");
    }

    @Test
    void a_refusal_that_names_materials_by_identifier_is_told_with_their_names() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);
        String owed = handled.filing(no).essentials().iterator().next();
        send(
                head,
                "/review/" + no.text() + "/refusal",
                version(no),
                Map.of("refuseText", owed, "basis", "容缺受理规定"));

        String told = "承诺补交的材料没有按期补交：" + material(owed);
        assertThat(applicant.get("/my/cases/" + no.text()).body()).contains(told);
        assertThat(clerk.get("/desk/" + no.text() + "/life").body()).contains(told);
    }
}
