package org.yichuang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.Yichuang;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

class CommandLineToolTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> variables = Map.of();

    @TempDir Path empty;

    private int run(String arguments) {
        return CommandLineTool.run(
                Yichuang.class,
                variables,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    /// Points the commands at a database of its own.
    private JdbcClient database() {
        Map<String, Object> properties = TestDatabases.fresh();
        JdbcClient jdbc = JdbcClient.create(TestDatabases.migrated(properties));
        variables = new HashMap<>();
        properties.forEach(
                (name, value) ->
                        variables.put(
                                name.replace('.', '_').toUpperCase(Locale.ROOT), value.toString()));
        return jdbc;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|2|后面要写命令：calendar, journal, cases, catalogue, serve, version",
                "wrong|2|不认识：wrong",
                "calendar|2|后面要写命令：due",
                "calendar due|2|缺少 --from, --working-days",
                "calendar due --lang en|2|Missing: --from, --working-days",
                "calendar due --from soon --working-days 3|2|“soon”不是日期",
                "calendar due --from 2026-09-24 --working-days 2001|2|0 至 2000",
                "calendar due --from 2026-09-24 --working-days x --lang=en|2|not a whole number",
                "calendar due --from 2026-09-24 --working-days 1 --fast|2|不认识：--fast",
                "journal verify --limit x|2|参数有误",
                "journal verify --case 123|2|办件编号",
                "cases|2|后面要写命令：rebuild",
                "cases rebuild --fast|2|不认识：--fast",
                "catalogue import|2|--region",
                "catalogue import no-such-file.json --region 511602|2|读不到文件",
                "catalogue import pom.xml --region 51|2|区划",
                "catalogue import --resume x|2|参数有误",
            })
    void what_is_not_understood_is_explained(String arguments, int code, String words) {
        assertThat(run(arguments)).isEqualTo(code);
        assertThat(err.toString()).contains(words);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--help|退出码：0 正常",
                "--help --lang en|Exit codes: 0 fine",
                "calendar due --help|--working-days=NUMBER",
                "journal verify --help --lang en|stops after",
                "cases rebuild --help|只核对，不改",
                "cases rebuild --help --lang en|begins anew",
                "version|一窗 ",
            })
    void help_and_version_are_shown(String arguments, String words) {
        assertThat(run(arguments)).isZero();
        assertThat(out.toString()).containsIgnoringCase(words);
    }

    @Test
    void without_more_the_due_date_stands_alone_so_that_a_script_can_take_it() {
        assertThat(run("calendar due --from 2026-09-24 --working-days 20 --data " + empty))
                .isZero();

        assertThat(out.toString().strip()).isEqualTo("2026-10-29");
        assertThat(err.toString()).contains("程序自带的国务院通知，2007—2026 年");
    }

    @Test
    void every_day_is_explained() {
        run("calendar due --from 2026-09-24 --working-days 20 --explain --data " + empty);

        assertThat(out.toString().lines())
                .contains(
                        "2026-10-29 周四（自 2026-09-24 周四 起 20 个工作日）",
                        "2026-09-24 周四     -  起算日，不计入",
                        "2026-09-25 周五     -  中秋节放假",
                        "2026-10-10 周六     6  工作日（国庆节调休上班）",
                        "2026-10-11 周日     -  周末",
                        "2026-10-29 周四    20  工作日")
                .hasSize(3 + 36);
    }

    @Test
    void reasons_are_told_in_english() {
        run("calendar due --from 2026-09-24 --working-days 9 --explain --lang en --data " + empty);

        assertThat(out.toString().lines())
                .contains(
                        "2026-09-25 Fri     -  Off: Mid-Autumn Festival",
                        "2026-10-10 Sat     6  Working day (made up for National Day)");
    }

    @Test
    void a_year_that_is_not_published_makes_the_answer_provisional() {
        run("calendar due --from 2026-12-31 --working-days 5 --data " + empty);

        assertThat(err.toString()).contains("暂定");
    }

    @Test
    void the_calendar_of_the_installation_is_used_where_there_is_one() {
        // given
        database()
                .sql(
                        """
                        insert into clock.calendar_year
                            (year, revision, text, notice, changed_by, changed_at)
                        values (2027, 1, 'year 2027 一号
                        元旦 off 2027-01-01..2027-01-03', '一号', 'administrator', now())
                        """)
                .update();

        // when
        int code = run("calendar due --from 2026-12-31 --working-days 1 --json");

        // then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains(
                        "\"due\":\"2027-01-04\"",
                        "\"provisional\":false",
                        "\"calendar\":\"INSTALLATION\"");
    }

    @Test
    void a_database_that_does_not_answer_is_mentioned_and_the_shipped_calendar_used() {
        variables = Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none");

        assertThat(run("calendar due --from 2026-09-24 --working-days 20")).isZero();
        assertThat(out.toString().strip()).isEqualTo("2026-10-29");
        assertThat(err.toString()).contains("没有应答", "程序自带");
    }

    @Test
    void a_journal_that_holds_is_said_to_be_whole() {
        database();

        assertThat(run("journal verify --lang en")).isZero();
        assertThat(out.toString()).contains("Whole: 0 cases, 0 rows");
    }

    @Test
    void a_row_that_does_not_belong_is_named_and_the_exit_tells() throws Exception {
        // given
        database()
                .sql(
                        """
                        insert into cases.case_event
                            (slot, case_id, seq, at, actor, type, type_version, command, payload,
                             hash)
                        values (7, 4711, 1, now(), '{}', 'Opened', 1, gen_random_uuid(), '{}',
                                decode(repeat('00', 32), 'hex'))
                        """)
                .update();

        // when
        int code = run("journal verify --lang en");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("4711 row 1: NO_CASE", "1 findings");
    }

    @Test
    void what_cannot_be_worked_out_is_named_and_the_exit_tells() {
        // given
        JdbcClient database = database();
        assertThat(run("cases rebuild --verify")).isZero();
        assertThat(out.toString()).contains("看过 0 个办件、0 行流水：0 个办件不一致");
        database.sql(
                        """
                        insert into cases.case_deadline (slot, case_id, kind, at)
                        values (7, 4711, 'RED_CARD', now())
                        """)
                .update();

        // when
        int code = run("cases rebuild --lang en");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("4711: there are rows of it in case_deadline, but no such case")
                .contains("0 cases and 0 journal rows seen", "1 were left as they are");
    }

    @Test
    void a_case_that_does_not_exist_is_not_said_to_be_whole() {
        database();
        CaseNo no = new CaseNo(new RegionCode("990102"), LocalDate.of(2026, 9, 24), 7, 1);

        assertThat(run("journal verify --case " + no)).isEqualTo(2);
        assertThat(err.toString()).contains("没有编号为");
    }

    @Test
    void a_folder_without_an_installation_is_left_as_it_is() {
        assertThat(run("journal verify --data " + empty)).isEqualTo(3);

        assertThat(err.toString()).contains("There is no installation in", "--data FOLDER");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void a_catalogue_is_taken_over_without_a_running_platform_and_reported() throws Exception {
        // given
        JdbcClient database = database();
        Path file = Path.of("src/test/resources/catalogue/small-catalogue.json");

        // when
        int code =
                run(
                        "catalogue import %s --region 511602 --findings 2 --lang en --data %s"
                                .formatted(file, empty));

        // then
        assertThat(code).as("rows were rejected").isEqualTo(1);
        assertThat(out.toString().lines())
                .contains("small-catalogue.json: 5 items imported, 5 of them odd, 4 rejected.")
                .filteredOn(line -> line.startsWith("Item "))
                .hasSize(2);
        assertThat(err.toString()).contains("9/9 rows read (100%)", "--resume");
        assertThat(
                        database.sql("select count(*) from catalogue.imported_item")
                                .query(Integer.class)
                                .single())
                .isEqualTo(5);
    }

    @Test
    void an_import_that_was_broken_off_goes_on_where_it_stopped() throws Exception {
        // given
        JdbcClient database = database();
        run(
                "catalogue import src/test/resources/catalogue/small-catalogue.json --region 511602"
                        + " --data "
                        + empty);
        UUID id = database.sql("select id from catalogue.import_job").query(UUID.class).single();
        assertThat(run("catalogue import --resume " + id + " --data " + empty)).isEqualTo(2);
        database.sql("delete from catalogue.import_finding").update();
        database.sql(
                        """
                        update catalogue.import_job
                        set state = 'RUNNING', rows_read = 2, rows_accepted = 2, rows_reported = 0,
                            rows_rejected = 0, findings = 0, finished_at = null
                        """)
                .update();
        database.sql("delete from catalogue.imported_item where import_row > 2").update();
        Files.copy(
                Path.of("src/test/resources/catalogue/small-catalogue.json"),
                empty.resolve("imports").resolve(id + ".json"));

        // when
        int code = run("catalogue import --resume " + id + " --lang en --data " + empty);

        // then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("5 items imported, 3 of them odd, 4 rejected.");
        assertThat(
                        database.sql("select count(*) from catalogue.imported_item")
                                .query(Integer.class)
                                .single())
                .isEqualTo(5);
    }

    @Test
    void every_real_item_is_taken_over() {
        // given
        Path real = Path.of("../shared/data/catalogue-511602.json");
        Assumptions.assumeTrue(Files.exists(real), "needs " + real);
        JdbcClient database = database();

        // when
        int code = run("catalogue import %s --region 511602 --data %s".formatted(real, empty));

        // then
        assertThat(code).isZero();
        assertThat(
                        database.sql("select count(*) from catalogue.imported_item")
                                .query(Integer.class)
                                .single())
                .isEqualTo(881);
    }
}
