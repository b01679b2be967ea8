package org.yichuang.desk.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.desk.Worksheets;
import org.yichuang.kernel.CaseNo;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Worksheets on the database.
@Component
class WorksheetStore implements Worksheets {

    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    WorksheetStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void save(CaseNo no, String officer, Map<String, String> content) {
        jdbc.sql(
                        """
                        insert into desk.worksheet (slot, case_id, officer, content, saved_at)
                        values (:slot, :case, :officer, cast(:content as json), :at)
                        on conflict (slot, case_id, officer) do update
                           set content = excluded.content, saved_at = excluded.saved_at
                        """)
                .param("slot", no.slot())
                .param("case", no.key())
                .param("officer", officer)
                .param("content", json.writeValueAsString(content))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Worksheet> find(CaseNo no, String officer) {
        return jdbc.sql(
                        """
                        select content, saved_at from desk.worksheet
                         where slot = ? and case_id = ? and officer = ?
                        """)
                .params(no.slot(), no.key(), officer)
                .query(
                        (row, _) ->
                                new Worksheet(
                                        json.readValue(row.getString("content"), CONTENT),
                                        row.getObject("saved_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    @Override
    public void remove(CaseNo no, String officer) {
        jdbc.sql("delete from desk.worksheet where slot = ? and case_id = ? and officer = ?")
                .params(no.slot(), no.key(), officer)
                .update();
    }
}
