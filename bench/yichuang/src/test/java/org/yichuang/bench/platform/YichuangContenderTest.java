package org.yichuang.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.bench.approval.Applications;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.fill.Filler;
import org.yichuang.bench.load.ClosedLoop;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// One database: the approval is carried out on it, then its cases are multiplied.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YichuangContenderTest {

    private static final String DATABASE = "approval";
    private static final int ADDED = 3000;

    static EmbeddedServer server;
    static String url;
    static PGSimpleDataSource owner;
    static YichuangContender contender;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedServer.start(Path.of("target"), "64MB");
        server.createDatabase(DATABASE);
        url = server.address().url(DATABASE);
        owner = new PGSimpleDataSource();
        owner.setUrl(url);
        contender = new YichuangContender();
        contender.prepare(new Surroundings(url, owner, 2, 2));
    }

    @AfterAll
    static void stop() {
        contender.close();
        server.close();
    }

    @Test
    @Order(1)
    void a_case_goes_through_eight_actions_and_leaves_a_whole_journal() throws Exception {
        // when
        var measured =
                new ClosedLoop(contender, new Silent())
                        .run(2, Duration.ZERO, Duration.ofSeconds(1));

        // then
        assertThat(contender.closedCases()).isEqualTo(measured.allCases()).isPositive();
        assertThat(number("select sum(json_array_length(materials)) from cases.case_filing"))
                .isEqualTo(5 * measured.allCases());
    }

    @Test
    @Order(2)
    void a_case_without_its_whole_journal_is_no_closed_case() throws Exception {
        // given
        execute("create table kept as select * from cases.case_event where seq = 9 limit 1");
        execute(
                "delete from cases.case_event e using kept k where e.case_id = k.case_id and e.seq = 9");

        // then
        assertThatThrownBy(contender::closedCases).hasMessageContaining("case_event");

        execute("insert into cases.case_event select * from kept");
        assertThat(contender.closedCases()).isPositive();
    }

    @Test
    @Order(3)
    void multiplied_cases_are_as_the_platform_would_have_written_them() throws Exception {
        // given: a case on which the window has not acted
        try (var platform = new Platform(OwnRoles.enter(url).properties(2))) {
            var applicant = Approval.applicant(7);
            var application = new Applications(7).next();
            platform.cases()
                    .begin(
                            new Opening(new RegionCode("990102"), applicant),
                            Approval.submit(application, applicant),
                            Approval.enclosure(application),
                            new Actor.Applicant(applicant.key()),
                            UUID.randomUUID());
            long before = number("select count(*) from cases.case_file");

            // when
            try (Connection connection = owner.getConnection()) {
                new Filler(connection).add(ADDED, _ -> {});
            }

            // then
            assertThat(number("select count(*) from cases.case_file")).isEqualTo(before + ADDED);
            var report = platform.journal().checkAll(_ -> {}, 10);
            assertThat(report.breaks()).isEmpty();
            assertThat(report.cases()).isEqualTo(before + ADDED);
            long open = number("select count(*) from cases.work_item where kind = 'ANSWER'");
            assertThat(open).isBetween(ADDED / 40L, ADDED / 10L);
            assertThat(number("select count(*) from cases.case_deadline")).isEqualTo(open);
            assertThat(number("select count(distinct case_no) from cases.case_file"))
                    .isEqualTo(before + ADDED);
            assertThat(number("select count(distinct applicant) from cases.case_file"))
                    .isGreaterThan(ADDED / 10L);
        }
    }

    @Test
    @Order(4)
    void an_act_on_a_multiplied_case_goes_on_with_its_journal() throws Exception {
        try (var platform = new Platform(OwnRoles.enter(url).properties(2))) {
            long key = number("select min(case_id) from cases.case_file where stage = 'RECEIVED'");
            var no = CaseNo.of(new RegionCode("990102"), key);
            var answer =
                    platform.cases()
                            .handle(
                                    no,
                                    new Command.Accept(Set.of()),
                                    Enclosure.NOTHING,
                                    Approval.officer(1, "window", Duty.WINDOW),
                                    UUID.randomUUID(),
                                    OptionalInt.of(1));
            assertThat(answer).isInstanceOf(Answer.Done.class);
            assertThat(platform.journal().check(no)).isEmpty();
        }
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(new YichuangContender().version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    private static long number(String query) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String text) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static final class Silent implements ClosedLoop.Observer {
        @Override
        public void halfWarm() {}

        @Override
        public void begins() {}

        @Override
        public void ends() {}
    }
}
