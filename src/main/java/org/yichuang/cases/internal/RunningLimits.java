package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.kernel.CaseNo;

/// The open cases that have a running limit: those on which somebody has something to do, or with a
/// deadline. The tables of what is to be done now are small however many cases there are.
final class RunningLimits {

    private static final Logger log = LoggerFactory.getLogger(RunningLimits.class);

    private final JdbcClient jdbc;

    RunningLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param stored empty when the case cannot be read
    record Open(long caseKey, Optional<Stored> stored) {}

    long count() {
        return jdbc.sql(
                        """
                        select count(*) from (
                          select slot, case_id from cases.work_item
                          union
                          select slot, case_id from cases.case_deadline) as open
                        """)
                .query(Long.class)
                .single();
    }

    /// The next ones by slot and key, in one round trip.
    ///
    /// @param after key of the last of the page before
    List<Open> page(OptionalLong after, int limit) {
        return jdbc.sql(
                        """
                        with open as materialized (
                          select slot, case_id from (
                            (select distinct slot, case_id from cases.work_item
                              where (slot, case_id) > (:slot::smallint, :case_id)
                              order by slot, case_id limit :limit)
                            union
                            (select distinct slot, case_id from cases.case_deadline
                              where (slot, case_id) > (:slot::smallint, :case_id)
                              order by slot, case_id limit :limit)) as either
                           order by slot, case_id limit :limit)
                        select\s"""
                                + CaseStatements.LOADED
                                + """
                                  from open o
                                  join cases.case_file f
                                    on f.slot = o.slot and f.case_id = o.case_id
                                """
                                + CaseStatements.OF_THE_JOURNAL
                                + " order by f.slot, f.case_id")
                .param("slot", after.isPresent() ? CaseNo.slotOf(after.getAsLong()) : -1)
                .param("case_id", after.orElse(0))
                .param("limit", limit)
                .query((row, _) -> open(row))
                .list();
    }

    private static Open open(ResultSet row) throws SQLException {
        long key = row.getLong("case_id");
        try {
            return new Open(key, Optional.of(CaseStore.stored(row)));
        } catch (RuntimeException e) {
            log.error("case {} cannot be read", row.getString("case_no"), e);
            return new Open(key, Optional.empty());
        }
    }

    private record Warning(Stored stored, Deadline deadline) {}

    /// Puts right when somebody is warned or reminded where no limit has moved: what moves that are
    /// days just before the last one. Every other deadline is the day after a day that was told.
    void correctWarnings(List<Stored> unmoved, Function<Stored, Circumstances> at) {
        List<Warning> warnings = new ArrayList<>();
        for (Stored stored : unmoved) {
            Circumstances circumstances = at.apply(stored);
            Deadlines.of(stored.state(), circumstances.procedure(), circumstances.days()).stream()
                    .filter(each -> each.kind().isCountedBack())
                    .forEach(each -> warnings.add(new Warning(stored, each)));
        }
        if (warnings.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update cases.case_deadline d
                           set at = w.at
                          from unnest(:slots::smallint[], :cases::bigint[], :versions::integer[],
                                      :kinds::text[], :ats::timestamptz[])
                                      as w (slot, case_id, version, kind, at)
                          join cases.case_file f on f.slot = w.slot and f.case_id = w.case_id
                           and f.version = w.version
                         where d.slot = w.slot and d.case_id = w.case_id
                           and d.kind = w.kind and d.attempts = 0 and d.at <> w.at
                        """)
                .param("slots", array(warnings, each -> number(each).slot()))
                .param("cases", array(warnings, each -> number(each).key()))
                .param("versions", array(warnings, each -> each.stored().summary().version()))
                .param("kinds", array(warnings, each -> each.deadline().kind()))
                .param(
                        "ats",
                        array(
                                warnings,
                                each -> each.deadline().at().atZone(Parameters.CHINA).toInstant()))
                .update();
    }

    private static CaseNo number(Warning warning) {
        return warning.stored().summary().no();
    }

    private static String[] array(List<Warning> warnings, Function<Warning, Object> value) {
        return warnings.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
