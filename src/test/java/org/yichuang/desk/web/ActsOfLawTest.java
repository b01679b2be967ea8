package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Fate;
import org.yichuang.cases.lifecycle.Command.Answered;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.Licences;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// The acts that are seldom: put right on the spot, tell again, return again, grant in part, end,
/// urge, and what becomes of a decision later.
@PlatformTest
class ActsOfLawTest {

    @Autowired private ApplicationContext context;
    @Autowired private Cases cases;
    @Autowired private Licences licences;
    @LocalServerPort private int port;

    private HandledCases handled;
    private Visitor clerk;
    private Visitor head;
    private Visitor supervisor;

    @BeforeEach
    void signIn() {
        handled = new HandledCases(context);
        clerk = visitor("clerk1", "/desk");
        head = visitor("market-head", "/review");
        supervisor = visitor("supervisor1", "/supervision");
    }

    private Visitor visitor(String login, String page) {
        Visitor visitor = new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
        visitor.get(page);
        return visitor;
    }

    private HttpResponse<String> send(
            Visitor by, String area, CaseNo no, String act, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("key", UUID.randomUUID().toString());
        sent.put("version", String.valueOf(cases.find(no).orElseThrow().summary().version()));
        return by.post(area + "/" + no.text() + "/" + act, sent);
    }

    private void act(Visitor by, String area, CaseNo no, String act, Map<String, String> fields) {
        HttpResponse<String> answer = send(by, area, no, act, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private CaseState state(CaseNo no) {
        return cases.find(no).orElseThrow().state();
    }

    private String lastEvent(CaseNo no) {
        return cases.journal(no).getLast().type();
    }

    @Test
    void what_can_be_put_right_at_the_window_is() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);

        HttpResponse<String> nothing = send(clerk, "/desk", no, "on-the-spot", Map.of());
        act(clerk, "/desk", no, "on-the-spot", Map.of("defect.form", "错别字"));

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(lastEvent(no)).isEqualTo("CORRECTED_ON_THE_SPOT");
        assertThat(state(no)).isInstanceOf(CaseState.Received.class);
    }

    @Test
    void a_second_notice_names_who_is_at_fault_and_keeps_what_was_typed() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        String material = handled.filing(no).essentials().iterator().next();
        act(clerk, "/desk", no, "correction", Map.of("defect." + material, "没有盖章"));
        handled.supplied(no, material);

        String page = clerk.get("/desk/" + no.text() + "/correction").body();
        HttpResponse<String> late =
                send(clerk, "/desk", no, "correction", Map.of("defect.form", "漏填面积"));
        act(clerk, "/desk", no, "correction", Map.of("defect.form", "漏填面积", "because", "WINDOW"));

        assertThat(page).contains("责任出在哪里", "窗口把关不严");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("上一次就能看到", "漏填面积");
        assertThat(state(no)).isInstanceOf(CaseState.AwaitingCorrection.class);
    }

    @Test
    void a_grant_in_part_says_what_is_left_out_and_why() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);

        HttpResponse<String> withoutReason =
                send(head, "/review", no, "grant", Map.of("except", "生食类食品制售"));
        act(head, "/review", no, "grant", Map.of("except", "生食类食品制售", "text", "没有专间。"));

        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body()).contains("生食类食品制售");
        assertThat(state(no)).isInstanceOf(CaseState.Decided.class);
    }

    @Test
    void a_decider_ends_what_has_lost_its_object() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        HttpResponse<String> causeless =
                send(head, "/review", no, "termination", Map.of("terminationReason", "已注销"));
        act(
                head,
                "/review",
                no,
                "termination",
                Map.of("cause", "ORGANISATION_GONE", "terminationReason", "已注销"));

        assertThat(causeless.statusCode()).isEqualTo(422);
        assertThat(causeless.body()).contains("请选择终止的原因", "已注销");
        assertThat(((Closed) state(no)).ending()).isEqualTo(Ending.TERMINATED);
    }

    @Test
    void a_supervisor_urges_and_the_journal_has_it() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        HttpResponse<String> blank =
                send(supervisor, "/supervision/cases", no, "urging", Map.of("text", " "));
        act(supervisor, "/supervision/cases", no, "urging", Map.of("text", "请于今日办理"));

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(supervisor.get("/supervision/cases/" + no.text()).body())
                .contains("已催办", "请于今日办理");
    }

    @Test
    void what_becomes_of_a_decision_stands_with_the_case_and_the_licence_falls() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        act(clerk, "/desk", no, "issue", Map.of());
        act(clerk, "/desk", no, "closing", Map.of());

        act(
                head,
                "/review",
                no,
                "challenge",
                Map.of("kind", "RECONSIDERATION", "challenge", "云政复7号", "body", "云汀市人民政府"));
        act(
                head,
                "/review",
                no,
                "challenge-result",
                Map.of("number", "云政复7号", "result.云政复7号", "SET_ASIDE", "found.云政复7号", "撤销"));
        act(
                head,
                "/review",
                no,
                "decision-correction",
                Map.of("error", "禾川路", "correction", "禾穗路"));
        HttpResponse<String> groundless =
                send(head, "/review", no, "revocation", Map.of("revocationReason", "材料虚假"));
        act(
                head,
                "/review",
                no,
                "revocation",
                Map.of("revocation", "DECEIT", "revocationReason", "材料虚假"));

        Closed closed = (Closed) state(no);
        assertThat(groundless.statusCode()).isEqualTo(422);
        assertThat(groundless.body()).contains("材料虚假");
        assertThat(closed.after().fate()).isEqualTo(Fate.REVOKED);
        assertThat(closed.after().challenges())
                .singleElement()
                .satisfies(each -> assertThat(each.result()).isEqualTo(Answered.SET_ASIDE));
        assertThat(head.get("/review/" + no.text()).body())
                .contains("已撤销", "云政复7号", "注销许可")
                .doesNotContain("/revocation");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(licences.ofCase(no))
                                        .singleElement()
                                        .satisfies(
                                                each ->
                                                        assertThat(each.state())
                                                                .isEqualTo(LicenceState.REVOKED)));
    }

    @Test
    void a_reviewer_who_does_not_decide_is_not_offered_the_end_of_a_licence() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        act(clerk, "/desk", no, "issue", Map.of());
        act(clerk, "/desk", no, "closing", Map.of());
        Visitor reviewer = visitor("market1", "/review");

        assertThat(reviewer.get("/review/" + no.text()).body()).doesNotContain("/revocation");
        assertThat(
                        send(
                                        reviewer,
                                        "/review",
                                        no,
                                        "revocation",
                                        Map.of("revocation", "DECEIT", "revocationReason", "x"))
                                .statusCode())
                .isEqualTo(403);
    }
}
