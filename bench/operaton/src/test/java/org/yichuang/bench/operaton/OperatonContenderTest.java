package org.yichuang.bench.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.load.ClosedLoop;

class OperatonContenderTest {

    @Test
    void a_case_goes_through_eight_actions_and_ends_on_record() throws Exception {
        try (var server = EmbeddedServer.start(Path.of("target"), "64MB");
                var contender = new OperatonContender()) {
            // given
            server.createDatabase("approval");
            var dataSource = new PGSimpleDataSource();
            dataSource.setUrl(server.address().url("approval"));
            contender.prepare(new Surroundings(dataSource.getUrl(), dataSource, 2, 2));

            // when
            var measured =
                    new ClosedLoop(contender, new Silent())
                            .run(2, Duration.ZERO, Duration.ofSeconds(1));

            // then
            assertThat(contender.closedCases()).isEqualTo(measured.allCases()).isPositive();
            assertThat(
                            number(
                                    dataSource,
                                    """
                                    select count(*) from act_hi_procinst process
                                    where end_time_ is not null
                                        and 7 = (
                                            select count(*) from act_hi_taskinst task
                                            where task.proc_inst_id_ = process.proc_inst_id_
                                                and task.end_time_ is not null)
                                        and 5 = (
                                            select count(*) from application_material
                                            where case_number = process.business_key_)
                                        and 8 = (
                                            select count(*) from act_hi_varinst variable
                                            where variable.proc_inst_id_ = process.proc_inst_id_)
                                    """))
                    .isEqualTo(measured.allCases());
            assertThat(number(dataSource, "select count(*) from act_ru_execution")).isZero();
        }
    }

    @Test
    void the_version_is_that_of_the_product() throws Exception {
        try (var contender = new OperatonContender()) {
            assertThat(contender.version()).matches("\\d+\\.\\d+\\.\\d+");
        }
    }

    private static long number(PGSimpleDataSource dataSource, String query) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
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
