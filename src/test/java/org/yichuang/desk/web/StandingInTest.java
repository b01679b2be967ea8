package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// What a reviewer who stands in for the decider sees and leaves behind.
@PlatformTest
class StandingInTest {

    private static final String PATH = "/account/substitutes";

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    @Test
    void a_substitute_decides_and_the_journal_says_for_whom_they_stood_in() {
        // given
        HandledCases handled = new HandledCases(context);
        DeliveryChoice electronic = new DeliveryChoice(Delivery.ELECTRONIC, null);
        CaseNo before = handled.reviewed(electronic);
        Visitor head = signedIn("market-head");
        Visitor reviewer = signedIn("market1");
        Visitor supervisor = signedIn("supervisor1");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String review = "/review/" + before.text();
        assertThat(reviewer.get(review).body()).doesNotContain("grant");

        // when
        head.get(PATH);
        head.post(
                PATH,
                Map.of(
                        "absent", "market-head",
                        "substitute", "market1",
                        "from", today,
                        "until", today,
                        "reason", "外出开会"));
        String seen = reviewer.get(review).body();
        CaseNo after = handled.reviewed(electronic);

        // then
        assertThat(seen).contains("/grant");
        assertThat(supervisor.get("/supervision/cases/" + before.text()).body())
                .doesNotContain("代理");
        assertThat(supervisor.get("/supervision/cases/" + after.text()).body())
                .containsPattern("（代理\\S+期间）");

        // and: no other test meets the substitute
        String end = head.get(PATH).body().replaceAll("(?s).*action=\"([^\"]*/end)\".*", "$1");
        head.post(end, Map.of());
        assertThat(reviewer.get(review).body()).doesNotContain("grant");
    }

    private Visitor signedIn(String login) {
        return new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
    }
}
