package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.catalogue.AcceptancePoint;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.intake.Applicants;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// What the operating procedure 操作规程 of an item lays down stands where an officer needs it.
@PlatformTest
class OperatingProcedureTest {

    private static final String RULES = "safety-rule-list";

    @Autowired private ApplicationContext context;
    @Autowired private Catalogue catalogue;
    @Autowired private Cases cases;
    @LocalServerPort private int port;

    private HandledCases handled;

    @BeforeEach
    void cases() {
        handled = new HandledCases(context);
    }

    private String seenBy(String login, String path) {
        return new Visitor(port).signedIn(login, PlatformTest.PASSWORD).get(path).body();
    }

    @Test
    void what_to_look_for_stands_below_each_material_at_the_desk_and_in_review() {
        CaseNo submitted = handled.submitted(DeliveryChoice.ELECTRONIC);
        CaseNo accepted = handled.accepted(DeliveryChoice.ELECTRONIC);

        assertThat(shown("clerk1", "/desk/" + submitted.text()))
                .contains("写有健康管理、进货查验、自查和事故处置四类制度")
                .contains("食品安全法第三十三条");
        assertThat(shown("market1", "/review/" + accepted.text()))
                .contains("写有健康管理、进货查验、自查和事故处置四类制度");
    }

    /// All materials of a file, one page after the other.
    private String shown(String login, String path) {
        StringBuilder pages = new StringBuilder();
        for (int place = 1; place <= 6; place++) {
            pages.append(seenBy(login, path + "?m=" + place));
        }
        return pages.toString();
    }

    @Test
    void whoever_decides_sees_what_is_decided_in_which_circumstances() {
        CaseNo reviewed = handled.reviewed(DeliveryChoice.ELECTRONIC);

        assertThat(seenBy("market-head", "/review/" + reviewed.text()))
                .contains("裁量基准")
                .contains("行政许可法第七十八条");
        assertThat(seenBy("market1", "/review/" + reviewed.text())).doesNotContain("裁量基准");
    }

    @Test
    void what_may_follow_is_accepted_on_a_promise_only() {
        // given
        Applicants applicants = new Applicants(context);
        CaseNo no = applicants.readyWithout(RULES);
        assertThat(applicants.submit(no)).isPresent();
        Visitor clerk = new Visitor(port).signedIn("clerk1", PlatformTest.PASSWORD);

        // when
        String desk = clerk.get("/desk/" + no.text()).body();
        String act = clerk.get("/desk/" + no.text() + "/acts/ACCEPT_OWING").body();

        // then
        assertThat(desk).contains("/desk/" + no.text() + "/acts/ACCEPT_OWING");
        assertThat(act).contains("3 个工作日").contains("演示城市的规定");
        assertThat(desk).doesNotContain("form=\"acceptance\"");
        assertThat(handled.refused(no, new Command.Accept(Set.of()))).isEqualTo("NOT_PROMISED");
    }

    @Test
    void what_may_follow_and_was_seen_on_paper_is_owed_no_more() {
        // given
        Applicants applicants = new Applicants(context);
        CaseNo no = applicants.readyWithout(RULES);
        assertThat(applicants.submit(no)).isPresent();
        Visitor clerk = new Visitor(port).signedIn("clerk1", PlatformTest.PASSWORD);
        String desk = "/desk/" + no.text();
        Map<String, String> points = new HashMap<>();
        catalogue.inForce(Applicants.ITEM).orElseThrow().acceptancePoints().stream()
                .map(AcceptancePoint::id)
                .forEach(id -> points.put(Notes.POINT + id, "PASS"));
        clerk.get(desk);
        assertThat(clerk.post(desk + "/worksheet", points).statusCode()).isEqualTo(302);
        Map<String, String> typed = new HashMap<>();
        typed.put("version", String.valueOf(cases.find(no).orElseThrow().summary().version()));
        typed.put("key", UUID.randomUUID().toString());

        // when
        var unpromised = clerk.post(desk + "/acts/ACCEPT_OWING", typed);
        typed.put("ACCEPT_OWING.seen." + RULES, "on");
        var accepted = clerk.post(desk + "/acts/ACCEPT_OWING", typed);
        var again = clerk.post(desk + "/acts/ACCEPT_OWING", typed);

        // then
        assertThat(unpromised.statusCode()).isEqualTo(422);
        assertThat(unpromised.body()).contains("ACCEPT_OWING.promise-error");
        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).as("pressed twice").isEqualTo(302);
        assertThat(cases.find(no).orElseThrow().state())
                .isInstanceOfSatisfying(
                        CaseState.UnderReview.class, review -> assertThat(review.owed()).isEmpty());
    }
}
