package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
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
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.Licences;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// The acts that are seldom: tell again, return again, grant in part, end,
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
    void a_second_notice_names_who_is_at_fault_and_keeps_what_was_typed() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        String material = handled.filing(no).essentials().iterator().next();
        act(clerk, "/desk", no, "correction", Map.of("defect." + material, "没有盖章"));
        handled.supplied(no, material);

        String file = clerk.get("/desk/" + no.text()).body();
        String page = clerk.get("/desk/" + no.text() + "/correction").body();
        HttpResponse<String> late =
                send(clerk, "/desk", no, "correction", Map.of("defect.form", "漏填面积"));
        act(clerk, "/desk", no, "correction", Map.of("defect.form", "漏填面积", "because", "WINDOW"));

        assertThat(file).contains("补充告知补正", "/desk/" + no.text() + "/correction");
        assertThat(page).contains("责任出在哪里", "窗口把关不严");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("上一次就能看到", "漏填面积");
        assertThat(state(no)).isInstanceOf(CaseState.AwaitingCorrection.class);
    }

    @Test
    void a_grant_in_part_says_what_is_left_out_and_why() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);

        HttpResponse<String> withoutReason =
                send(head, "/review", no, "grant-in-part", Map.of("except", "生食类食品制售"));
        HttpResponse<String> whole =
                send(head, "/review", no, "grant", Map.of("except", "生食类食品制售", "text", "准予。"));
        act(
                head,
                "/review",
                no,
                "grant-in-part",
                Map.of("except", "生食类食品制售", "exceptReason", "没有专间。", "text", "准予。"));

        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body())
                .contains("生食类食品制售", "aria-describedby=\"exceptReason-hint exceptReason-error");
        assertThat(clerk.get("/desk/" + no.text()).body()).contains("只准予一部分", "生食类食品制售");
        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(whole.body()).contains("您填了不予准予的部分", "准予。");
        assertThat(cases.journal(no).getLast().event())
                .isInstanceOfSatisfying(
                        Event.Granted.class,
                        granted -> {
                            assertThat(granted.except()).isEqualTo("生食类食品制售");
                            assertThat(granted.text()).isEqualTo("没有专间。");
                        });
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
    void a_disagreement_is_not_sent_with_the_words_of_an_agreement() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        Visitor reviewer = visitor("market1", "/review");
        Matcher opinion =
                Pattern.compile("name=\"text\"[^>]*>([^<]+)</textarea>")
                        .matcher(reviewer.get("/review/" + no.text()).body());
        assertThat(opinion.find()).isTrue();
        String step = handled.filing(no).steps().getFirst().id();

        HttpResponse<String> answer =
                send(
                        reviewer,
                        "/review",
                        no,
                        "opinion",
                        Map.of("step", step, "agrees", "false", "text", opinion.group(1)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("范本");
        assertThat(lastEvent(no)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_second_return_names_who_is_at_fault_and_has_a_reason_of_its_own() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        Visitor reviewer = visitor("market1", "/review");
        String step = handled.filing(no).steps().getFirst().id();
        Map<String, String> reason = Map.of("step", step, "text", "同意", "returnReason", "少一张图");

        HttpResponse<String> unexplained =
                send(reviewer, "/review", no, "return", Map.of("step", step, "text", "同意"));
        act(reviewer, "/review", no, "return", reason);
        assertThat(clerk.get("/desk/" + no.text() + "/acts/HAND_BACK").body())
                .as("why it came back, and what may be brought now")
                .contains("少一张图", "HAND_BACK.provided.equipment-and-layout");
        act(
                clerk,
                "/desk",
                no,
                "acts/HAND_BACK",
                Map.of("HAND_BACK.provided.equipment-and-layout", "on", "HAND_BACK.note", "图已补"));
        assertThat(cases.journal(no).getLast().event())
                .isEqualTo(new Event.HandedBack(Set.of("equipment-and-layout"), "图已补"));
        HttpResponse<String> again = send(reviewer, "/review", no, "return", reason);
        Map<String, String> attributed = new HashMap<>(reason);
        attributed.put("because", "WINDOW");
        act(reviewer, "/review", no, "return", attributed);

        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#because\"", "少一张图", "窗口把关不严");
        assertThat(lastEvent(no)).isEqualTo("RETURNED_TO_WINDOW");
        // and whoever it is put down to answers for it
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                supervisor
                                                        .get("/supervision/cases?kind=ATTRIBUTED")
                                                        .body())
                                        .contains(no.text()));
    }

    @Test
    void a_day_that_is_none_loses_nothing_that_was_typed() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        HttpResponse<String> answer =
                send(
                        head,
                        "/review",
                        no,
                        "acts/CONSULT",
                        Map.of(
                                "CONSULT.step", "@decider",
                                "CONSULT.authorities.fire", "on",
                                "CONSULT.question", "疏散通道够不够宽？",
                                "CONSULT.by", "明天"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "要填一个日期",
                        "疏散通道够不够宽？",
                        "name=\"CONSULT.authorities.fire\" value=\"on\" checked");
    }

    @Test
    void what_another_officer_did_meanwhile_is_told_and_what_was_typed_is_kept() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String version = String.valueOf(cases.find(no).orElseThrow().summary().version());
        act(supervisor, "/supervision/cases", no, "urging", Map.of("text", "请办"));

        HttpResponse<String> stale =
                head.post(
                        "/review/" + no.text() + "/termination",
                        Map.of(
                                "version",
                                version,
                                "key",
                                UUID.randomUUID().toString(),
                                "cause",
                                "OBJECT_GONE",
                                "terminationReason",
                                "房屋已经拆除"));

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("别人先办了一步", "已催办", "房屋已经拆除");
    }

    @Test
    void pressing_twice_is_acting_once_and_another_act_of_the_same_page_is_not_swallowed() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        act(clerk, "/desk", no, "issue", Map.of());
        act(clerk, "/desk", no, "closing", Map.of());
        Map<String, String> page =
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "version",
                        String.valueOf(cases.find(no).orElseThrow().summary().version()),
                        "error",
                        "禾川路",
                        "correction",
                        "禾穗路",
                        "revocation",
                        "DECEIT",
                        "revocationReason",
                        "材料虚假");
        String file = "/review/" + no.text();

        HttpResponse<String> first = head.post(file + "/decision-correction", page);
        HttpResponse<String> twice = head.post(file + "/decision-correction", page);
        HttpResponse<String> other = head.post(file + "/revocation", page);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(first)).endsWith(file);
        assertThat(twice.statusCode()).isEqualTo(302);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("别人先办了一步", "材料虚假");
        assertThat(cases.journal(no))
                .extracting(entry -> entry.type())
                .containsOnlyOnce("DECISION_CORRECTED")
                .doesNotContain("REVOKED");
    }

    @Test
    void a_choice_that_is_not_offered_is_asked_for_again() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        act(clerk, "/desk", no, "issue", Map.of());
        act(clerk, "/desk", no, "closing", Map.of());
        Map<String, String> challenge = Map.of("challenge", "云政复8号", "body", "云汀市人民政府");
        Map<String, String> registered = new HashMap<>(challenge);
        registered.put("kind", "SUIT");

        HttpResponse<String> kindless = send(head, "/review", no, "challenge", challenge);
        act(head, "/review", no, "challenge", registered);
        HttpResponse<String> answered =
                send(
                        head,
                        "/review",
                        no,
                        "challenge-result",
                        Map.of("place", "0", "result.0", "NONSENSE", "found.0", "查明"));
        HttpResponse<String> nowhere =
                send(
                        head,
                        "/review",
                        no,
                        "challenge-result",
                        Map.of("place", "7", "result.7", "UPHELD", "found.7", "查明"));

        assertThat(kindless.body()).contains("请选择“种类”", "云政复8号");
        assertThat(answered.statusCode()).isEqualTo(422);
        assertThat(answered.body()).contains("请选择“结果”", "查明");
        assertThat(nowhere.statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_ordered_to_act_again_is_asked_for_it_until_it_is_recorded() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        act(clerk, "/desk", no, "issue", Map.of());
        act(clerk, "/desk", no, "closing", Map.of());
        act(
                head,
                "/review",
                no,
                "challenge",
                Map.of("kind", "SUIT", "challenge", "云行初9号", "body", "云汀市人民法院"));
        Map<String, String> ordered =
                Map.of("place", "0", "result.0", "TO_DO_AGAIN", "found.0", "程序违法");

        Map<String, String> mistyped = new HashMap<>(ordered);
        mistyped.put("actBy.0", "明天");
        HttpResponse<String> unread = send(head, "/review", no, "challenge-result", mistyped);
        act(head, "/review", no, "challenge-result", ordered);
        String asked = head.get("/review/" + no.text()).body();
        act(
                head,
                "/review",
                no,
                "acts/ACT_AGAIN",
                Map.of("ACT_AGAIN.number", "云行初9号", "ACT_AGAIN.decision", "2026-XK-0099"));

        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("明天", "程序违法", "责令在哪天以前重新作出");
        assertThat(asked).contains("登记重新作出的决定", "行政诉讼 云行初9号");
        assertThat(head.get("/review/" + no.text()).body())
                .contains("已按要求重新作出决定", "2026-XK-0099")
                .doesNotContain("acts/ACT_AGAIN");
    }

    @Test
    void a_closed_file_is_handed_to_the_archive_once_under_a_number() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        HttpResponse<String> early = clerk.get("/desk/" + no.text() + "/archiving");
        act(clerk, "/desk", no, "issue", Map.of());
        act(clerk, "/desk", no, "closing", Map.of());

        HttpResponse<String> blank = send(clerk, "/desk", no, "archiving", Map.of("number", " "));
        act(clerk, "/desk", no, "archiving", Map.of("number", "2026-0317"));
        HttpResponse<String> again =
                send(clerk, "/desk", no, "archiving", Map.of("number", "2026-0318"));

        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("2026-0317");
        assertThat(clerk.get("/desk/" + no.text()).body())
                .contains("2026-0317")
                .doesNotContain("/archiving");
        assertThat(((Closed) state(no)).after().archive()).isEqualTo("2026-0317");
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
        assertThat(visitor("market1", "/review").get("/review/" + no.text()).body())
                .contains("有人催办", "请于今日办理");
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
                Map.of("place", "0", "result.0", "UPHELD", "found.0", "维持"));
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
                .satisfies(each -> assertThat(each.result()).isEqualTo(Answered.UPHELD));
        assertThat(head.get("/review/" + no.text()).body())
                .contains("已撤销", "云政复7号", "注销许可")
                .doesNotContain("/revocation");
        assertThatTheLicenceFalls(no);
    }

    @Test
    void a_licence_falls_with_the_decision_that_is_set_aside() {
        // given
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        act(clerk, "/desk", no, "issue", Map.of());
        act(clerk, "/desk", no, "closing", Map.of());
        act(
                head,
                "/review",
                no,
                "challenge",
                Map.of("kind", "SUIT", "challenge", "(2026)行初9号", "body", "云汀市中级人民法院"));

        // when
        act(
                head,
                "/review",
                no,
                "challenge-result",
                Map.of("place", "0", "result.0", "SET_ASIDE", "found.0", "程序违法，判决撤销"));

        // then
        assertThat(((Closed) state(no)).after().fate()).isEqualTo(Fate.REVOKED);
        assertThat(head.get("/review/" + no.text()).body())
                .contains("已撤销", "注销许可")
                .doesNotContain("/revocation");
        assertThatTheLicenceFalls(no);
    }

    private void assertThatTheLicenceFalls(CaseNo no) {
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
    void what_nobody_fetches_is_left_or_publicly_announced_and_the_case_ends() {
        // given
        CaseNo no = handled.granted(new DeliveryChoice(Delivery.WINDOW, null));
        act(clerk, "/desk", no, "issue", Map.of());
        assertThat(clerk.get("/desk/" + no.text()).body())
                .contains("没人来领", "/acts/DELIVER\"")
                .doesNotContain("/closing\"");
        assertThat(clerk.get("/desk/" + no.text() + "/acts/DELIVER").body())
                .contains("留置送达", "公告送达")
                .doesNotContain("自助柜");

        // when
        HttpResponse<String> unproven =
                send(clerk, "/desk", no, "acts/DELIVER", Map.of("DELIVER.by", "NOTICE"));
        act(
                clerk,
                "/desk",
                no,
                "acts/DELIVER",
                Map.of("DELIVER.by", "NOTICE", "DELIVER.proof", "禾川区政府网 2026-10-08 公告"));
        act(clerk, "/desk", no, "closing", Map.of());

        // then
        assertThat(unproven.statusCode()).isEqualTo(422);
        assertThat(((Closed) state(no)).ending()).isEqualTo(Ending.GRANTED);
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
