package org.yichuang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.Yichuang;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;

/// Beside a running platform, with its items and its calendar.
@PlatformTest
@Import(FiledCases.class)
class CasesRebuildTest {

    private static final List<String> DATABASE =
            List.of(
                    "spring.datasource.url",
                    "spring.datasource.username",
                    "spring.datasource.password",
                    "yichuang.database.owner.username",
                    "yichuang.database.owner.password");

    @Autowired FiledCases filed;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private List<String> run(String arguments) {
        Map<String, String> variables = new HashMap<>();
        for (String name : DATABASE) {
            variables.put(
                    name.replace('.', '_').toUpperCase(Locale.ROOT),
                    environment.getRequiredProperty(name));
        }
        out.getBuffer().setLength(0);
        code =
                CommandLineTool.run(
                        Yichuang.class,
                        variables,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        arguments.split(" ", -1));
        return out.toString().lines().toList();
    }

    private int code;

    @Test
    void a_case_that_was_tampered_with_is_told_and_then_put_right() {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        run("cases rebuild --from-start");
        jdbc.sql("update cases.case_file set received_at = null where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .update();
        jdbc.sql("delete from cases.work_item where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .update();

        // when
        List<String> verified = run("cases rebuild --verify --from-start --lang en");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(verified)
                .filteredOn(line -> line.startsWith(no.text()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains(" case_file.received_at: stored is "))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains(" work_item[ANSWER]: stored is (nothing), "));

        // when
        List<String> mended = run("cases rebuild --from-start");

        // then
        assertThat(mended).filteredOn(line -> line.startsWith(no.text())).hasSize(2);
        assertThat(mended.getLast()).contains("1 个办件不一致，已改正 1 个");
        assertThat(run("cases rebuild --verify --from-start"))
                .filteredOn(line -> line.startsWith(no.text()))
                .isEmpty();
    }
}
