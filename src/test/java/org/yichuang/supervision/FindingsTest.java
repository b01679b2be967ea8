package org.yichuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.desk.web.HandledCases;
import org.yichuang.directory.Directory;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// What breaks a rule of supervision is shown with its case and counted on the first page.
@PlatformTest
class FindingsTest {

    @Autowired private ApplicationContext context;
    @Autowired private Supervision supervision;
    @Autowired private Directory directory;
    @LocalServerPort private int port;

    private List<CaseNo> granted() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return supervision
                .occurrences(
                        new Supervision.Filter(
                                directory.home(),
                                null,
                                Kind.GRANTED,
                                today.minusDays(1),
                                today.plusDays(1)),
                        Optional.empty(),
                        50)
                .stream()
                .map(Occurrence::no)
                .toList();
    }

    @Test
    void a_case_decided_within_seconds_is_found_and_shown() {
        // given
        HandledCases handled = new HandledCases(context);
        CaseNo hasty = handled.granted(DeliveryChoice.ELECTRONIC);
        CaseNo usual = handled.grantedAfter(Duration.ofMinutes(10));
        Visitor supervisor = new Visitor(port).signedIn("supervisor1", PlatformTest.PASSWORD);

        // when
        await().atMost(Duration.ofSeconds(30))
                .until(() -> granted().containsAll(List.of(hasty, usual)));
        String page = supervisor.get("/supervision/cases/" + hasty.text()).body();
        String other = supervisor.get("/supervision/cases/" + usual.text()).body();
        String overview = supervisor.get("/supervision").body();

        // then
        assertThat(supervision.findings(usual)).isEmpty();
        assertThat(supervision.findings(hasty))
                .extracting(Occurrence::kind, Occurrence::authority)
                .containsExactly(tuple(Kind.HASTY, "market"));
        assertThat(page).contains("JC-05").contains("异常快办：第");
        assertThat(other).contains("没有发现违反监察规则的步骤");
        assertThat(overview).contains("监察规则").contains("/supervision/cases?kind=HASTY");
    }
}
