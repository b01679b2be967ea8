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
import org.yichuang.cases.lifecycle.Command.Delivery;
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
    @Autowired private Cases cases;
    @LocalServerPort private int port;

    private HandledCases handled;
    private Visitor clerk;

    @BeforeEach
    void signIn() {
        handled = new HandledCases(context);
        clerk = new Visitor(port).signedIn("clerk1", PlatformTest.PASSWORD);
        clerk.get("/desk");
    }

    @Test
    void an_electronic_result_is_delivered_when_it_is_made() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);

        act(no, "issue", Map.of());

        assertThat(issued(no).delivered()).isEqualTo(Delivery.ELECTRONIC);
    }

    @Test
    void a_result_for_the_window_is_delivered_there() {
        CaseNo no = handled.granted(new DeliveryChoice(Delivery.WINDOW, null));

        act(no, "issue", Map.of());
        assertThat(issued(no).delivered()).isNull();
        assertThat(clerk.get("/desk/" + no.text()).body()).contains("窗口领取");
        assertThat(clerk.get("/desk/" + no.text() + "/sending").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/desk/" + no.text() + "/handover").body()).contains("签收人");
        act(no, "delivery", Map.of("proof", "本人签收"));

        assertThat(issued(no).delivered()).isEqualTo(Delivery.WINDOW);
    }

    @Test
    void a_courier_gets_the_address_after_the_clerk_said_what_for() {
        // given
        CaseNo no = handled.granted(COURIER);
        String path = "/desk/" + no.text();
        act(no, "issue", Map.of());

        // when
        String file = clerk.get(path).body();
        String asked = clerk.get(path + "/sending").body();
        assertThat(clerk.get(path + "/handover").statusCode()).isEqualTo(404);
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
}
