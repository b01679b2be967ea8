package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.intake.Applicants;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// Whoever waits for a case can urge those who hold it: its applicant, and the window for them.
@PlatformTest
class UrgingTest {

    @Autowired private ApplicationContext context;
    @Autowired private Cases cases;
    @LocalServerPort private int port;

    private HandledCases handled;
    private Visitor clerk;
    private Visitor applicant;

    @BeforeEach
    void signIn() {
        handled = new HandledCases(context);
        clerk = visitor("clerk1", "/desk");
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

    private void urge(Visitor by, String path, CaseNo no, Map<String, String> fields) {
        HttpResponse<String> answer = send(by, path, no, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpResponse<String> send(
            Visitor by, String path, CaseNo no, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("key", UUID.randomUUID().toString());
        sent.put("version", String.valueOf(cases.find(no).orElseThrow().summary().version()));
        return by.post(path, sent);
    }

    private String mine(CaseNo no) {
        return applicant.get("/my/cases/" + no.text()).body();
    }

    @Test
    void an_applicant_urges_and_is_told_whom() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String path = "/my/cases/" + no.text() + "/urging";

        assertThat(mine(no)).contains("action=\"" + path + "\"", "市场监督管理局");
        urge(applicant, path, no, Map.of("urging", "下周一要开业"));
        String after = mine(no);

        assertThat(cases.journal(no).getLast().event()).isEqualTo(new Event.Urged("下周一要开业"));
        assertThat(after).containsPattern("<strong>已催办：[^<]*市场监督管理局").contains("下周一要开业");
        assertThat(visitor("market1", "/review").get("/review/" + no.text()).body())
                .contains("有人催办", "下周一要开业");
    }

    @Test
    void an_applicant_is_told_in_english_too() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);

        choosesEnglish(applicant);
        assertThat(mine(no)).contains("What you ask for", "The case is with ");
        urge(applicant, "/my/cases/" + no.text() + "/urging", no, Map.of("urging", "please"));

        assertThat(mine(no)).contains("<strong>Urged: ");
    }

    @Test
    void the_window_urges_the_department_and_is_told_whom() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String file = "/desk/" + no.text();
        String act = file + "/acts/URGE";

        assertThat(clerk.get(file).body()).contains("href=\"" + act + "\"");
        assertThat(clerk.get(act).body()).contains("催办内容", "依据：行政许可法第 60 条");
        HttpResponse<String> empty = send(clerk, act, no, Map.of("URGE.text", " "));
        urge(clerk, act, no, Map.of("URGE.text", "申请人来电话问"));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#URGE.text\"");
        assertThat(clerk.get(file).body()).containsPattern("<strong>已催办：[^<]*市场监督管理局");
        assertThat(mine(no)).contains("催了这件事", "申请人来电话问");
    }

    @Test
    void the_window_does_not_urge_itself() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);

        assertThat(clerk.get("/desk/" + no.text()).body()).doesNotContain("acts/URGE");
        assertThat(mine(no)).contains("/urging\"");
    }

    @Test
    void nobody_urges_where_nothing_is_to_be_done() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        urge(applicant, "/my/cases/" + no.text() + "/withdrawal", no, Map.of("reason", "不开了"));

        assertThat(mine(no)).doesNotContain("/urging\"");
        assertThat(clerk.get("/desk/" + no.text()).body()).doesNotContain("acts/URGE");
    }

    @Test
    void who_only_has_the_code_urges_nobody() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        Visitor stranger = new Visitor(port);
        stranger.get("/track");
        String code = cases.find(no).orElseThrow().trackingCode().value();

        assertThat(stranger.post("/track", Map.of("no", no.text(), "code", code)).body())
                .contains(no.text())
                .doesNotContain("/urging\"");
    }

    @Test
    void a_supervisor_is_told_whom_they_have_urged() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        Visitor supervisor = visitor("supervisor1", "/supervision");
        String page = "/supervision/cases/" + no.text();

        HttpResponse<String> blank = send(supervisor, page + "/urging", no, Map.of("text", ""));
        urge(supervisor, page + "/urging", no, Map.of("text", "请办"));

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("依据：行政许可法第六十条。");
        assertThat(supervisor.get(page).body()).containsPattern("<strong>已催办：[^<]*市场监督管理局");
    }
}
