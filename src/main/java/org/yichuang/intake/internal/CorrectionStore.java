package org.yichuang.intake.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.intake.internal.DraftStore.FileRow;
import org.yichuang.kernel.CaseNo;

/// Keeps corrections until they are supplied.
@Component
class CorrectionStore {

    /// Makes the row on the first change and counts the change.
    private static final String TOUCH =
            """
            with touched as (
              insert into intake.correction as c (slot, case_id, notice, revision, saved_at)
              values (:slot, :case, :notice, 1, :now)
              on conflict (slot, case_id, notice) do update
                 set revision = c.revision + 1, saved_at = excluded.saved_at
              returning slot, case_id, notice, saved_at
            )
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param form the values as JSON, null while nothing was changed
    record Row(@Nullable String form, int revision, Instant savedAt) {}

    Optional<Row> find(CaseNo no, int notice) {
        return jdbc.sql(
                        """
                        select form, revision, saved_at from intake.correction
                         where slot = ? and case_id = ? and notice = ?
                        """)
                .params(no.slot(), no.key(), notice)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getString("form"),
                                        row.getInt("revision"),
                                        row.getObject("saved_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    /// @param seen the revision that was edited, 0 for none yet
    boolean save(CaseNo no, int notice, String form, int seen) {
        return jdbc.sql(
                                """
                                insert into intake.correction as c
                                    (slot, case_id, notice, form, revision, saved_at)
                                select :slot, :case, :notice, cast(:form as json), 1, :now
                                 where :seen = 0
                                    or exists (select from intake.correction
                                                where slot = :slot and case_id = :case
                                                  and notice = :notice)
                                on conflict (slot, case_id, notice) do update
                                   set form = excluded.form, revision = c.revision + 1,
                                       saved_at = excluded.saved_at
                                 where c.revision = :seen
                                """)
                        .param("slot", no.slot())
                        .param("case", no.key())
                        .param("notice", notice)
                        .param("form", form)
                        .param("seen", seen)
                        .param("now", now())
                        .update()
                == 1;
    }

    void attach(CaseNo no, int notice, String material, UUID file) {
        jdbc.sql(
                        TOUCH
                                + """
                                insert into intake.correction_material
                                    (slot, case_id, notice, material, file, added_at)
                                select slot, case_id, notice, :material, :file, saved_at
                                  from touched
                                on conflict (slot, case_id, notice, material, file)
                                do update set removed_at = null
                                """)
                .param("slot", no.slot())
                .param("case", no.key())
                .param("notice", notice)
                .param("now", now())
                .param("material", material)
                .param("file", file)
                .update();
    }

    /// Takes a file away, or puts one back that was taken away.
    void remove(CaseNo no, int notice, String material, UUID file, boolean away) {
        jdbc.sql(
                        TOUCH
                                + """
                                update intake.correction_material m
                                   set removed_at = case when :away then t.saved_at end
                                  from touched t
                                 where m.slot = t.slot and m.case_id = t.case_id
                                   and m.notice = t.notice and m.material = :material
                                   and m.file = :file
                                """)
                .param("slot", no.slot())
                .param("case", no.key())
                .param("notice", notice)
                .param("now", now())
                .param("away", away)
                .param("material", material)
                .param("file", file)
                .update();
    }

    /// In the order in which they were added.
    List<FileRow> files(CaseNo no, int notice) {
        return jdbc.sql(
                        """
                        select material, file, removed_at is not null as removed
                          from intake.correction_material
                         where slot = ? and case_id = ? and notice = ? order by added_at, file
                        """)
                .params(no.slot(), no.key(), notice)
                .query(
                        (row, _) ->
                                new FileRow(
                                        row.getString("material"),
                                        row.getObject("file", UUID.class),
                                        row.getBoolean("removed")))
                .list();
    }

    void remove(CaseNo no, int notice) {
        jdbc.sql(
                        """
                        with files as (
                          delete from intake.correction_material
                           where slot = :slot and case_id = :case and notice = :notice
                        )
                        delete from intake.correction
                         where slot = :slot and case_id = :case and notice = :notice
                        """)
                .param("slot", no.slot())
                .param("case", no.key())
                .param("notice", notice)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
