package org.yichuang.recounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.cases.Involved;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.Recounts.Recounted;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.recounts.MovedCase;
import org.yichuang.recounts.RecountRuns;
import org.yichuang.recounts.RecountRuns.Position;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the cases of which a day moved: written in one statement, read by keyset pages.
@Repository
class MovedCaseStore {

    /// The row of those who look at a whole region.
    private static final String EVERY_AUTHORITY = "";

    /// Longer than any code of a region, so that it sorts behind all that begin like it.
    private static final String BEHIND = "999999999999";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Procedures procedures;

    MovedCaseStore(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /// A row: a case, for an authority.
    private record Row(Recounted of, String authority, boolean atWindow, boolean inReview) {
        CaseNo no() {
            return of.file().no();
        }
    }

    /// @return how many were not in the list before
    int add(List<Recounted> recounted) {
        if (recounted.isEmpty()) {
            return 0;
        }
        List<Row> rows = recounted.stream().flatMap(each -> rows(each).stream()).toList();
        return jdbc.sql(
                        """
                        with added as (
                        insert into recounts.moved_case (slot, case_id, seq, authority, year,
                               revision, region, item, item_version, stage, at_window, in_review,
                               moves)
                        select * from unnest(:slots::smallint[], :cases::bigint[], :seqs::integer[],
                               :authorities::text[], :years::integer[], :revisions::integer[],
                               :regions::text[], :items::text[], :versions::integer[],
                               :stages::text[], :windows::boolean[], :reviews::boolean[],
                               :moves::json[])
                        on conflict do nothing
                        returning authority)
                        select count(*) from added where authority = ''
                        """)
                .param("slots", array(rows, row -> row.no().slot()))
                .param("cases", array(rows, row -> row.no().key()))
                .param("seqs", array(rows, row -> row.of().version()))
                .param("authorities", array(rows, Row::authority))
                .param("years", array(rows, row -> row.of().event().year()))
                .param("revisions", array(rows, row -> row.of().event().revision()))
                .param("regions", array(rows, row -> row.of().file().region().value()))
                .param("items", array(rows, row -> row.of().file().item()))
                .param("versions", array(rows, row -> row.of().file().itemVersion()))
                .param("stages", array(rows, row -> row.of().file().stage()))
                .param("windows", array(rows, Row::atWindow))
                .param("reviews", array(rows, Row::inReview))
                .param(
                        "moves",
                        array(rows, row -> JSON.writeValueAsString(row.of().event().moved())))
                .query(Integer.class)
                .single();
    }

    private static String[] array(List<Row> rows, Function<Row, Object> value) {
        return rows.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private List<Row> rows(Recounted recounted) {
        Procedure procedure =
                procedures.of(recounted.file().item(), recounted.file().itemVersion());
        Filing filing = recounted.state().filing();
        Set<String> inReview = Involved.inReview(recounted.state(), procedure);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(recounted, EVERY_AUTHORITY, false, false));
        for (String authority : Involved.authorities(recounted.state(), procedure)) {
            rows.add(
                    new Row(
                            recounted,
                            authority,
                            authority.equals(filing.window()),
                            inReview.contains(authority)));
        }
        return rows;
    }

    List<MovedCase> page(RecountRuns.Query query) {
        String first = beginning(query.region());
        return jdbc.sql(
                        """
                        select case_id, region, item, item_version, stage, at_window, in_review,
                               moves
                          from recounts.moved_case
                         where year = :year and revision = :revision and authority = :authority
                           and (:every or (at_window and :window) or (in_review and :review))
                           and region between :first and :last
                           and (region, case_id) > (:region, :case_id)
                         order by region, case_id
                         limit :limit
                        """)
                .param("year", query.year())
                .param("revision", query.revision())
                .param("authority", query.authority() == null ? EVERY_AUTHORITY : query.authority())
                .param("every", query.authority() == null)
                .param("window", query.window())
                .param("review", query.review())
                .param("first", first)
                .param("last", first + BEHIND)
                .param(
                        "region",
                        query.after().map(Position::region).map(RegionCode::value).orElse(""))
                .param("case_id", query.after().map(Position::caseKey).orElse(0L))
                .param("limit", query.limit())
                .query((row, _) -> moved(row))
                .list();
    }

    /// How the codes of all regions begin that lie in a region.
    private static String beginning(RegionCode region) {
        return switch (region.level()) {
            case 2 -> region.value().substring(0, 2);
            case 3 -> region.value().substring(0, 4);
            default -> region.value();
        };
    }

    private static MovedCase moved(ResultSet row) throws SQLException {
        RegionCode region = new RegionCode(row.getString("region"));
        return new MovedCase(
                CaseNo.of(region, row.getLong("case_id")),
                region,
                row.getString("item"),
                row.getInt("item_version"),
                row.getString("stage"),
                row.getBoolean("at_window"),
                row.getBoolean("in_review"),
                List.of(JSON.readValue(row.getString("moves"), Dues.Moved[].class)));
    }
}
