package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// Special procedures at the same time, from the pages of those who order and end them.
@PlatformTest
class SpecialProceduresTest {

    private static final String ITEM = "large-outdoor-advertising";
    private static final Actor CLERK =
            new Actor.Officer("clerk1", "service-centre", Set.of(Duty.WINDOW));

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired private Cases cases;
    @Autowired private Catalogue catalogue;
    @Autowired private Directory directory;
    @LocalServerPort private int port;

    private Visitor reviewer;
    private CaseNo no;

    @BeforeEach
    void accepted() {
        reviewer = new Visitor(port).signedIn("urban1", PlatformTest.PASSWORD);
        reviewer.get("/review");
        int version = catalogue.inForce(ITEM).orElseThrow().version();
        Filing filing =
                new Filing(
                        ITEM,
                        version,
                        "service-centre",
                        "somebody",
                        "2",
                        List.of(new Filing.StepRef("urban-appearance", "urban")),
                        Set.of(),
                        Set.of(),
                        "0".repeat(64),
                        Command.Delivery.ELECTRONIC);
        Answer begun =
                cases.begin(
                        new Opening(
                                directory.home(),
                                new Applicant("somebody", Applicant.Kind.NATURAL, "沈立冬")),
                        new Command.Receive(filing),
                        new Enclosure("{\"answers\":{},\"form\":{}}", List.of()),
                        CLERK,
                        UUID.randomUUID());
        no = ((Answer.Done) begun).no();
        cases.handle(no, new Command.Accept(Set.of()), CLERK, UUID.randomUUID());
    }

    private HttpResponse<String> send(String act, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("key", UUID.randomUUID().toString());
        sent.put("version", String.valueOf(cases.find(no).orElseThrow().summary().version()));
        return reviewer.post("/review/" + no.text() + "/" + act, sent);
    }

    private void order(String procedure, String by) {
        HttpResponse<String> ordered =
                send(
                        "suspension",
                        Map.of(
                                "procedure",
                                procedure,
                                "reason",
                                "需要核实",
                                "by",
                                by,
                                "until",
                                LocalDate.now(CHINA).plusDays(7).toString()));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(302);
    }

    private String page() {
        return reviewer.get("/review/" + no.text()).body();
    }

    private CaseState state() {
        return cases.find(no).orElseThrow().state();
    }

    @Test
    void a_second_one_begins_beside_the_first_and_each_is_ended_by_its_name() {
        order("expert-review", "结构检测中心");
        assertThat(page())
                .contains("name=\"ending\" value=\"expert-review\"", "预计到")
                .contains("<option value=\"tender-or-auction\"")
                .doesNotContain("<option value=\"expert-review\"");
        order("tender-or-auction", "");
        assertThat(page()).contains("<select", "id=\"ending\"");

        HttpResponse<String> which = send("resumption", Map.of("result", "评审通过"));
        assertThat(which.statusCode()).isEqualTo(422);
        assertThat(which.body()).contains("没有说明是哪一个特别程序", "结构安全专家评审", "评审通过");

        send("resumption", Map.of("result", "评审通过", "ending", "expert-review"));
        assertThat(state())
                .isInstanceOfSatisfying(
                        CaseState.Suspended.class,
                        it ->
                                assertThat(it.running())
                                        .extracting(CaseState.Excluded::procedure)
                                        .containsExactly("tender-or-auction"));
        send("resumption", Map.of("result", "成交", "ending", "tender-or-auction"));

        assertThat(state()).isInstanceOf(CaseState.UnderReview.class);
        assertThat(cases.journal(no))
                .filteredOn(row -> row.event() instanceof Event.Suspended)
                .extracting(row -> ((Event.Suspended) row.event()).by())
                .containsExactly("结构检测中心", null);
    }

    @Test
    void one_of_several_is_given_longer() {
        order("expert-review", "");
        order("tender-or-auction", "");
        LocalDate until = LocalDate.now(CHINA).plusDays(10);

        HttpResponse<String> longer =
                send(
                        "acts/PROLONG",
                        Map.of(
                                "PROLONG.procedure", "tender-or-auction",
                                "PROLONG.reason", "流拍重来",
                                "PROLONG.until", until.toString()));

        assertThat(longer.statusCode()).as(longer.body()).isEqualTo(302);
        assertThat(((CaseState.Suspended) state()).running())
                .extracting(CaseState.Excluded::procedure, CaseState.Excluded::until)
                .contains(tuple("tender-or-auction", until));
    }
}
