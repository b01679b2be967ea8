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
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// Consultation, visits, hearings and more time, from the pages of those who do them.
@PlatformTest
class FurtherActsTest {

    @Autowired private ApplicationContext context;
    @Autowired private Cases cases;
    @LocalServerPort private int port;

    private HandledCases handled;
    private Visitor head;
    private Visitor market;
    private Visitor fire;
    private Visitor applicant;
    private Visitor clerk;

    @BeforeEach
    void signIn() {
        handled = new HandledCases(context);
        head = visitor("market-head", "/review");
        market = visitor("market1", "/review");
        fire = visitor("fire1", "/review");
        applicant = visitor("xuzhixia", "/my");
        clerk = visitor("clerk1", "/desk");
    }

    private Visitor visitor(String login, String page) {
        Visitor visitor = new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
        visitor.get(page);
        return visitor;
    }

    private HttpResponse<String> send(
            Visitor by, String path, CaseNo no, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("key", UUID.randomUUID().toString());
        sent.put("version", String.valueOf(cases.find(no).orElseThrow().summary().version()));
        return by.post(path.formatted(no.text()), sent);
    }

    private void review(Visitor by, CaseNo no, String act, Map<String, String> fields) {
        Map<String, String> named = new HashMap<>();
        fields.forEach((name, value) -> named.put(act + "." + name, value));
        HttpResponse<String> answer = send(by, "/review/%s/acts/" + act, no, named);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String page(Visitor by, CaseNo no) {
        HttpResponse<String> page = by.get("/review/" + no.text());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private String promisedDue(CaseNo no) {
        return String.valueOf(cases.find(no).orElseThrow().summary().promisedDue());
    }

    private Event last(CaseNo no) {
        return cases.journal(no).getLast().event();
    }

    @Test
    void who_is_asked_reads_the_question_and_answers_it() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        review(
                head,
                no,
                "CONSULT",
                Map.of(
                        "step", "@decider",
                        "authorities.fire", "on",
                        "question", "疏散通道够不够宽？",
                        "by", promisedDue(no)));

        assertThat(page(fire, no)).contains("疏散通道够不够宽？", "acts/ANSWER_CONSULTATION");
        assertThat(page(head, no)).contains("under-way-title", "会商：等");
        review(fire, no, "ANSWER_CONSULTATION", Map.of("step", "@decider", "text", "够宽。"));

        assertThat(page(head, no)).contains("两名以上人员到现场看过").doesNotContain("会商：等");
        assertThat(last(no)).isEqualTo(new ProceedingEvent.ConsultationAnswered("", "fire", "够宽。"));
        assertThat(page(fire, no)).doesNotContain("acts/ANSWER_CONSULTATION");
        String tracked = applicant.get("/my/cases/" + no.text()).body();
        assertThat(tracked).contains("会商").doesNotContain("疏散通道", "够宽。");
    }

    @Test
    void a_visit_needs_two_and_is_recorded_once() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String step = step(no, "market");
        HttpResponse<String> alone =
                send(
                        market,
                        "/review/%s/acts/ARRANGE_VISIT",
                        no,
                        Map.of(
                                "ARRANGE_VISIT.steps." + step,
                                "on",
                                "ARRANGE_VISIT.on",
                                "2099-01-04",
                                "ARRANGE_VISIT.officers.market1",
                                "on",
                                "ARRANGE_VISIT.note",
                                "上午九点到"));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("上午九点到");

        review(
                market,
                no,
                "ARRANGE_VISIT",
                Map.of(
                        "steps." + step,
                        "on",
                        "on",
                        "2099-01-04",
                        "officers.market1",
                        "on",
                        "officers.market-head",
                        "on",
                        "note",
                        "上午九点到"));

        assertThat(applicant.get("/my/cases/" + no.text()).body()).contains("上午九点到", "请在现场等候");
        review(
                market,
                no,
                "RECORD_VISIT",
                Map.of(
                        "steps." + step,
                        "on",
                        "officers.market1",
                        "on",
                        "officers.market-head",
                        "on",
                        "findings",
                        "与图一致",
                        "record",
                        "勘-2026-7"));
        assertThat(last(no)).isInstanceOf(ProceedingEvent.VisitRecorded.class);
        assertThat(applicant.get("/my/cases/" + no.text()).body()).doesNotContain("请在现场等候", "与图一致");
    }

