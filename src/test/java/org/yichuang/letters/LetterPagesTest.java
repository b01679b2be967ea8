package org.yichuang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.desk.web.HandledCases;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// Who opens a letter, and from where.
@PlatformTest
class LetterPagesTest {

    @Autowired private ApplicationContext context;
    @Autowired private Cases cases;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    private HandledCases handled;

    @BeforeEach
    void cases_are_at_hand() {
        handled = new HandledCases(context);
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
    }

    private CaseView file(CaseNo no) {
        return cases.find(no).orElseThrow();
    }

    private int seq(CaseNo no) {
        return cases.journal(no).getLast().seq();
    }

    @Test
    void the_applicant_and_those_who_have_to_do_with_the_case_open_it_and_nobody_else() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String path = "/letters/" + no.text() + "/" + seq(no);

        HttpResponse<String> own = visitor("xuzhixia").get(path);

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(own.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(visitor("clerk1").get("/letters/" + no.text() + "/latest").statusCode())
                .isEqualTo(200);
        assertThat(visitor("zhengyuanhang").get(path).statusCode()).isEqualTo(404);
        assertThat(visitor("transport1").get(path).statusCode()).isEqualTo(404);
        assertThat(visitor("clerk1").get("/letters/" + no.text() + "/1").statusCode())
                .isEqualTo(404);
        assertThat(looks(no)).containsExactly("clerk1");
    }

    private List<String> looks(CaseNo no) {
        return jdbc.sql(
                        """
                        select distinct login from identity.audit_entry
                         where action = 'unmasked' and detail like 'letter %' and subject = ?
                        """)
                .param(no.text())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void pages_lead_to_the_letters() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        String path = "/letters/" + no.text() + "/" + seq(no);

        assertThat(visitor("xuzhixia").get("/my/cases/" + no.text()).body())
                .contains(path, "受理通知书");
        assertThat(visitor("clerk1").get("/desk/" + no.text()).body()).contains(path, "受理通知书");
        assertThat(visitor("market1").get("/review/" + no.text()).body()).contains(path, "受理通知书");
    }

    @Test
    void a_clerk_can_print_the_letter_of_what_was_just_done() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        String material = handled.filing(no).essentials().iterator().next();
        Visitor clerk = visitor("clerk1");
        clerk.get("/desk/" + no.text() + "/correction");

        HttpResponse<String> done =
                clerk.post(
                        "/desk/" + no.text() + "/correction",
                        Map.of(
                                "key",
                                UUID.randomUUID().toString(),
                                "version",
                                String.valueOf(file(no).summary().version()),
                                "defect." + material,
                                "没有盖章"));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(clerk.get("/desk").body())
                .contains("打印补正告知书", "/letters/" + no.text() + "/latest");
    }
}
