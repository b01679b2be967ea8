package org.yichuang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.Yichuang;
import org.yichuang.database.internal.TestDatabases;

/// What could not be told is named, and told again when somebody asks for it.
class JournalUntoldTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> variables = new HashMap<>();
    private JdbcClient jdbc;

    @BeforeEach
    void database() {
        Map<String, Object> properties = TestDatabases.fresh();
        jdbc = JdbcClient.create(TestDatabases.migrated(properties));
        properties.forEach(
                (name, value) ->
                        variables.put(
                                name.replace('.', '_').toUpperCase(Locale.ROOT), value.toString()));
    }

    private int run(String arguments) {
        out.getBuffer().setLength(0);
        return CommandLineTool.run(
                Yichuang.class,
                variables,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments.split(" ", -1));
    }

    private boolean waits() {
        return jdbc.sql("select next_at > now() from cases.untold").query(Boolean.class).single();
    }

    @Test
    void where_everything_was_told_there_is_nothing_to_list() {
        assertThat(run("journal untold --lang en")).isZero();
        assertThat(out.toString().strip()).isEqualTo("Every event has been told.");
    }

    @Test
    void what_could_not_be_told_is_listed_and_told_again_when_asked_for() {
        // given
        jdbc.sql(
                        """
                        insert into cases.untold
                        values (7, 4711, 'RollUps', 2, 5, 'IllegalStateException: no region',
                                '2026-11-26 08:30+08', 3, now() + interval '1 day')
                        """)
                .update();

        // when
        int code = run("journal untold --lang en");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "4711 journal rows 2 to 5: RollUps could not take them:"
                                + " IllegalStateException: no region; since 2026-11-26 08:30,"
                                + " 3 times tried")
                .contains("RollUps: 1 cases wait, the first since 2026-11-26 08:30.");
        assertThat(waits()).isTrue();

        // when
        int again = run("journal untold --again");

        // then
        assertThat(again).isEqualTo(1);
        assertThat(err.toString()).contains("1 处改为马上再告知");
        assertThat(waits()).isFalse();
    }

    @Test
    void its_options_are_explained() {
        assertThat(run("journal untold --help --lang en")).isZero();
        assertThat(out.toString()).contains("--again", "told again at once");
    }
}