    private String step(CaseNo no, String authority) {
        return handled.filing(no).steps().stream()
                .filter(each -> each.authority().equals(authority))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void the_applicant_asks_for_the_hearing_that_was_offered_and_gives_it_up() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);
        review(head, no, "OFFER_HEARING", Map.of("reason", "涉及相邻住户"));

        String offered = applicant.get("/my/cases/" + no.text()).body();
        HttpResponse<String> decided = send(head, "/review/%s/grant", no, Map.of("text", "准予许可。"));
        HttpResponse<String> asked = send(applicant, "/my/cases/%s/hearing", no, Map.of());

        assertThat(offered).contains("涉及相邻住户", "你有权要求听证");
        assertThat(decided.statusCode()).isEqualTo(422);
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(state(no))
                .isInstanceOfSatisfying(
                        CaseState.Suspended.class,
                        suspended -> assertThat(suspended.isHearing()).isTrue());
        assertThat(page(head, no)).contains("acts/CALL_HEARING");

        send(applicant, "/my/cases/%s/hearing/waiver", no, Map.of());
        assertThat(state(no)).isInstanceOf(CaseState.UnderReview.class);
    }

    @Test
    void a_hearing_that_the_authority_has_held_itself_cannot_be_given_up() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);
        review(head, no, "ORDER_HEARING", Map.of("reason", "涉及公共利益"));

        String tracked = applicant.get("/my/cases/" + no.text()).body();

        assertThat(page(head, no)).contains("依职权举行听证", "acts/CALL_HEARING");
        assertThat(tracked).contains("决定举行听证", "涉及公共利益").doesNotContain("确定放弃听证");
        assertThat(clerk.get("/desk/" + no.text()).body()).doesNotContain("acts/WAIVE_HEARING");
        assertThat(send(applicant, "/my/cases/%s/hearing/waiver", no, Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(state(no)).isInstanceOf(CaseState.Suspended.class);
    }

    private CaseState state(CaseNo no) {
        return cases.find(no).orElseThrow().state();
    }

    @Test
    void more_time_is_asked_for_and_the_head_decides() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        review(market, no, "ASK_EXTENSION", Map.of("reason", "要等检测报告"));

        assertThat(page(head, no)).contains("已报请延长期限：要等检测报告", "acts/EXTEND", "acts/DENY_EXTENSION");
        review(head, no, "DENY_EXTENSION", Map.of("reason", "还来得及"));

        assertThat(last(no)).isEqualTo(new ProceedingEvent.ExtensionDenied("还来得及"));
        assertThat(applicant.get("/my/cases/" + no.text()).body()).doesNotContain("要等检测报告", "还来得及");
    }

    @Test
    void an_act_that_nobody_offers_changes_nothing_and_says_so() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        HttpResponse<String> verify =
                send(head, "/review/%s/acts/VERIFY", no, Map.of("VERIFY.text", "看过"));
        HttpResponse<String> unknown = send(head, "/review/%s/acts/NOTHING", no, Map.of());

        assertThat(verify.statusCode()).isEqualTo(422);
        assertThat(verify.body()).contains("现在不能做这件事了");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(state(no)).isInstanceOf(CaseState.UnderReview.class);
    }

    @Test
    void an_applicant_withdraws_at_the_window() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String desk = clerk.get("/desk/" + no.text()).body();

        HttpResponse<String> asked = clerk.get("/desk/" + no.text() + "/acts/WITHDRAW");
        HttpResponse<String> empty = send(clerk, "/desk/%s/acts/WITHDRAW", no, Map.of());
        HttpResponse<String> done =
                send(clerk, "/desk/%s/acts/WITHDRAW", no, Map.of("WITHDRAW.reason", "不开了"));

        assertThat(desk).contains("/desk/" + no.text() + "/acts/WITHDRAW");
        assertThat(asked.body()).contains("为什么撤回");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请填写“为什么撤回”");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(last(no)).isEqualTo(new Event.Withdrawn("不开了"));
    }
}
