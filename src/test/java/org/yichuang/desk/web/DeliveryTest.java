package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.intake.Applicants;
import org.yichuang.intake.Applications;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

@PlatformTest
class DeliveryTest {

    private static final DeliveryChoice COURIER =
            new DeliveryChoice(
                    Delivery.COURIER,
                    new DeliveryChoice.Address("许知夏", "13800000101", "东湖街道东湖路5号2单元601"));

    @Autowired private ApplicationContext context;
    @Autowired private Applications applications;
    @Autowired private Cases cases;
    @Autowired private Procedures procedures;
    @LocalServerPort private int port;

    private Applicants applicants;
    private Visitor clerk;

    @BeforeEach
    void signIn() {
        applicants = new Applicants(context);
        clerk = new Visitor(port).signedIn("clerk1", PlatformTest.PASSWORD);
        clerk.get("/desk");
    }

    @Test
    void an_electronic_result_is_delivered_when_it_is_made() {
        CaseNo no = granted(DeliveryChoice.ELECTRONIC);

        act(no, "issue", Map.of());

        assertThat(issued(no).delivered()).isEqualTo(Delivery.ELECTRONIC);
    }

    @Test
    void a_result_for_the_window_is_delivered_there() {
        CaseNo no = granted(new DeliveryChoice(Delivery.WINDOW, null));

        act(no, "issue", Map.of());
        assertThat(issued(no).delivered()).isNull();
        assertThat(clerk.get("/desk/" + no.text()).body()).contains("窗口领取");
        assertThat(clerk.get("/desk/" + no.text() + "/sending").statusCode()).isEqualTo(404);
        act(no, "delivery", Map.of("proof", "本人签收"));

        assertThat(issued(no).delivered()).isEqualTo(Delivery.WINDOW);
    }

    @Test
    void a_courier_gets_the_address_after_the_clerk_said_what_for() {
        // given
        CaseNo no = granted(COURIER);
        String path = "/desk/" + no.text();
        act(no, "issue", Map.of());

        // when
        String file = clerk.get(path).body();
        String asked = clerk.get(path + "/sending").body();
        HttpResponse<String> blank = clerk.post(path + "/sending", Map.of("purpose", " "));
        HttpResponse<String> shown = clerk.post(path + "/sending", Map.of("purpose", "寄送"));
        act(no, "delivery", Map.of("proof", "YC0001"));

        // then
        assertThat(file).contains("邮寄送达", "138****0101").doesNotContain("5号2单元601");
        assertThat(asked).doesNotContain("13800000101");
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(shown.body()).contains("许知夏", "13800000101", "东湖街道东湖路5号2单元601");
        assertThat(issued(no).delivered()).isEqualTo(Delivery.COURIER);
        Visitor admin = new Visitor(port).signedIn("admin1", PlatformTest.PASSWORD);
        assertThat(admin.get("/administration/audit").body()).contains("delivery-address: 寄送");
    }

    private void act(CaseNo no, String act, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("key", UUID.randomUUID().toString());
        sent.put("version", String.valueOf(cases.find(no).orElseThrow().summary().version()));
        HttpResponse<String> answer = clerk.post("/desk/" + no.text() + "/" + act, sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private CaseState.Issued issued(CaseNo no) {
        return (CaseState.Issued) cases.find(no).orElseThrow().state();
    }

    private CaseNo granted(DeliveryChoice delivery) {
        CaseNo no = applicants.ready();
        var by = applicants.account(Applicants.LOGIN);
        applications.deliverBy(by, no, delivery);
        assertThat(applications.submit(by, no, UUID.randomUUID())).isPresent();
        Filing filing = ((CaseState.Existing) cases.find(no).orElseThrow().state()).filing();
        done(no, new Command.Accept(Set.of()), officer("clerk1", "service-centre", Duty.WINDOW));
        for (Filing.StepRef step : filing.steps()) {
            Map<String, Boolean> points = new HashMap<>();
            procedures
                    .of(filing.item(), filing.version())
                    .step(step.id())
                    .ifPresent(each -> each.mandatoryPoints().forEach(p -> points.put(p, true)));
            done(
                    no,
                    new Command.GiveOpinion(step.id(), true, "", points),
                    officer(step.authority() + "1", step.authority(), Duty.REVIEW));
        }
        done(no, new Command.Grant("准予许可。"), officer("market-head", "market", Duty.DECIDE));
        return no;
    }

    private void done(CaseNo no, Command command, Actor by) {
        assertThat(cases.handle(no, command, by, UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
    }

    private static Actor officer(String account, String authority, Duty duty) {
        return new Actor.Officer(account, authority, EnumSet.of(duty));
    }
}
